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

    var isDressed: Bool {
        let head = text.lowercased()
        return ["content-security-policy: default-src 'none'", "x-content-type-options: nosniff", "cache-control: no-store", "content-length: "]
            .allSatisfy(head.contains)
    }
}
