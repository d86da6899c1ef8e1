import Dates
import Markup
import Secrets
import Storage
import Web

/// Somebody does not know the password any more and asks for a link by mail.
enum ForgottenPassword {
    static let minutes = 30
    /// The answer takes so long whatever is found, so that it tells nobody who works here.
    private static let milliseconds = 250

    /// Mails the link to whoever signs in with that mailbox; does and says nothing else for others. Throws `TooManyAttempts` for one address only.
    static func remind(mailbox: String, at now: Instant, from incoming: Incoming, in office: Office) async throws {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        try await office.database.write { db in
            try Limit.address.take("forgotten", incoming.remote, at: now, in: db)
            let isAllowed = try Limit.mail.allows("forgotten", mailbox, at: now, in: db)
            guard let (member, _) = try StaffQueries.credentials(mailbox: mailbox, in: db), member.isWorking, isAllowed else { return }
            let agency = try StaffQueries.agency(member.agency, in: db)
            let link = office.settings.address("/l/\(try Welcome.remind(member, for: minutes, at: now, in: db).text)")
            try AccountMail.forgottenPassword(member, link: link, of: agency).queue(from: member, of: agency, at: now, in: db)
        }
        try await Task.sleep(until: end, clock: .continuous)
    }
}
