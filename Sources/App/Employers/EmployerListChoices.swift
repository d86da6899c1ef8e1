import Storage

/// What the list of employers offers to choose from: one statement.
struct EmployerListChoices: Sendable {
    static let mostIndustries = 60

    private(set) var centers: [Choice] = []
    private(set) var industries: [String] = []
    private(set) var saved: [SavedList] = []
    /// Whose employers are shown, if somebody's are.
    private(set) var owner: String?

    static func find(for list: EmployerList, seenBy staff: StaffMember, in db: Reading) throws -> EmployerListChoices {
        let (agency, viewer) = (staff.agency, staff.viewer)
        var choices = EmployerListChoices()
        let rows = try db.all(
            Row.self,
            """
            WITH RECURSIVE known (place, industry) AS (
                SELECT 1, MIN(employers.industry) FROM employers WHERE \(viewer.employers) AND employers.industry > ''
                UNION ALL
                SELECT known.place + 1,
                    (SELECT MIN(employers.industry) FROM employers WHERE \(viewer.employers) AND employers.industry > known.industry)
                FROM known WHERE known.industry IS NOT NULL AND known.place < \(mostIndustries))
            SELECT 1, id, name, '' FROM centers WHERE agency_id = \(agency)
            UNION ALL SELECT 2, id, name, '' FROM staff WHERE agency_id = \(agency) AND id = \(list.owner ?? staff.id)
            UNION ALL SELECT 3, id, name, query FROM saved_lists WHERE agency_id = \(agency) AND staff_id = \(staff.id)
            UNION ALL SELECT 4, 0, industry, '' FROM known WHERE industry IS NOT NULL
            ORDER BY 1, 3
            """)
        for row in rows {
            switch row.kind {
            case 1: choices.centers.append(Choice(value: ID<Center>(number: row.id).description, label: row.name))
            case 2: choices.owner = list.owner == nil ? nil : row.name
            case 3: choices.saved.append(SavedList(id: ID(number: row.id), name: row.name, query: row.query))
            default: choices.industries.append(row.name)
            }
        }
        return choices
    }

    private struct Row: Stored {
        let kind: Int
        let id: Int64
        let name: String
        let query: String

        init(_ row: inout Storage.Row) throws {
            kind = try row.next()
            id = try row.next()
            name = try row.next()
            query = try row.next()
        }
    }
}
