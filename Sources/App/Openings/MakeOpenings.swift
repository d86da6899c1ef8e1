import Dates
import Reference
import Storage

extension ID<Employer> {
    /// Makes an opening of each job of the newest answers of which there is none yet, as far as the answers plainly say what it is.
    func makeOpenings(in book: ReferenceBook, by staff: StaffMember, at now: Instant, in db: Writing) throws -> [ID<Opening>] {
        let positions = try OpeningQueries.positionsToMake(of: self, seenBy: staff.viewer, in: db)
        let site = try EmployerQueries.sites(of: self, seenBy: staff.viewer, in: db).first
        return try positions.map { position in
            let draft = OpeningDraft(position, at: site) { words in PickedOccupation(typed: words, in: book).code }
            return try draft.create(at: self, from: position.id, by: staff, at: now, in: db)
        }
    }
}
