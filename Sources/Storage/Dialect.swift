/// The few things that the two engines say differently.
public struct Dialect: Sendable {
    let engine: Engine

    /// Ends the SELECT that claims a job, so that workers take different ones; SQLite has one writer at a time and needs nothing.
    public var claim: SQL {
        switch engine {
        case .sqlite: ""
        case .postgres: "FOR UPDATE SKIP LOCKED"
        }
    }

    /// Schema statements as the engine wants them: only an INTEGER PRIMARY KEY is SQLite's own row id, and so the fastest key.
    func ddl(_ portable: String) -> String {
        switch engine {
        case .sqlite:
            portable.replacing(/\bBIGINT(\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY)\b/.ignoresCase()) { "INTEGER\($0.output.1)" }
        case .postgres: portable
        }
    }

    /// One name for each portable column type, whatever the engine calls it.
    func portableType(_ name: String) -> String {
        switch name.uppercased() {
        case "INTEGER", "INT", "SMALLINT", "BIGINT": "BIGINT"
        case "CHARACTER VARYING": "TEXT"
        case let other: other
        }
    }

    /// Held by the one process that is migrating a PostgreSQL database; the number is "fairlead" in ASCII.
    static let migrationLock: Int64 = 0x6661_6972_6c65_6164
}
