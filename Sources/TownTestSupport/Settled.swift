public import Storage

/// A database that is filled once in this process and copied for every test that begins with what is in it, with what the filling brought forth.
public struct Settled<Found: Sendable>: Sendable {
    private let making: Task<(template: Template, found: Found), any Error>

    public init(migrations: [Migration], _ fill: @escaping @Sendable (Database) async throws -> Found) {
        making = Task {
            let database = try await TemporaryDatabase.make(migrations: migrations)
            let found = try await fill(database)
            return (Template(closing: database), found)
        }
    }

    /// A copy for one test, as `TemporaryDatabase.make` gives one.
    public func copy(readers: Int? = nil, overheard: (@Sendable (SQL) -> Void)? = nil) async throws -> (database: Database, found: Found) {
        let (template, found) = try await making.value
        return (try await template.copy(readers: readers, overheard: overheard), found)
    }
}
