import Dates
import Storage

extension Office {
    /// A mailbox from which a mail came back, or which our own mail server knows to be none, is marked as such, with employers' contacts and job
    /// seekers; what the directory says of services that are reached by it is doubted.
    static func markRefusedAddress(_ message: OutboxMessage, saying words: String, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: message.agency)
        try Participant.markAddress(message.toMailbox, of: message.agency, saying: words, at: now, in: db)
        switch message.kind {
        case .referral, .appointment:
            for listing in try ReferralQueries.listings(writtenTo: message.toMailbox, seenBy: eyes, in: db) {
                try listing.doubt("mail to \(message.toMailbox) came back.", by: .agency, at: now, in: db)
            }
        default:
            guard let employer = message.employer else { return }
            try Employer.find(employer, seenBy: eyes, in: db).mailCameBack(from: message.toMailbox, saying: words, in: db)
        }
    }
}
