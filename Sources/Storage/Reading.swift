/// An open transaction that questions are asked in; valid only inside the closure it is given to.
public class Reading {
    let session: any Session
    public let engine: Engine
    /// How many statements have been executed in this transaction.
    public private(set) var statements = 0
    /// The first statement that failed: PostgreSQL then refuses all others, so SQLite is made to do so too.
    var failure: (any Error)?
    /// Told each statement: by this a test learns what a page asks, without a list of the queries.
    private let overheard: (@Sendable (SQL) -> Void)?

    init(_ session: any Session, engine: Engine, overheard: (@Sendable (SQL) -> Void)?) {
        self.session = session
        self.engine = engine
        self.overheard = overheard
    }

    /// What the engines say differently.
    public var dialect: Dialect { Dialect(engine: engine) }

    /// Every row of the answer.
    @inlinable
    public func all<T: Stored>(_ type: T.Type = T.self, _ sql: SQL) throws -> [T] {
        var found: [T] = []
        try query(sql) { row in
            found.append(try T(wholeOf: &row))
            return true
        }
        return found
    }

    /// Every row of each answer to several questions, which a server is asked in one journey.
    public func together<T: Stored>(_ type: T.Type = T.self, _ questions: [SQL]) throws -> [[T]] {
        var found: [[T]] = questions.map { _ in [] }
        for question in questions.dropLast() { note(question) }
        guard let last = questions.last else { return [] }
        try perform(last) {
            try session.query(together: questions) { place, row in found[place].append(try T(wholeOf: &row)) }
        }
        return found
    }

    /// The first row of the answer, or nil.
    @inlinable
    public func first<T: Stored>(_ type: T.Type = T.self, _ sql: SQL) throws -> T? {
        var found: T?
        try query(sql) { row in
            found = try T(wholeOf: &row)
            return false
        }
        return found
    }

    /// The first row of the answer; throws NotFound when there is none.
    @inlinable
    public func one<T: Stored>(_ type: T.Type = T.self, _ sql: SQL) throws -> T {
        guard let found = try first(type, sql) else { throw NotFound() }
        return found
    }

    /// Whether the answer has any row.
    public func exists(_ sql: SQL) throws -> Bool {
        var found = false
        try query(sql) { _ in
            found = true
            return false
        }
        return found
    }

    @usableFromInline func query(_ sql: SQL, _ take: (inout Row) throws -> Bool) throws {
        try perform(sql) { try session.query(sql, take) }
    }

    /// Counts a statement that is performed with another.
    private func note(_ sql: SQL) {
        overheard?(sql)
        statements += 1
    }

    func perform<T>(_ sql: SQL, _ statement: () throws -> T) throws -> T {
        overheard?(sql)
        return try perform(statement)
    }

    func perform<T>(_ statement: () throws -> T) throws -> T {
        if failure != nil {
            throw Fault("An earlier statement of this transaction has failed, so none can follow. Wrap what may fail in savepoint { }.")
        }
        statements += 1
        do {
            return try statement()
        } catch {
            failure = error
            throw error
        }
    }
}

extension Stored {
    /// Reads a row to its end, so that a SELECT and its reader cannot drift apart unnoticed.
    @inlinable
    init(wholeOf row: inout Row) throws {
        try self.init(&row)
        guard row.remaining == 0 else { throw row.unread(by: Self.self) }
    }
}
