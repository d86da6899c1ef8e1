import Storage

/// An opening with the names that belong to it.
struct OpeningSheet: Stored, Sendable {
    var opening: Opening
    let employerName: String
    let owner: ID<StaffMember>?
    let ownerName: String?
    let place: Place?

    /// The site where the work is.
    struct Place: Sendable {
        let name: String
        let street: String
        let city: String
        let state: String
    }

    static let columns: Columns = [
        Opening.columns, .texts("employers.name"), .numbers("employers.owner_id"),
        .texts("owners.name", "sites.name", "sites.street", "sites.city", "sites.state"),
    ]

    /// Both engines begin with the openings, of which there are fewest.
    static let table: SQL = """
        openings CROSS JOIN employers
        LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
        LEFT JOIN sites ON sites.agency_id = openings.agency_id AND sites.id = openings.site_id
        """

    /// Whoever sees the employer sees what it wants filled.
    static func condition(seenBy viewer: Viewer) -> SQL {
        """
        openings.agency_id = \(viewer.agency) AND employers.agency_id = openings.agency_id AND employers.id = openings.employer_id
            AND \(viewer.employers)
        """
    }

    init(_ row: inout Row) throws {
        opening = try Opening(&row)
        employerName = try row.next()
        owner = try row.next()
        ownerName = try row.next()
        let (name, street) = (try row.next(String?.self), try row.next(String?.self))
        let (city, state) = (try row.next(String?.self), try row.next(String?.self))
        place = name.map { Place(name: $0, street: street ?? "", city: city ?? "", state: state ?? "") }
    }

    /// "Bakery, 77 N Harbor Dr, Chicago, IL 60601", as far as it is known; empty if nothing is.
    var address: String {
        let region = [place?.state ?? "", opening.zip].filter { !$0.isEmpty }.joined(separator: " ")
        return [place?.name ?? "", place?.street ?? "", place?.city ?? "", region].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
