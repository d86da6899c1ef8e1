import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

extension Partner {
    /// Gives the partner a private link for sending people to us: a mail waits in the outbox. A partner whose link was ended may send again.
    ///
    /// Throws `Conflict` if no mail reaches the partner.
    func openSender(from staff: StaffMember, _ post: ReferralPost, at now: Instant, in db: Writing) throws {
        guard !mailbox.isEmpty else { throw Conflict(message: "\(name) has no e-mail address.") }
        try Limit.mail.take("sender", mailbox, at: now, in: db)
        try db.run(
            """
            INSERT INTO referral_senders (id, agency_id, partner_id, opened_by, opened_at)
            VALUES (\(ID<ReferralSender>.new(at: now)), \(agency), \(id), \(staff.id), \(now))
            ON CONFLICT (agency_id, partner_id) DO UPDATE SET opened_by = excluded.opened_by, opened_at = excluded.opened_at, closed_by = NULL,
                closed_at = NULL
            """)
        let kept = try db.one(
            ID<ReferralSender>.self, "SELECT id FROM referral_senders WHERE agency_id = \(agency) AND partner_id = \(id)")
        let sender = try SenderQueries.find(kept, seenBy: Viewer(wholeAgency: agency), in: db)
        try sender.write(.invitation, from: staff, post, at: now, in: db)
        try JournalNote(kind: .referral, words: "gave \(name) a link for sending people to us", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}

extension ReferralSender {
    /// What a mail to the organization is about. It names nobody, for mails are read by others.
    enum Matter: Sendable {
        case invitation
        /// The time of its link was over.
        case newLink
        /// There is a word about somebody whom it sent.
        case word
    }

    /// Puts a mail with a new link into the outbox; older links go on until their day.
    func write(_ matter: Matter, from staff: StaffMember, _ post: ReferralPost, at now: Instant, in db: Writing) throws {
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.sendPeople.rawValue, subject: id.number, recipient: mailbox, agency: agency.number,
            expiresAt: now.adding(days: ReferralSender.daysOfLink), replacing: false, at: now, in: db)
        try LinkLetter(
            kind: matter == .word ? .referralTold : .referral, language: language, toName: ManagingPartner.reader(contactName, at: name),
            toMailbox: mailbox, subject: SenderWords.subject(matter, post.agency.name)[language],
            words: [SenderWords.opening(matter, post.agency.name)[language]], button: SenderWords.look(matter)[language],
            after: [OfferWords.noAccount[language]]
        ).queue(token, by: post.address, from: staff, of: post.agency, at: now, in: db)
    }

    /// Nobody can be sent by the link any more; what came of those who were sent can still be read.
    func close(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE referral_senders SET closed_by = \(staff.id), closed_at = \(now)
            WHERE agency_id = \(agency) AND id = \(id) AND closed_at IS NULL
            """)
        guard changed == 1 else { throw Conflict(message: "\(name) can send nobody already.") }
        try JournalNote(kind: .referral, words: "takes nobody from \(name) by link any more", subject: partner.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
