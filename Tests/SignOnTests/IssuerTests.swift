import SignOn
import Testing

@Suite("An issuer")
struct IssuerTests {
    @Test("Two issuers are one only when their addresses are the same to the letter")
    func exact() {
        #expect(Issuer(address: "https://a.example") != Issuer(address: "https://a.example/"))
    }
}
