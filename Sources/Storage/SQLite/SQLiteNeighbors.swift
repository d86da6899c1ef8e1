import GRDB
import Synchronization

/// Other processes at the same SQLite file. The file tells its one writer here whether somebody else has committed, so it is asked now and then.
final class SQLiteNeighbors: Neighbors {
    private let pool: DatabasePool
    private let watch = Mutex<Task<Void, Never>?>(nil)

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    func listen(_ ring: @escaping @Sendable (Set<Int64>?) -> Void) {
        let task = Task { [pool] in
            var last: Int64?
            while !Task.isCancelled {
                let version = try? await pool.writeWithoutTransaction { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
                if let version, let last, version != last { ring(nil) }
                last = version ?? last
                try? await Task.sleep(for: .milliseconds(300))
            }
        }
        watch.withLock { $0 = task }
    }

    /// They ask the file themselves.
    func tell(_: Set<Int64>) {}

    func close() {
        watch.withLock { $0 }?.cancel()
    }
}
