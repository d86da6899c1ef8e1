/// A table of the schema, described alike on both engines.
public struct Table: Sendable, Equatable, CustomStringConvertible {
    public let name: String
    public let columns: [Column]

    /// A column with its portable type; sorted by name, because the engines may differ in order after a change.
    public struct Column: Sendable, Equatable, CustomStringConvertible {
        public let name: String
        public let type: String
        public let isNullable: Bool

        public var description: String { "\(name) \(type)\(isNullable ? "" : " NOT NULL")" }
    }

    public var description: String { "\(name) (\(columns.map(\.description).joined(separator: ", ")))" }
}

extension Database {
    /// The tables of the schema by name, without the list of schema steps: the same answer on both engines for the same steps.
    public func tables() async throws -> [Table] {
        let rows = try await read { db in try db.all(ColumnRow.self, db.dialect.columnsOfTables) }
        let dialect = Dialect(engine: engine)
        return Dictionary(grouping: rows, by: \.table)
            .map { name, rows in
                let columns = rows.map { Table.Column(name: $0.column, type: dialect.portableType($0.type), isNullable: $0.isNullable) }
                return Table(name: name, columns: columns.sorted { $0.name < $1.name })
            }
            .sorted { $0.name < $1.name }
    }
}

private struct ColumnRow: Stored, Sendable {
    let table: String
    let column: String
    let type: String
    let isNullable: Bool

    init(_ row: inout Row) throws {
        table = try row.next()
        column = try row.next()
        type = try row.next()
        isNullable = try row.next()
    }
}

extension Dialect {
    fileprivate var columnsOfTables: SQL {
        switch engine {
        case .sqlite:
            """
            SELECT t.name, c.name, c.type, c."notnull" = 0 AND c.pk = 0
            FROM pragma_table_list t, pragma_table_xinfo(t.name) c
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name <> 'schema_steps'
            """
        case .postgres:
            """
            SELECT table_name, column_name, data_type, is_nullable = 'YES'
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'schema_steps'
            """
        }
    }
}
