/// One row on its way between a file and its struct: values by the names that HSDS 3.0 gives them.
struct Entry: Sendable {
    var table: Table
    var values: [String: JSONValue]
    var place = Place()
    /// Within what the package's own ids are told apart; the table's name unless an older package spread it over several files.
    var scope: String?
    /// Whether reading made the row out of a cell of another, so that its id was never anybody's.
    var isMade = false

    var id: String {
        get { self["id"] ?? "" }
        set { values["id"] = .text(newValue) }
    }

    /// The words of a value, nil where there are none.
    subscript(_ name: String) -> String? {
        get { values[name]?.words.flatMap { $0.isEmpty ? nil : $0 } }
        set { values[name] = newValue.map { .text($0) } }
    }

    /// Takes a value out.
    mutating func take(_ name: String) -> String? {
        defer { values[name] = nil }
        return self[name]
    }

    /// The row without a value that says only what the other version says by itself.
    func without(_ name: String, when usual: String?) -> Entry {
        var entry = self
        if entry[name] == usual { entry.values[name] = nil }
        return entry
    }

    func only(_ names: Set<String>) -> Entry {
        var entry = self
        entry.values = values.filter { names.contains($0.key) }
        return entry
    }
}
