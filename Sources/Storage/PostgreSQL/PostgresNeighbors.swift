import CPostgres
import Dispatch
import Foundation
import Synchronization

/// Other processes at the same PostgreSQL server, which hear of changes by LISTEN and NOTIFY.
///
/// A NOTIFY inside a transaction would make all commits wait for each other, so it follows a moment later on a connection of its own. Should
/// the process die in between, others learn of the change when they look again by themselves.
final class PostgresNeighbors: Neighbors {
    private static let channel = "fairlead_changes"
    /// How long changes are gathered before the others are told.
    private static let gathering = DispatchTimeInterval.milliseconds(50)

    private struct State {
        var untold: Set<Int64> = []
        var isClosed = false
    }

    private let uri: String
    private let state = Mutex(State())
    private let teller: Teller

    init(uri: String) {
        self.uri = uri
        teller = Teller(uri: uri)
    }

    func tell(_ topics: Set<Int64>) {
        let isFirst = state.withLock { state in
            defer { state.untold.formUnion(topics) }
            return state.untold.isEmpty && !state.isClosed
        }
        if isFirst { teller.queue.asyncAfter(deadline: DispatchTime.now() + Self.gathering) { self.tellNow() } }
    }

    private func tellNow() {
        let topics = state.withLock { state in
            defer { state.untold = [] }
            return state.untold
        }
        guard !topics.isEmpty else { return }
        teller.send("NOTIFY \(Self.channel), '\(topics.map { String($0) }.prefix(300).joined(separator: " "))'")
    }

    func listen(_ ring: @escaping @Sendable (Set<Int64>?) -> Void) {
        Thread.detachNewThread { [weak self, uri] in
            while self?.state.withLock({ $0.isClosed }) == false {
                if let connection = try? PostgresConnection(uri: uri), (try? connection.command("LISTEN \(Self.channel)")) != nil {
                    // Whatever was said before the connection stood was not heard.
                    ring(nil)
                    while self?.state.withLock({ $0.isClosed }) == false, let heard = connection.notifications(within: 500) {
                        if !heard.isEmpty { ring(Set(heard.flatMap { $0.split(separator: " ").compactMap { Int64($0) } })) }
                    }
                }
                Thread.sleep(forTimeInterval: 0.5)
            }
        }
    }

    /// What is still to be told is told.
    func close() {
        state.withLock { $0.isClosed = true }
        teller.queue.sync {
            tellNow()
            teller.hangUp()
        }
    }
}

/// The connection on which others are told. Only its own queue touches it, which is why it may be sent about.
private final class Teller: @unchecked Sendable {
    let queue = DispatchQueue(label: "fairlead.notify")
    private let uri: String
    private var connection: PostgresConnection?

    init(uri: String) {
        self.uri = uri
    }

    /// A message that cannot be sent is dropped: it says only that looking again would be of use.
    func send(_ command: String) {
        if connection?.isBroken ?? true { connection = try? PostgresConnection(uri: uri) }
        _ = try? connection?.command(command)
    }

    func hangUp() {
        connection = nil
    }
}

extension PostgresConnection {
    /// What has been notified, waiting so many milliseconds for it at most; nothing when the connection is lost.
    func notifications(within milliseconds: Int32) -> [String]? {
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        guard poll(&socket, 1, milliseconds) >= 0 || errno == EINTR, PQconsumeInput(handle) == 1 else { return nil }
        var heard: [String] = []
        while let notice = PQnotifies(handle) {
            heard.append(String(cString: notice.pointee.extra))
            PQfreemem(notice)
        }
        return heard
    }
}
