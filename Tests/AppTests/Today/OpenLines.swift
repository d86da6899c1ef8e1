import Foundation
import Glibc
import Synchronization
import Web

@testable import App

/// Requests that were sent over sockets of their own, whose answers go on: one thread listens to all.
final class OpenLines: Sendable {
    private struct Line {
        let descriptor: Int32
        var text = ""
        var hasEnded = false
    }

    private let lines: Mutex<[Line]>

    /// Sends each request to that port of this machine.
    init(to port: Int, _ requests: [String]) throws {
        lines = Mutex(try requests.map { Line(descriptor: try OpenLines.ask($0, port)) })
    }

    deinit { lines.withLock { for line in $0 { close(line.descriptor) } } }

    private static func ask(_ request: String, _ port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard code == 0, send(descriptor, request, request.utf8.count, Int32(MSG_NOSIGNAL)) == request.utf8.count else {
            throw POSIXError(.ECONNREFUSED)
        }
        return descriptor
    }

    /// Listens until these words have come over every line since the last call, and says over how many they have.
    func hear(_ words: String, within seconds: Double) async -> Int {
        let found = await listen(within: seconds) { $0.text.contains(words) }
        lines.withLock { lines in for place in lines.indices { lines[place].text = "" } }
        return found
    }

    /// Listens until every line has ended, and says how many have.
    func end(within seconds: Double) async -> Int { await listen(within: seconds) { $0.hasEnded } }

    /// Blocks a thread of its own, apart from those of Swift concurrency, which the server needs.
    private func listen(within seconds: Double, _ isFound: @escaping @Sendable (Line) -> Bool) async -> Int {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in
                let end = Date(timeIntervalSinceNow: seconds)
                while lines.withLock({ $0.contains { !isFound($0) } }), Date() < end { receive() }
                continuation.resume(returning: lines.withLock { $0.count(where: isFound) })
            }
        }
    }

    private func receive() {
        var waiting = lines.withLock { $0.map { pollfd(fd: $0.hasEnded ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) } }
        guard poll(&waiting, nfds_t(waiting.count), 100) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 16_384)
        for place in waiting.indices where waiting[place].revents != 0 {
            let count = recv(waiting[place].fd, &buffer, buffer.count, 0)
            let text = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
            lines.withLock { lines in
                if count > 0 { lines[place].text += text } else { lines[place].hasEnded = true }
            }
        }
    }
}

extension AgencyAtWork {
    /// Serves the site on a port of this machine as long as `body` goes on.
    func serving(_ body: (Int) async throws -> Void) async throws {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let server = Task { try await site.serve(host: "127.0.0.1", port: 0) { announce.yield($0) } }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else { throw POSIXError(.ECONNREFUSED) }
        do {
            try await body(port)
        } catch {
            server.cancel()
            throw error
        }
        server.cancel()
        _ = await server.result
    }

    /// Whoever holds Today open asks so; each with a session of their own.
    func openToday(as staff: StaffMember, _ number: Int = 1, pages: Int = 1) async throws -> [String] {
        var requests: [String] = []
        for _ in 0..<number {
            let cookie = try await signIn(staff).cookie
            requests += Array(repeating: "GET /today/changes HTTP/1.1\r\nHost: a\r\nCookie: session=\(cookie)\r\n\r\n", count: pages)
        }
        return requests
    }
}
