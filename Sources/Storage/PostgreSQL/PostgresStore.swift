import Foundation
import Synchronization

/// A PostgreSQL server behind a few connections that read and one that writes; whoever finds them busy waits in line without holding a thread.
///
/// One writer, because writers of one process would only be in each other's way: on small tables the server's serializable transactions see
/// conflicts everywhere. Those of other processes are still kept apart by the server.
final class PostgresStore: Store {
    private typealias Job = @Sendable (PostgresWorker) -> Void

    private struct Line {
        var idle: [PostgresWorker]
        var waiting: [Job] = []
        var isClosed = false
    }

    private let line: Mutex<Line>
    private let writes = WriteLine()
    private let writer: PostgresWorker
    private let uri: String

    static var usualConnections: Int { min(8, max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)) }

    /// Connects once, to find a wrong address or an unfit database at the start rather than at the first visit.
    init(uri: String, connections: Int) throws {
        do {
            try PostgresConnection(uri: uri).checkSettings()
        } catch let lost as ConnectionLost {
            throw Fault("The PostgreSQL database cannot be reached: \(lost.reason)")
        }
        self.uri = uri
        writer = PostgresWorker(uri: uri)
        line = Mutex(Line(idle: (0..<max(1, connections)).map { _ in PostgresWorker(uri: uri) }))
    }

    var neighbors: any Neighbors { PostgresNeighbors(uri: uri) }

    /// How many are in line for a connection.
    var waiting: Int { line.withLock { $0.waiting.count } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await onWorker { try $0.read(body) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await writes.write(body) { [writes, writer] in
            writer.queue.async { writes.work { turns in try writer.commit(turns) } }
        }
    }

    func migrate(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await onWorker { try $0.migration(body) }
    }

    func backup(to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw Fault("\(path) is already there. Choose another name for the backup.") }
        let arguments = ["--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--file", path]
        try PostgresTools.run("pg_dump", arguments, at: Address(string: uri))
    }

    func close() {
        writes.close(Fault("The database was closed."))
        writer.queue.async { [writer] in writer.disconnect() }
        let idle = line.withLock { line in
            line.isClosed = true
            defer { line.idle = [] }
            return line.idle
        }
        for worker in idle { worker.queue.async { worker.disconnect() } }
    }

    private func onWorker<T: Sendable>(_ work: @escaping @Sendable (PostgresWorker) throws -> T) async throws -> T {
        let visit = Visit()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter { worker in
                    continuation.resume(
                        with: Result {
                            guard let worker else { throw Fault("The database was closed.") }
                            guard !visit.isCancelled.load(ordering: .relaxed) else { throw CancellationError() }
                            return try work(worker)
                        })
                }
            }
        } onCancel: {
            visit.isCancelled.store(true, ordering: .relaxed)
        }
    }

    /// Starts the job on an idle worker, or puts it at the end of the line.
    private func enter(_ job: @escaping @Sendable (PostgresWorker?) -> Void) {
        enum Turn {
            case now(PostgresWorker)
            case later, never
        }
        let turn: Turn = line.withLock { line in
            if line.isClosed { return .never }
            if let worker = line.idle.popLast() { return .now(worker) }
            line.waiting.append(job)
            return .later
        }
        switch turn {
        case .now(let worker): worker.queue.async { self.work(worker, first: job) }
        case .later: break
        case .never: job(nil)
        }
    }

    /// Does the job, then those that wait, in the order they came.
    private func work(_ worker: PostgresWorker, first: Job) {
        first(worker)
        while let next = next(for: worker) { next(worker) }
    }

    private func next(for worker: PostgresWorker) -> Job? {
        line.withLock { line in
            if !line.waiting.isEmpty { return line.waiting.removeFirst() }
            if line.isClosed { worker.disconnect() } else { line.idle.append(worker) }
            return nil
        }
    }
}

/// Whether the one who waits has gone away.
private final class Visit: Sendable {
    let isCancelled = Atomic(false)
}
