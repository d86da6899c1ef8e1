import Dates
import Markup
import Storage
import Web

/// A list of employers that somebody keeps under a name of their own.
struct SavedList: Sendable {
    static let most = 20

    let id: ID<SavedList>
    let name: String
    /// What stands in the address behind the question mark.
    let query: String

    func list(for staff: StaffMember) -> EmployerList? { (try? Fields(query: query)).map { EmployerList($0, for: staff) } }
}

extension EmployerList {
    /// Keeps the list under that name; one of the same name is replaced. Returns false if there are twenty already.
    func save(as name: String, by staff: StaffMember, at now: Instant, in db: Writing) throws -> Bool {
        let kept = try db.all(
            String.self, "SELECT name FROM saved_lists WHERE agency_id = \(staff.agency) AND staff_id = \(staff.id) AND name <> \(name)")
        guard kept.count < SavedList.most else { return false }
        try db.run(
            """
            INSERT INTO saved_lists (id, agency_id, staff_id, name, query, created_at)
            VALUES (\(ID<SavedList>.new(at: now)), \(staff.agency), \(staff.id), \(name), \(address), \(now))
            ON CONFLICT (agency_id, staff_id, name) DO UPDATE SET query = excluded.query
            """)
        try JournalNote(kind: .edit, words: "kept a list of employers as “\(name)”").write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return true
    }
}

extension ID<SavedList> {
    /// Forgets the list, if it is this person's. Throws `NotFound` otherwise.
    func forget(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let own: SQL = "FROM saved_lists WHERE agency_id = \(staff.agency) AND staff_id = \(staff.id) AND id = \(self)"
        let name = try db.one(String.self, "SELECT name \(own)")
        try db.run("DELETE \(own)")
        try JournalNote(kind: .edit, words: "forgot the list of employers “\(name)”").write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
