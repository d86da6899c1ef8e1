import Foundation
import GRDB
import GRDBSQLite

/// A GRDB connection inside a transaction.
struct SQLiteSession: WritingSession {
    private let db: GRDB.Database

    init(_ db: GRDB.Database) {
        self.db = db
    }

    func query(_ sql: SQL, _ take: (inout Row) throws -> Bool) throws {
        do {
            let statement = try db.cachedStatement(sql: sql.text(for: .sqlite))
            let rows = try GRDB.Row.fetchCursor(statement, arguments: arguments(of: sql))
            let width = statement.columnCount
            // The cursor steps; the columns are read straight from the statement, which is quicker than through its rows.
            while try rows.next() != nil {
                var row = Row(.sqlite(statement.sqliteStatement), width: width)
                guard try take(&row) else { return }
            }
        } catch {
            throw thrown(for: error)
        }
    }

    func run(_ sql: SQL) throws -> Int {
        do {
            let before = db.totalChangesCount
            try db.cachedStatement(sql: sql.text(for: .sqlite)).execute(arguments: arguments(of: sql))
            // A statement that changes no row leaves the count of the one before it standing.
            return db.totalChangesCount == before ? 0 : db.changesCount
        } catch {
            throw thrown(for: error)
        }
    }

    func script(_ text: String) throws {
        do {
            try db.execute(sql: text)
        } catch {
            throw thrown(for: error)
        }
    }

    var isInTransaction: Bool { db.isInsideTransaction }

    func begin() throws {
        try script("BEGIN IMMEDIATE")
    }

    func commit() throws {
        try script("COMMIT")
    }

    func rollback() {
        if isInTransaction { try? db.execute(sql: "ROLLBACK") }
    }

    private func arguments(of sql: SQL) -> StatementArguments {
        StatementArguments(sql.values.map(DatabaseValue.init))
    }
}

extension DatabaseValue {
    fileprivate init(_ value: Value) {
        self =
            switch value {
            case .null: .null
            case .integer(let number): number.databaseValue
            case .double(let number): number.databaseValue
            case .text(let text): text.databaseValue
            case .boolean(let flag): flag.databaseValue
            case .bytes(let bytes): Data(bytes).databaseValue
            }
    }
}

extension Value {
    /// The value in a column of the row that the statement stands on.
    init(column: Int32, of statement: OpaquePointer) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .double(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            self = .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            self = .bytes(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))))
        default: self = .null
        }
    }
}
