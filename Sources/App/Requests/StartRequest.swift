import Dates
import Phrases
import Storage

extension Employer {
    /// Puts the questions on the phone, without a mail; one that is awaited already is gone on with.
    func startRequestOnPhone(
        with contact: Contact?, by staff: StaffMember, of agency: Agency, at now: Instant, in db: Writing
    ) throws -> RequestForInformation {
        if let state = try RequestQueries.state(of: id, seenBy: staff.viewer, in: db), state.request.isAwaited { return state.request }
        let known = try RequestForInformation.known(of: self, in: agency.id, on: now.day(in: agency.zone), in: db)
        let request = try RequestForInformation.open(
            for: self, contact: contact?.id, language: contact?.language ?? .en, known: known, by: staff, of: agency, at: now, in: db)
        let partner = contact.map { " with \($0.name)" } ?? ""
        try JournalNote(kind: .request, words: "began the RFI on the phone\(partner)", employer: id, subject: request.number)
            .write(agency: agency.id, by: .staff(staff), at: now, in: db)
        try advance(to: .rfiSent, because: "the RFI was begun on the phone", by: .agency, at: now, in: db)
        return try RequestQueries.sheet(of: request, seenBy: staff.viewer, in: db).request
    }
}
