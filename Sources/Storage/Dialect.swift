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

    /// Schema statements as the engine wants them: only an INTEGER PRIMARY KEY is SQLite's own row id, and so the fastest key;
    /// `REFUSE name DELETE ON table` and `REFUSE name UPDATE OF columns ON table WHEN condition` become triggers of that name;
    /// `WIDEN table.column TO ('a', 'b')` gives a column that was declared with `CHECK (column IN (…))` a new list of values;
    /// `LOOSEN table.column BIGINT` lets a column of that type be empty that was declared NOT NULL.
    func ddl(_ portable: String) -> String {
        let widened = portable.replacing(/\bWIDEN\s+(\w+)\.(\w+)\s+TO\s+\(([^)]*)\);/) { match in
            widening(of: String(match.output.2), in: String(match.output.1), to: String(match.output.3))
        }
        let loosened = widened.replacing(/\bLOOSEN\s+(\w+)\.(\w+)\s+(\w+);/) { match in
            loosening(of: String(match.output.2), typed: String(match.output.3), in: String(match.output.1))
        }
        let refusals = loosened.replacing(/\bREFUSE\s+(\w+)\s+([^;]+?)\s+ON\s+(\w+)(?:\s+WHEN\s+([^;]+))?;/) { match in
            let (_, name, act, table, condition) = match.output
            return refusal(String(name), of: String(act), on: String(table), when: condition.map { " WHEN (\($0))" } ?? "")
        }
        return switch engine {
        case .sqlite:
            refusals.replacing(/\bBIGINT(\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY)\b/.ignoresCase()) { "INTEGER\($0.output.1)" }
        case .postgres: refusals
        }
    }

    /// SQLite cannot change a constraint; its manual lets the schema be written to where no byte of the rows depends on it.
    /// Source: sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes".
    private func widening(of column: String, in table: String, to values: String) -> String {
        let check = "CHECK (\(column) IN ("
        switch engine {
        case .sqlite:
            let begin = "instr(sql, '\(check)')"
            return """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = substr(sql, 1, \(begin) - 1) || '\(check)\(values.replacing("'", with: "''"))))'
                    || substr(substr(sql, \(begin)), instr(substr(sql, \(begin)), '))') + 2)
                WHERE type = 'table' AND name = '\(table)';
                PRAGMA writable_schema = RESET;
                """
        case .postgres:
            return """
                ALTER TABLE \(table) DROP CONSTRAINT \(table)_\(column)_check;
                ALTER TABLE \(table) ADD CONSTRAINT \(table)_\(column)_check \(check)\(values)));
                """
        }
    }

    /// Rows that were full before stay as they are; SQLite's manual allows it by the same way.
    private func loosening(of column: String, typed type: String, in table: String) -> String {
        switch engine {
        case .sqlite:
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, ' \(column) \(type) NOT NULL', ' \(column) \(type)')
            WHERE type = 'table' AND name = '\(table)';
            PRAGMA writable_schema = RESET;
            """
        case .postgres: "ALTER TABLE \(table) ALTER COLUMN \(column) DROP NOT NULL;"
        }
    }

    /// A trigger that refuses an act, with its name for the reason. Where rows may not be deleted, the table may not be emptied either.
    private func refusal(_ name: String, of act: String, on table: String, when condition: String) -> String {
        switch engine {
        case .sqlite:
            return "CREATE TRIGGER \(name) BEFORE \(act) ON \(table)\(condition) BEGIN SELECT RAISE(ABORT, '\(name)'); END;"
        case .postgres:
            let emptying = act == "DELETE" ? "CREATE TRIGGER \(name)_whole BEFORE TRUNCATE ON \(table) EXECUTE FUNCTION \(name)();" : ""
            return """
                CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '\(name)'; END $$;
                CREATE TRIGGER \(name) BEFORE \(act) ON \(table) FOR EACH ROW\(condition) EXECUTE FUNCTION \(name)();
                \(emptying)
                """
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
