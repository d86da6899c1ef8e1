import Dates
import Storage

extension ImportRun {
    private static let saved = Conflict(message: "This import is saved already. Go back to Imports and open it to see what became of its rows.")

    /// Reads the columns so, and another sheet of the workbook if it is named; what was decided about rows of the other reading is void.
    func read(_ mapping: ColumnMapping, sheet: String, agency: ID<Agency>, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE imports SET mapping = \(try KeptJSON.text(mapping)), sheet = \(sheet), choices = '{}'
            WHERE agency_id = \(agency) AND id = \(id) AND committed_at IS NULL
            """)
        guard changed == 1 else { throw ImportRun.saved }
    }

    /// Keeps what was decided about rows whose name is known.
    func decide(_ decisions: [Int: RowChoice], agency: ID<Agency>, in db: Writing) throws {
        let choices = choices.merging(decisions) { _, new in new }.filter { $0.value != .another }
        let changed = try db.run(
            """
            UPDATE imports SET choices = \(try KeptJSON.text(choices)) WHERE agency_id = \(agency) AND id = \(id) AND committed_at IS NULL
            """)
        guard changed == 1 else { throw ImportRun.saved }
    }

    /// Saves what was shown: all of it as one run, or, if it would not be the same any more, nothing. `agreed` is the plan's `mark` as it was shown.
    func save(_ draft: ImportDraft, agreed: String, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ImportPlan {
        let agency = staff.agency
        let current = try ImportQueries.run(id, seenBy: staff.viewer, in: db)
        guard current.committedAt == nil else { throw ImportRun.saved }
        let plan = try draft.commit(id, by: .staff(staff), agency: agency, at: now, in: db)
        guard current.mapping == mapping, current.choices == choices, plan.mark == agreed else {
            throw Conflict(
                message:
                    "Nothing was saved: the records or the choices have changed since the page was shown, and other rows would be new or known now. "
                    + "Go back, reload the page, look at it once more, and save then.")
        }
        try db.run("DELETE FROM files WHERE agency_id = \(agency) AND id = \(file)")
        return plan
    }

    /// Removes the upload and what was chosen; no employer was touched.
    func giveUp(agency: ID<Agency>, in db: Writing) throws {
        guard try db.run("DELETE FROM imports WHERE agency_id = \(agency) AND id = \(id) AND committed_at IS NULL") == 1 else {
            throw ImportRun.saved
        }
        try db.run("DELETE FROM files WHERE agency_id = \(agency) AND id = \(file)")
    }
}
