import Dates
import Storage

/// Who of the team is at work on a day: not away, and not gone.
enum Presence {
    /// The condition on a joined row of `staff`; false when nobody was joined.
    static func isHere(_ staff: StaticString, on day: Day) -> SQL {
        let name: SQL = "\(raw: staff)"
        return """
            (\(name).id IS NOT NULL AND \(name).disabled_at IS NULL
                AND NOT (\(name).away_from IS NOT NULL AND \(name).away_from <= \(day) AND \(name).away_until >= \(day)))
            """
    }

    /// Everybody who is at work that day.
    static func here(in agency: ID<Agency>, on day: Day, in db: Reading) throws -> [StaffMember] {
        try db.all(
            StaffMember.self,
            "SELECT \(StaffMember.columns) FROM staff WHERE staff.agency_id = \(agency) AND \(isHere("staff", on: day)) ORDER BY staff.id")
    }
}
