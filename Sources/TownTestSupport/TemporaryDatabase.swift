public import Storage

/// Databases for tests: each has the schema, belongs to one test, and is gone when the test lets go of it.
///
/// They are SQLite files in the temporary folder, or databases on the server in `FAIRLEAD_TEST_DATABASE` (`postgres://…`).
public enum TemporaryDatabase {
    /// Which engine the tests of this process run on.
    public static var engine: Engine { Shelf.current.engine }

    /// A new database with these steps applied, copied from a template that each process makes once.
    ///
    /// `overheard` is told each statement that is executed in it.
    public static func make(
        migrations: [Migration] = [], readers: Int? = nil, overheard: (@Sendable (SQL) -> Void)? = nil
    ) async throws -> Database {
        try await Templates.shared.template(for: migrations).copy(readers: readers, overheard: overheard)
    }

    /// Closes the database and removes it now, rather than when the last reference to it is gone.
    public static func remove(_ database: Database) {
        database.close()
        Shelf.current.remove(database.address)
    }
}

/// The migrated databases that copies are made of, one for each list of migrations.
private actor Templates {
    static let shared = Templates()
    private var making: [String: Task<Template, any Error>] = [:]

    func template(for migrations: [Migration]) async throws -> Template {
        let key = migrations.map { "\($0.name) \($0.fingerprint)" }.joined(separator: "\n")
        if let known = making[key] { return try await known.value }
        let task = Task { try await Template(migrations: migrations) }
        making[key] = task
        return try await task.value
    }
}

/// A database that nobody is connected to, so that it can be copied.
struct Template: Sendable {
    private let address: Address
    /// Holds on to a database that would be removed when nobody knows it any more.
    private let kept: Database?

    init(migrations: [Migration]) async throws {
        address = try Shelf.current.newDatabase()
        kept = nil
        let database = try Database(address)
        try await database.migrate(migrations)
        // Closing folds SQLite's log into the file; PostgreSQL copies only what nobody is connected to.
        database.close()
    }

    init(closing database: Database) {
        address = database.address
        kept = database
        database.close()
    }

    /// Waits for its turn when very many copies are in use.
    func copy(readers: Int?, overheard: (@Sendable (SQL) -> Void)?) async throws -> Database {
        await Turnstile.databases.enter()
        do {
            let copy = try Shelf.current.copy(of: address)
            return try Database(copy, readers: readers, overheard: overheard) {
                Shelf.current.remove(copy)
                Turnstile.databases.leave()
            }
        } catch {
            Turnstile.databases.leave()
            throw error
        }
    }
}
