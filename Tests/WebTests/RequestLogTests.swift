import Logging
import Synchronization
import Testing

@testable import Web

@Suite struct RequestLogTests {
    @Test("Each request is one line: method, path of the table, status, time, bytes, and which request it was")
    func line() async throws {
        let kept = Lines()
        _ = try await kept.site.get("/employers/acme/log?q=1")
        #expect(kept.all.count == 1)
        #expect(kept.all[0].wholeMatch(of: /GET \/employers\/:employer\/log 200 bytes=11 ms=[0-9]+ request=[0-9a-z]+/) != nil, "\(kept.all)")
    }

    @Test("Nothing that a visitor sent stands in the log")
    func secrets() async throws {
        let kept = Lines()
        for target in ["/employers/canary/log?canary", "/l/canary", "/staff?next=canary", "/assets/canary/x", "/closed?canary"] {
            _ = try await kept.site.get(target, [("Cookie", "__Host-session=canary"), ("Referer", "canary"), ("User-Agent", "canary")])
        }
        _ = try await kept.site.post("/notes", "note=canary&canary=1")
        #expect(kept.all.count == 6)
        #expect(!kept.all.contains { $0.contains("canary") })
    }

    @Test("What a browser reports of a page is a line too, without its address, and so many a minute")
    func policyReports() async throws {
        let kept = Lines()
        let site = kept.site
        let report = """
            {"csp-report": {"document-uri": "https://riverside.example.org/employers/canary?q=canary", "effective-directive": "script-src-elem", \
            "blocked-uri": "https://evil.example/canary.js", "script-sample": "canary", "referrer": "canary"}}
            """
        for _ in 0...PolicyReports.most {
            _ = await site.respond(to: try Incoming("POST", PolicyReports.path), body: Body(report))
        }
        let told = kept.all.filter { $0.contains("policy forbids") }
        #expect(told.count == PolicyReports.most && told[0].contains("blocked=evil.example directive=script-src-elem page=/employers/:employer"))
        #expect(!kept.all.contains { $0.contains("canary") })
        #expect(kept.all.last?.contains("POST /policy-reports 429") == true)
    }

    @Test("A fault is told in full, under the code that its page shows")
    func fault() async throws {
        let kept = Lines()
        let answer = try await kept.site.get("/throws/500")
        let code = try #require(answer.text.firstMatch(of: /the code ([2-9A-HJ-NP-Z]{6})/)).output.1
        #expect(kept.all.contains { $0.contains("code=\(code)") && $0.contains("the name of the dog") })
    }
}

/// What a site has written to its log.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }
    var site: Site<TownDesk> { Town.site(log: Logger(label: "town") { _ in Keeper(lines: self) }) }

    func keep(_ line: String) { lines.withLock { $0.append(line) } }
}

private struct Keeper: LogHandler {
    let lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        lines.keep("\(event.message)\(values)")
    }
}
