import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

extension Opening {
    /// Asks the partner for people: a mail with a private link waits in the outbox, for whoever reads what we send and for each address of its
    /// distribution list; whoever was asked before gets a new link.
    /// Throws `Conflict` if the opening is closed.
    func share(
        with partner: Partner, from staff: StaffMember, of agency: Agency, address: (Link) -> String, at now: Instant, in db: Writing
    ) throws {
        guard isOpen else { throw Opening.isClosedAlready }
        guard !partner.mailbox.isEmpty else { throw Conflict(message: "\(partner.name) has no e-mail address.") }
        let share = ID<OpeningShare>.new(at: now)
        try db.run(
            """
            INSERT INTO opening_shares (id, agency_id, opening_id, partner_id, shared_by, shared_at)
            VALUES (\(share), \(agency.id), \(id), \(partner.id), \(staff.id), \(now))
            ON CONFLICT (agency_id, opening_id, partner_id) DO UPDATE SET shared_by = excluded.shared_by, shared_at = excluded.shared_at
            """)
        let kept = try db.one(
            ID<OpeningShare>.self,
            "SELECT id FROM opening_shares WHERE agency_id = \(agency.id) AND opening_id = \(id) AND partner_id = \(partner.id)")
        let reader = ManagingPartner.reader(partner.contactName, at: partner.name)
        let others = partner.distributionList.filter { $0.lowercased() != partner.mailbox.lowercased() }
        for (name, mailbox) in [(reader, partner.mailbox)] + others.map({ (partner.name, $0) }) {
            let token = try PrivateLink.issue(
                purpose: LinkPurpose.sharedOpening.rawValue, subject: kept.number, recipient: mailbox, agency: agency.id.number,
                expiresAt: now.adding(days: OpeningShare.daysOfLink), replacing: false, at: now, in: db)
            try letter(to: name, mailbox, partner.language).queue(token, by: address, from: staff, of: agency, at: now, in: db)
        }
        try JournalNote(
            kind: .opening, words: "shared the opening \(title) with \(partner.name)\(others.isEmpty ? "" : " and \(others.count) of its list")",
            employer: employerId, subject: id.number
        )
        .write(agency: agency.id, by: .staff(staff), at: now, in: db)
    }

    private func letter(to name: String, _ mailbox: String, _ language: Language) -> LinkLetter {
        LinkLetter(
            kind: .sharedOpening, language: language, toName: name, toMailbox: mailbox, subject: OfferWords.subject(title)[language],
            words: [OfferWords.asking(title)[language]], button: OfferWords.see[language], after: [OfferWords.noAccount[language]])
    }
}
