/// Writes the files of HSDS 1.1.
enum OldTabular {
    /// The tables that have rows, columns of the sender's own after those of the standard, and the data package that describes them.
    static func files(_ rows: [OldTable: [[String: JSONValue]]]) -> [PackageFile] {
        let tables = OldTable.all.filter { rows[$0] != nil }
        let resources = tables.map { Tabular.resource($0.file, $0.file, columns($0)) }
        return tables.map { Tabular.file($0.file, $0.columns, rows[$0] ?? []) } + [Tabular.dataPackage(version: "1.1", resources)]
    }

    private static func columns(_ table: OldTable) -> [Column] {
        let known = Dictionary(Shelf.of(table.table).columns.map { ($0.name, $0) }) { first, _ in first }
        return table.columns.map { name in
            let column = known[table.renamed[name] ?? name]
            return Column(name, kind: column?.kind ?? .text, isRequired: name == "id" || column?.isRequired == true, choices: column?.choices)
        }
    }
}
