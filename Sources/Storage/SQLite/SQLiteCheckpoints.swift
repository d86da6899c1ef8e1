import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Copies what was committed from SQLite's log back into the file, beside the line of writes: whoever commits would otherwise wait now and then
/// until a thousand pages are on the disk.
final class SQLiteCheckpoints: Sendable {
    private struct State {
        var isCopying = false
        var isClosed = false
        /// From so many pages in the log on it is copied again.
        var next = SQLiteCheckpoints.enough
    }

    private static let enough: Int32 = 1_000
    /// While everybody reads and writes the log never comes to its end; from here on whoever commits copies the rest, so that it begins anew.
    private static let most: Int32 = 8_000

    private let path: String
    private let state = Mutex(State())
    private let connection = Mutex<DatabaseQueue?>(nil)
    private let queue = DispatchQueue(label: "fairlead.checkpoint")

    init(path: String) {
        self.path = path
    }

    /// Takes the place of SQLite's own checkpoints. The connection must not outlive this.
    func watch(_ connection: OpaquePointer) {
        let told: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 = { own, connection, _, pages in
            if let own { Unmanaged<SQLiteCheckpoints>.fromOpaque(own).takeUnretainedValue().committed(pages, by: connection) }
            return SQLITE_OK
        }
        sqlite3_wal_hook(connection, told, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Waits until nobody copies; from now on nobody does.
    func close() {
        state.withLock { $0.isClosed = true }
        queue.sync {
            connection.withLock { connection in
                try? connection?.close()
                connection = nil
            }
        }
    }

    /// A commit has left so many pages in the log. As with SQLite's own checkpoints, one that fails is tried again after a later commit.
    private func committed(_ pages: Int32, by connection: OpaquePointer?) {
        if pages >= Self.most {
            sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
            return
        }
        let isDue = state.withLock { state in
            if pages < Self.enough { state.next = Self.enough }
            guard pages >= state.next, !state.isCopying, !state.isClosed else { return false }
            state.isCopying = true
            state.next = pages + Self.enough
            return true
        }
        if isDue { queue.async { self.copy() } }
    }

    private func copy() {
        connection.withLock { connection in
            if connection == nil { connection = try? DatabaseQueue(path: path) }
            try? connection?.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
        }
        state.withLock { $0.isCopying = false }
    }
}
