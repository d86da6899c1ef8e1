import Testing

@testable import Web

@Suite("Routes that ask once more")
struct StepUpRouteTests {
    private static let dana = [(name: "Cookie", value: "__Host-session=dana"), (name: "Sec-Fetch-Site", value: "same-origin")]

    @Test("They ask before they act, and act with the proof; whoever may not is not even asked")
    func asks() async throws {
        let site = Town.site()
        #expect(try await site.get("/export", Self.dana).status == 401)
        #expect(try await site.post("/roles", "_token=dana-s-token&role=lead", Self.dana).status == 401)
        #expect(try await site.post("/roles", "_token=dana-s-token&role=lead&_proof=dana%27s+word", Self.dana).text == "now lead")
        #expect(try await site.post("/roles", "_token=forged&_proof=dana%27s+word", Self.dana).status == 403)
        #expect(try await site.get("/export").status == 303)
    }

    @Test("The table shows which they are")
    func table() {
        #expect(Town.routes.routes.filter(\.stepUp).map(\.path) == ["/export", "/roles"])
    }

    @Test("Who tried too often hears how long to wait")
    func tooMany() async throws {
        let answer = try await Town.site().get("/throws/429")
        #expect(answer.status == 429 && answer.header("Retry-After") == "90" && answer.text.contains("Wait 2 minutes"))
    }
}
