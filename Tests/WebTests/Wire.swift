import Foundation
import Glibc

/// A bare TCP connection, to send what no browser would.
struct Wire: Sendable {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard code == 0 else { throw POSIXError(.ECONNREFUSED) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Sends these pieces with a pause between them, then reads until the other side has ended.
    ///
    /// Blocks, so it runs on a thread of its own, apart from those of Swift concurrency, which the server needs.
    static func talk(to port: Int, _ pieces: [[UInt8]], pause: Double = 0, hangUp: Bool = false) async throws -> Reply {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try Wire(port: port).converse(pieces, pause: pause, hangUp: hangUp) })
            }
        }
    }

    static func talk(to port: Int, _ text: String) async throws -> Reply {
        try await talk(to: port, [Array(text.utf8)])
    }

    private func converse(_ pieces: [[UInt8]], pause: Double, hangUp: Bool) throws -> Reply {
        defer { close(descriptor) }
        for (number, piece) in pieces.enumerated() {
            if number > 0, pause > 0 { Thread.sleep(forTimeInterval: pause) }
            guard send(descriptor, piece, piece.count, Int32(MSG_NOSIGNAL)) == piece.count else { break }
        }
        if hangUp { shutdown(descriptor, Int32(SHUT_WR)) }
        return Reply(text: String(decoding: try receive(), as: UTF8.self))
    }

    private func receive() throws -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EAGAIN { throw POSIXError(.ETIMEDOUT) }
            guard count > 0 else { return received }
            received += buffer[..<count]
        }
    }
}

/// Everything that came back before the connection ended.
struct Reply: Sendable {
    let text: String

    /// The statuses of the answers, one after the other.
    var statuses: [Int] {
        text.matches(of: #/HTTP/1\.1 ([0-9]{3}) /#).compactMap { Int($0.output.1) }
    }

    /// Whether each answer has every header that belongs on all of them, once and exactly. Written out once more by hand.
    var isDressed: Bool {
        let heads = text.matches(of: #/HTTP/1\.1 [0-9]{3} .*?\r\n\r\n/#.dotMatchesNewlines()).map { String($0.output) }
        return !heads.isEmpty
            && heads.allSatisfy { head in
                let lines = head.split(separator: "\r\n").dropFirst().map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
                let values = { (name: String) in lines.filter { $0[0].lowercased() == name }.map { $0.count > 1 ? $0[1] : "" } }
                return Self.headers.allSatisfy { values($0.0) == [$0.1] } && values("content-length").count == 1
                    && values("permissions-policy").first?.contains("camera=()") == true
                    && [["no-referrer"], ["same-origin"]].contains(values("referrer-policy"))
            }
    }

    private static let headers = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; report-uri /policy-reports"
        ),
        ("x-content-type-options", "nosniff"), ("cache-control", "no-store"), ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"), ("strict-transport-security", "max-age=31536000; includeSubDomains"),
    ]
}
