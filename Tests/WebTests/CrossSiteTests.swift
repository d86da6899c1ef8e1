import Testing

@testable import Web

@Suite struct CrossSiteTests {
    struct Sender: Sendable, CustomTestStringConvertible {
        let headers: [(name: String, value: String)]
        let isOwn: Bool
        var testDescription: String { headers.map { "\($0.name): \($0.value)" }.joined(separator: ", ") }

        init(_ isOwn: Bool, _ headers: (name: String, value: String)...) {
            self.isOwn = isOwn
            self.headers = headers
        }
    }

    static let senders = [
        Sender(true, ("Sec-Fetch-Site", "same-origin")), Sender(true, ("Sec-Fetch-Site", "none")),
        Sender(false, ("Sec-Fetch-Site", "same-site")), Sender(false, ("Sec-Fetch-Site", "cross-site")),
        Sender(false, ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://riverside.example.org")),
        Sender(false, ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "cross-site")),
        Sender(false, ("Sec-Fetch-Site", "")), Sender(false), Sender(false, ("Origin", "null")), Sender(false, ("Origin", "")),
        Sender(false, ("Origin", "https://evil.example")), Sender(false, ("Origin", "http://riverside.example.org")),
        Sender(false, ("Origin", "https://riverside.example.org.evil.example")), Sender(false, ("Origin", "https://riverside.example.org:8443")),
        Sender(false, ("Origin", "https://evil.example"), ("Host", "riverside.example.org")),
        Sender(true, ("Origin", "https://riverside.example.org")), Sender(true, ("Origin", "https://riverside.example.org:443")),
        Sender(true, ("Origin", "https://other.example.org"), ("Host", "other.example.org")),
        Sender(false, ("Referer", "https://riverside.example.org/notes")),
    ]

    @Test("A form is taken only from our own pages", arguments: senders)
    func post(sender: Sender) async throws {
        let answer = try await Town.site().post("/notes", "note=x", sender.headers)
        #expect(answer.status == (sender.isOwn ? 303 : 403))
    }

    @Test("Pages may be asked for from anywhere", arguments: senders)
    func get(sender: Sender) async throws {
        #expect(try await Town.site().get("/notes", sender.headers).status == 200)
    }

    @Test(
        "Who is signed in must also show the token of the session",
        arguments: [
            ("note=x&_token=dana-s-token", 200), ("note=x", 403), ("note=x&_token=", 403), ("note=x&_token=dana-s-tokeN", 403),
            ("note=x&_token=dana-s-token&_token=dana-s-token", 403), ("note=x&_token=other", 403),
        ])
    func token(form: String, status: Int) async throws {
        let headers = [(name: "Sec-Fetch-Site", value: "same-origin"), (name: "Cookie", value: "__Host-session=dana")]
        #expect(try await Town.site().post("/staff-notes", form, headers).status == status)
    }

    @Test("A foreign form reaches no act, though the session is good")
    func foreign() async throws {
        let headers = [(name: "Sec-Fetch-Site", value: "cross-site"), (name: "Cookie", value: "__Host-session=dana")]
        let answer = try await Town.site().post("/staff-notes", "note=x&_token=dana-s-token", headers)
        #expect(answer.status == 403 && !answer.text.contains("kept"))
    }

    @Test("A trial on this machine takes forms from itself, on whatever port it runs")
    func trial() async throws {
        let headers = [(name: "Origin", value: "http://127.0.0.1:9999"), (name: "Host", value: "127.0.0.1:9999")]
        #expect(try await Town.site(at: Town.trial).post("/notes", "note=x", headers).status == 303)
    }
}
