public import Dates

extension Database {
    /// Brings the schema up to the last of `steps`: all that are missing, in their order and in one transaction, under a lock.
    ///
    /// Throws a `Fault`, and changes nothing, when an applied step was edited, is unknown to this program, or comes after a missing one.
    public func migrate(_ steps: [Migration], by clock: Clock = .system) async throws {
        try await migrating { db in
            _ = try db.run("CREATE TABLE IF NOT EXISTS schema_steps (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at BIGINT NOT NULL)")
            let applied = try db.all(AppliedStep.self, "SELECT name, fingerprint FROM schema_steps")
            for step in try missing(from: applied, of: steps) {
                do {
                    try db.script(db.dialect.ddl(step.sql))
                } catch {
                    throw Fault("Schema step \(step.name) failed and nothing was changed: \(error)")
                }
                try db.run("INSERT INTO schema_steps (name, fingerprint, applied_at) VALUES (\(step.name), \(step.fingerprint), \(clock.now()))")
            }
        }
    }
}

private struct AppliedStep: Stored {
    let name: String
    let fingerprint: String

    init(_ row: inout Row) throws {
        name = try row.next()
        fingerprint = try row.next()
    }
}

private func missing(from applied: [AppliedStep], of steps: [Migration]) throws -> [Migration] {
    let fingerprints = Dictionary(uniqueKeysWithValues: applied.map { ($0.name, $0.fingerprint) })
    guard Set(steps.map(\.name)).count == steps.count else { throw Fault("Two schema steps have the same name. Give each its own number.") }
    if let unknown = fingerprints.keys.filter({ name in !steps.contains { $0.name == name } }).min() {
        throw Fault("The database is newer than this program: it has the schema step \(unknown). Upgrade Fairlead.")
    }
    if let edited = steps.first(where: { fingerprints[$0.name] != nil && fingerprints[$0.name] != $0.fingerprint }) {
        throw Fault("Schema step \(edited.name) was edited after it was applied. Restore its text and put the change in a new step.")
    }
    let ahead = steps.prefix { fingerprints[$0.name] != nil }.count
    if let late = steps[ahead...].first(where: { fingerprints[$0.name] != nil }) {
        throw Fault("Schema step \(steps[ahead].name) comes before \(late.name), which is already applied. Give it a later number.")
    }
    return Array(steps[ahead...])
}
