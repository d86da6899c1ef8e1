import Foundation
import OpenReferral
import Storage

/// An organization that people are referred to.
struct Provider: Stored, Sendable {
    let id: ID<Provider>
    let agency: ID<Agency>
    let version: Int
    let organization: Organization

    static let columns: SQL = "providers.id, providers.agency_id, providers.version, providers.record"

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        version = try row.next()
        organization = Organization(kept: try row.next())
    }

    var name: String { organization.name.isEmpty ? "Provider without a name" : organization.name }
}

extension Record {
    /// Reads what `DirectoryRow.text` has written.
    init(kept text: String) {
        let object = (try? JSONValue(parsing: .init(text.utf8)))?.members ?? [:]
        var problems: [Problem] = []
        self.init(object: object, &problems)
    }
}

extension DirectoryRow {
    /// The row as the database keeps it.
    var text: String { JSONValue.object(object).json() }

    init(_ table: OpenReferral.Table, kept text: String) {
        self.init(table, (try? JSONValue(parsing: .init(text.utf8)))?.members ?? [:])
    }
}
