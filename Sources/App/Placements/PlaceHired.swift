import Dates
import Storage

extension Hire {
    /// Records the placement that came of an introduction; whoever put the person forward has placed them. Throws `Conflict` if the person works
    /// there already.
    func place(in db: Writing) throws -> ID<Placement> {
        let (introduction, eyes) = (sheet.introduction, Viewer(wholeAgency: agency))
        let site = try db.first(
            ID<Worksite>.self, "SELECT site_id FROM openings WHERE agency_id = \(agency) AND id = \(introduction.opening) AND site_id IS NOT NULL")
        let draft = PlacementDraft(supervisor: introduction.contact, site: site, job: sheet.title, wage: wage, startedOn: day)
        return try draft.start(
            try ParticipantQueries.find(introduction.participant, seenBy: eyes, in: db),
            at: try Employer.find(introduction.employer, seenBy: eyes, in: db), on: day,
            by: try StaffQueries.member(introduction.madeBy, seenBy: eyes, in: db), at: now, in: db)
    }
}
