import GRDB
import GRDBSQLite

/// A GRDB connection inside a transaction.
struct SQLiteSession: WritingSession {
    private let db: GRDB.Database

    init(_ db: GRDB.Database) {
        self.db = db
    }

    /// Steps through the statement itself: GRDB's rows and arguments cost more than most questions.
    func query(_ sql: SQL, _ take: (inout Row) throws -> Bool) throws {
        let statement = try bound(sql)
        defer { sqlite3_reset(statement) }
        let width = Int(sqlite3_column_count(statement))
        while try step(statement) {
            var row = Row(.sqlite(statement), width: width)
            guard try take(&row) else { return }
        }
    }

    func query(together questions: [SQL], _ take: (Int, inout Row) throws -> Void) throws {
        for (place, sql) in questions.enumerated() {
            try query(sql) { row in
                try take(place, &row)
                return true
            }
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let statement = try bound(sql)
        defer { sqlite3_reset(statement) }
        let before = db.totalChangesCount
        while try step(statement) {}
        // A statement that changes no row leaves the count of the one before it standing.
        return db.totalChangesCount == before ? 0 : db.changesCount
    }

    /// There is no journey to save.
    func queue(_ sql: SQL) throws {
        _ = try run(sql)
    }

    func settle() throws {}

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

    /// The prepared statement with these values, ready for its first step.
    private func bound(_ sql: SQL) throws -> OpaquePointer {
        do {
            let statement = try db.cachedStatement(sql: sql.text(for: .sqlite)).sqliteStatement
            for (place, value) in sql.values.enumerated() {
                let code = value.bind(to: statement, at: Int32(place + 1))
                guard code == SQLITE_OK else { throw failure(code, statement) }
            }
            return statement
        } catch {
            throw thrown(for: error)
        }
    }

    /// Whether there is a row.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw thrown(for: failure(code, statement))
        }
    }

    private func failure(_ code: Int32, _ statement: OpaquePointer) -> DatabaseError {
        let message = db.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
        return DatabaseError(
            resultCode: ResultCode(rawValue: code), message: message, sql: sqlite3_sql(statement).map { String(cString: $0) })
    }
}

extension Value {
    /// SQLite keeps a copy of texts and bytes. Returns its result code.
    fileprivate func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number): return sqlite3_bind_int64(statement, place, number)
        case .double(let number): return sqlite3_bind_double(statement, place, number)
        case .boolean(let flag): return sqlite3_bind_int64(statement, place, flag ? 1 : 0)
        case .text(""): return sqlite3_bind_text(statement, place, "", 0, copied)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), copied) }
            }
        case .bytes(let bytes):
            // No address at all would be NULL.
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, place, 0)
                : bytes.withUnsafeBytes { sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied) }
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
