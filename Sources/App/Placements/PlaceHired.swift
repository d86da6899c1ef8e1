import Dates
import Storage

extension Hire {
    /// Records the placement that came of an introduction; whoever put the person forward has placed them. Throws `Conflict` if the person works
    /// there already.
    func place(in db: Writing) throws -> ID<Placement> {
        let (introduction, eyes) = (sheet.introduction, Viewer(wholeAgency: agency))
        let draft = PlacementDraft(supervisor: introduction.contact, job: sheet.title, wage: wage, startedOn: day)
        return try draft.start(
            try ParticipantQueries.find(introduction.participant, seenBy: eyes, in: db),
            at: try Employer.find(introduction.employer, seenBy: eyes, in: db), on: day,
            by: try StaffQueries.member(introduction.madeBy, seenBy: eyes, in: db), at: now, in: db)
    }
}
