import Web

/// What somebody chose for each column.
struct ColumnsForm: Sendable {
    let sheet: String
    let mapping: ColumnMapping
    let error: String?

    init(_ form: Form, of run: ImportRun) {
        sheet = form["sheet"].isEmpty ? run.sheet : form["sheet"]
        let chosen = run.mapping.columns.enumerated().map { place, column in
            ColumnMapping.Column(title: column.title, field: ImportField(rawValue: form["column-\(place)"]))
        }
        mapping = ColumnMapping(columns: chosen)
        error = ColumnsForm.fault(in: mapping)
    }

    private static func fault(in mapping: ColumnMapping) -> String? {
        if mapping.nameColumns.isEmpty { return "Choose the column that holds the names of the employers" }
        let fields = mapping.columns.compactMap(\.field).filter { !$0.mayRepeat }
        guard let twice = fields.first(where: { field in fields.count { $0 == field } > 1 }) else { return nil }
        let titles = mapping.columns.filter { $0.field == twice }.map { "“\($0.title)”" }.joined(separator: " and ")
        return "Only one column can hold “\(twice.label)”: choose between \(titles)"
    }
}

/// What somebody decided about the rows of one page.
struct ChoicesForm: Sendable {
    let choices: [Int: RowChoice]

    init(_ form: Form) {
        let pairs = form.fields.names.compactMap { name -> (Int, RowChoice)? in
            guard name.hasPrefix("row-"), let number = Int(name.dropFirst(4)), let choice = RowChoice(rawValue: form[name]) else { return nil }
            return (number, choice)
        }
        choices = Dictionary(pairs) { first, _ in first }
    }
}
