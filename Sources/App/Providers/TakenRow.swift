import Secrets
import Storage

/// A row of the directory that a package added, changed or removed, and whose it is.
struct TakenRow: Stored, Sendable {
    /// What a row goes and stays with.
    enum Owner: Hashable, Sendable {
        case service(Int64)
        case provider(Int64)
        case place(String)
        case nobody
    }

    /// What tells a row of one agency from all others.
    struct Key: Hashable, Sendable {
        let table: KeptTable
        let values: KeptRow.Values
    }

    let owner: Owner
    /// Stands for the row as the package left it, where all of its owner came with the package; then neither its old nor its new values are kept.
    let mark: String?
    let row: KeptRow

    var key: Key { Key(table: row.table, values: row.key) }
    /// It is the service, provider or place itself that the package added.
    var bringsOwner: Bool { mark != nil && [.providers, .providerServices, .providerLocations].contains(row.table) }

    static let columns: SQL = """
        directory_take_rows.owner, directory_take_rows.mark, directory_take_rows.kept_in, directory_take_rows.row_key, directory_take_rows.old,
        directory_take_rows.new
        """

    init(_ row: inout Row) throws {
        owner = try Owner(try row.next(String.self))
        mark = try row.next()
        self.row = try KeptRow(&row)
    }

    init(_ owner: Owner, mark: String? = nil, _ row: KeptRow) { (self.owner, self.mark, self.row) = (owner, mark, row) }

    /// The same for two rows that say the same.
    static func mark(of values: KeptRow.Values) throws -> String {
        sha256(Array(try KeptRow.text(values).utf8)).prefix(12).map { String($0, radix: 36) }.joined(separator: ".")
    }

    /// Whether the row still stands as the package left it.
    func isAsLeft(_ current: KeptRow.Values?) throws -> Bool {
        guard let mark else {
            guard let new = row.new else { return current == nil }
            return current.map { current in new.allSatisfy { current[$0.key] == $0.value } } ?? false
        }
        return try current.map { try TakenRow.mark(of: $0) == mark } ?? false
    }
}

extension TakenRow.Owner {
    /// Of a row with these values.
    init(_ table: KeptTable, _ key: KeptRow.Values, _ values: KeptRow.Values) {
        func number(_ value: KeptValue?) -> Int64? { if case .integer(let number)? = value?.stored { number } else { nil } }
        func text(_ value: KeptValue?) -> String? { if case .text(let text)? = value?.stored { text } else { nil } }
        switch table {
        case .providerServices: self = number(key["id"]).map(Self.service) ?? .nobody
        case .providers: self = number(key["id"]).map(Self.provider) ?? .nobody
        case .providerLocations: self = text(key["uuid"]).map(Self.place) ?? .nobody
        default:
            self =
                number(values["service_id"]).map(Self.service) ?? text(values["location_uuid"]).map(Self.place)
                ?? number(values["provider_id"]).map(Self.provider) ?? .nobody
        }
    }

    init(_ text: String) throws {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last.flatMap { Int64($0) }) {
        case ("service", let id?): self = .service(id)
        case ("provider", let id?): self = .provider(id)
        case ("place", _) where parts.count == 2: self = .place(parts[1])
        case (nil, _): self = .nobody
        default: throw Fault("“\(text)” is no owner of a row of the directory.")
        }
    }

    var text: String {
        switch self {
        case .service(let id): "service \(id)"
        case .provider(let id): "provider \(id)"
        case .place(let uuid): "place \(uuid)"
        case .nobody: ""
        }
    }
}
