import Testing

@testable import SignOn

@Suite("Leaving for the provider")
struct DepartureTests {
    @Test("No two departures are alike, and the browser's word brings one back")
    func words() {
        let (one, other) = (Client.Departure(), Client.Departure())
        #expect(one.state != other.state && one.nonce != other.nonce && one.verifier != other.verifier)
        #expect(Client.Departure(kept: one.kept) == one)
        #expect(Client.Departure(kept: "short.words.only") == nil)
        #expect(Client.Departure(kept: one.kept + ".more") == nil)
    }

    @Test(
        "A provider is reached by TLS, or on this machine",
        arguments: [
            ("https://login.example", true), ("http://127.0.0.1:9400", true), ("http://login.example", false), ("https://user@login.example", false),
            ("https://login.example/#x", false), ("ftp://login.example", false), ("login.example", false), ("http://127.0.0.1.evil.example", false),
        ])
    func addresses(text: String, isOne: Bool) {
        #expect((WebAddress(text) != nil) == isOne)
    }

    @Test("A value in an address or a form cannot become another field")
    func encoding() {
        #expect(WebAddress.encoded([("a", "1&b=2"), ("c", "ż +/=")]) == "a=1%26b%3D2&c=%C5%BC%20%2B%2F%3D")
    }
}
