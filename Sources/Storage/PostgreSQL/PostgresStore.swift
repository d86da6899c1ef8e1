import Foundation
import Synchronization

/// A PostgreSQL server behind a few connections; whoever finds them all busy waits in line without holding a thread.
final class PostgresStore: Store {
    private typealias Job = @Sendable (PostgresWorker) -> Void

    private struct Line {
        var idle: [PostgresWorker]
        var waiting: [Job] = []
        var isClosed = false
    }

    private let line: Mutex<Line>

    static var usualConnections: Int { min(8, max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)) }

    /// Connects once, to find a wrong address or an unfit database at the start rather than at the first visit.
    init(uri: String, connections: Int) throws {
        do {
            try PostgresConnection(uri: uri).checkSettings()
        } catch let lost as ConnectionLost {
            throw Fault("The PostgreSQL database cannot be reached: \(lost.reason)")
        }
        line = Mutex(Line(idle: (0..<max(1, connections)).map { _ in PostgresWorker(uri: uri) }))
    }

    /// How many are in line for a connection.
    var waiting: Int { line.withLock { $0.waiting.count } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await onWorker { try $0.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body) }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await onWorker { try $0.transaction("BEGIN ISOLATION LEVEL SERIALIZABLE", body) }
    }

    func migrate(_ body: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await onWorker { try $0.migration(body) }
    }

    func backup(to path: String) async throws {
        throw Fault("Fairlead copies SQLite files only. Back PostgreSQL up by: pg_dump --format=custom --file=\(path) ADDRESS")
    }

    func close() {
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
