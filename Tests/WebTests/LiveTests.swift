import Foundation
import Testing

@testable import Web

@Suite(.serialized) struct LiveTests {
    /// Serves the town on a free port as long as the body runs.
    private func serving(_ patience: Patience = Patience(), _ body: (Int) async throws -> Void) async throws {
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let server = Task { try await Town.site().serve(host: "127.0.0.1", port: 0, patience: patience) { announce.yield($0) } }
        let port = try #require(await ports.first { _ in true })
        try await body(port)
        server.cancel()
        _ = await server.result
    }

    private static let own = "Host: riverside.example.org\r\nConnection: close\r\n"
    static let answered: [(String, Int)] = [
        ("GET / HTTP/1.1\r\n\(own)\r\n", 200), ("GET /nowhere HTTP/1.1\r\n\(own)\r\n", 404), ("HEAD /nowhere HTTP/1.1\r\n\(own)\r\n", 404),
        ("PUT / HTTP/1.1\r\n\(own)Content-Length: 0\r\n\r\n", 405), ("GET /throws/500 HTTP/1.1\r\n\(own)\r\n", 500),
        ("BREW / HTTP/1.1\r\n\(own)\r\n", 400),
        ("GET /?q=%FF HTTP/1.1\r\n\(own)\r\n", 400), ("OPTIONS * HTTP/1.1\r\n\(own)\r\n", 404),
        ("GET http://evil.example/ HTTP/1.1\r\n\(own)\r\n", 200),
        ("POST /notes HTTP/1.1\r\n\(own)Sec-Fetch-Site: none\r\nContent-Length: 6\r\n\r\nnote=x", 303),
        ("POST /notes HTTP/1.1\r\n\(own)Sec-Fetch-Site: none\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nnot\r\n3\r\ne=x\r\n0\r\n\r\n", 303),
        ("POST /notes HTTP/1.1\r\n\(own)Sec-Fetch-Site: none\r\nContent-Length: 99999999\r\n\r\n", 413),
        ("POST /notes HTTP/1.1\r\n\(own)Sec-Fetch-Site: none\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx", 415),
        ("POST /notes HTTP/1.1\r\n\(own)Content-Length: 6\r\n\r\nnote=x", 403),
        ("POST /staff-notes HTTP/1.1\r\n\(own)Sec-Fetch-Site: same-origin\r\nContent-Length: 6\r\n\r\nnote=x", 401),
        ("GET /unprocessable HTTP/1.1\r\n\(own)\r\n", 422), ("GET /throws/409 HTTP/1.1\r\n\(own)\r\n", 409),
        ("GET /throws/503 HTTP/1.1\r\n\(own)\r\n", 503), ("GET /staff HTTP/1.1\r\n\(own)\r\n", 303),
        ("POST /policy-reports HTTP/1.1\r\n\(own)Content-Length: 18\r\n\r\n{\"csp-report\": {}}", 200),
        ("POST /policy-reports HTTP/1.1\r\n\(own)Content-Length: 1\r\n\r\nx", 400), ("GET /policy-reports HTTP/1.1\r\n\(own)\r\n", 405),
    ]

    @Test("Whatever is asked over the wire, the answer has its status and its headers")
    func everything() async throws {
        try await serving { port in
            for (request, status) in Self.answered {
                let reply = try await Wire.talk(to: port, request)
                #expect(reply.statuses == [status] && reply.isDressed, "\(request): \(reply.text.prefix(300))")
            }
        }
    }

    static let garbage: [(String, Int)] = [
        ("nonsense\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}", 400), ("GET\r\n\r\n", 400), ("GET / HTTP/9.9\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\(own)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\(own)Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", 400),
        ("GET / HTTP/1.1\r\n\(own)Content-Length: -1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\(own)Content-Length : 5\r\n\r\nabcde", 400), ("GET / HTTP/1.1\r\n\(own)X: a\r\n b\r\n\r\n", 400),
        ("GET / HTTP/1.1\n\(own)\n", 400),
        ("GET / HTTP/1.1\r\n\(own)X: a\u{0}b\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\(own)X\r\n\r\n", 400), ("GET / HTTP/1.1\r\n: x\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n\(own)\r\n", 400),
        ("GET / HTTP/1.1\r\n\(own)Host: evil.example\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\(own)X: \(String(repeating: "x", count: 17_000))\r\n\r\n", 431),
        ("GET /\(String(repeating: "x", count: 20_000)) HTTP/1.1\r\n\(own)\r\n", 431),
        ("GET / HTTP/1.1\r\n\((0..<101).map { "X\($0): y\r\n" }.joined())\r\n", 431),
        ("GET / HTTP/1.1\r\n\((0..<50).map { "X\($0): \(String(repeating: "y", count: 400))\r\n" }.joined())\r\n", 431),
    ]

