public import Storage

/// Databases for tests: each has the schema, belongs to one test, and is gone when the test lets go of it.
///
/// They are SQLite files in the temporary folder, or databases on the server in `FAIRLEAD_TEST_DATABASE` (`postgres://…`).
public enum TemporaryDatabase {
    /// Which engine the tests of this process run on.
    public static var engine: Engine { Shelf.current.engine }

    /// A new database with these steps applied, copied from a template that each process makes once.
    public static func make(migrations: [Migration] = [], readers: Int? = nil) async throws -> Database {
        let template = try await Templates.shared.template(for: migrations)
        return try template.copy(readers: readers)
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

private struct Template {
    private let address: Address

    init(migrations: [Migration]) async throws {
        address = try Shelf.current.newDatabase()
        let database = try Database(address)
        try await database.migrate(migrations)
        // Closing folds SQLite's log into the file; PostgreSQL copies only what nobody is connected to.
        database.close()
    }

    func copy(readers: Int?) throws -> Database {
        let copy = try Shelf.current.copy(of: address)
        return try Database(copy, readers: readers) { Shelf.current.remove(copy) }
    }
}
