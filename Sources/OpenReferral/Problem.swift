/// Something in a package that is not as the standard has it: where it stands, what it is, and what became of it or is to be done.
public struct Problem: Sendable, Hashable, CustomStringConvertible {
    /// The file of the package; "" where a single value was read.
    public let file: String
    /// As a spreadsheet numbers rows, or which object of a JSON file it is, from 1.
    public let row: Int?
    public let field: String?
    public let message: String

    init(_ place: Place, _ message: String) { self.init(place, nil, message) }

    init(_ place: Place, _ field: String?, _ message: String) {
        file = place.file
        row = place.row
        self.field = field
        self.message = message
    }

    public var description: String {
        let parts = [file.isEmpty ? nil : file, row.map { "row \($0)" }, field].compactMap { $0 }
        return parts.isEmpty ? message : parts.joined(separator: ", ") + ": " + message
    }
}

/// Where something stands in a package.
struct Place: Sendable, Hashable {
    var file = ""
    var row: Int?
}