    @Test("What is no request gets a proper refusal too")
    func refused() async throws {
        try await serving { port in
            for (request, status) in Self.garbage {
                let reply = try await Wire.talk(to: port, request)
                #expect(reply.statuses == [status] && reply.isDressed, "\(request.prefix(80)): \(reply.text.prefix(300))")
            }
            #expect(try await Wire.talk(to: port, Self.answered[0].0).statuses == [200])
        }
    }

    @Test("A chunk that is none, in the middle of a form, is refused")
    func brokenChunk() async throws {
        try await serving { port in
            let head = "POST /notes HTTP/1.1\r\n\(Self.own)Sec-Fetch-Site: none\r\nTransfer-Encoding: chunked\r\n\r\n"
            let reply = try await Wire.talk(to: port, [Array("\(head)3\r\nnot\r\n".utf8), Array("zz\r\nnote=x\r\n0\r\n\r\n".utf8)], pause: 0.1)
            #expect(reply.statuses == [400] && reply.isDressed, "\(reply.text)")
        }
    }

    @Test("A form that its sender cuts short changes nothing")
    func cutShort() async throws {
        try await serving { port in
            let head = "POST /notes HTTP/1.1\r\n\(Self.own)Sec-Fetch-Site: none\r\nContent-Length: 60\r\n\r\nnote=x"
            let reply = try await Wire.talk(to: port, [Array(head.utf8)], hangUp: true)
            #expect(!reply.statuses.contains(303) && !reply.statuses.contains(200))
        }
    }

    @Test("Requests on one connection are answered in their order, and HEAD leaves no page between them")
    func pipelined() async throws {
        try await serving { port in
            let one = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
            let reply = try await Wire.talk(
                to: port, one + one.replacing("GET", with: "HEAD") + one.replacing("/ ", with: "/nowhere ") + Self.answered[0].0)
            #expect(reply.statuses == [200, 200, 404, 200])
            #expect(reply.text.matches(of: /<h1>Hello/).count == 2)
        }
    }

    private static let hasty = Patience(idle: .milliseconds(600), request: .milliseconds(700), answer: .seconds(5), farewell: .milliseconds(200))

    @Test("Who dribbles headers is cut off")
    func slowHeaders() async throws {
        try await serving(Self.hasty) { port in
            let letters = Array("GET / HTTP/1.1\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".utf8).map { [$0] }
            let reply = try await Wire.talk(to: port, letters, pause: 0.1)
            #expect(reply.statuses.isEmpty)
        }
    }

    @Test("Who dribbles a form is told that it took too long")
    func slowBody() async throws {
        try await serving(Self.hasty) { port in
            let head = "POST /notes HTTP/1.1\r\n\(Self.own)Sec-Fetch-Site: none\r\nContent-Length: 60\r\n\r\n"
            let reply = try await Wire.talk(to: port, [Array(head.utf8)] + (0..<30).map { _ in [0x61] }, pause: 0.1)
            #expect(reply.statuses == [408] && reply.isDressed)
        }
    }

    @Test("A file of ten megabytes arrives whole, one byte more is refused", arguments: [(10_000_000, 200), (10_000_001, 413)])
    func largeFile(size: Int, status: Int) async throws {
        try await serving { port in
            let start = "--XX\r\nContent-Disposition: form-data; name=\"flyer\"; filename=\"a.pdf\"\r\n\r\n"
            let end = "\r\n--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfine\r\n--XX--\r\n"
            let length = start.utf8.count + size + end.utf8.count
            let head =
                "POST /files HTTP/1.1\r\n\(Self.own)Sec-Fetch-Site: none\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: \(length)\r\n\r\n"
            let reply = try await Wire.talk(to: port, [Array((head + start).utf8), [UInt8](repeating: 0x0D, count: size), Array(end.utf8)])
            #expect(reply.statuses == [status] && (status == 413 || reply.text.hasSuffix("10000000 fine")), "\(reply.text.prefix(200))")
        }
    }

    @Test("A hundred at once are all answered")
    func many() async throws {
        try await serving { port in
            let statuses = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<100 { group.addTask { try await Wire.talk(to: port, Self.answered[0].0).statuses } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(statuses == Array(repeating: 200, count: 100))
        }
    }
}
