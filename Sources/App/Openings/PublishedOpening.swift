import Storage

/// An opening that an employer lets everybody see, with the office where one applies.
struct PublishedOpening: Sendable {
    let sheet: OpeningSheet
    let agency: Agency
    let desk: Desk

    /// The employer's web site, and the center of ours that serves the employer.
    struct Desk: Stored, Sendable {
        let website: String
        let center: String?
        let street: String?
        let phone: String?

        init(_ row: inout Row) throws {
            website = try row.next()
            center = try row.next()
            street = try row.next()
            phone = try row.next()
        }
    }

    /// For anybody: what is public needs no viewer. Throws `NotFound` unless the employer agreed and somebody is still wanted.
    static func find(_ id: ID<Opening>, in db: Reading) throws -> PublishedOpening {
        let agency = try db.one(
            ID<Agency>.self, "SELECT agency_id FROM openings WHERE id = \(id) AND public_agreed_at IS NOT NULL AND closed_on IS NULL")
        let sheet = try OpeningQueries.sheet(of: id, seenBy: Viewer(wholeAgency: agency), in: db)
        let desk = try db.one(
            Desk.self,
            """
            SELECT employers.website, centers.name, centers.street, centers.phone FROM employers
            LEFT JOIN centers ON centers.agency_id = employers.agency_id AND centers.id = employers.center_id
            WHERE employers.agency_id = \(agency) AND employers.id = \(sheet.opening.employerId)
            """)
        return PublishedOpening(sheet: sheet, agency: try StaffQueries.agency(agency, in: db), desk: desk)
    }

    /// Whom to call: the center, else the agency.
    var phone: String { desk.phone.flatMap { $0.isEmpty ? nil : $0 } ?? agency.phone }

    /// "West Side, 5000 W Madison St", as far as it is known.
    var office: String { [desk.center ?? "", desk.street ?? ""].filter { !$0.isEmpty }.joined(separator: ", ") }
}
