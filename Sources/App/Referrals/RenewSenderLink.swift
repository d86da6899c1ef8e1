import Dates
import Storage
import Web

extension ReferralSender {
    /// A link for sending people whose time is over brings a new one, unless it was ended.
    static let renewal: LinkRenewal.Offer = { link, visit, db in
        guard link.purpose == LinkPurpose.sendPeople.rawValue, link.state(at: visit.now) == .expired else { return nil }
        let eyes = Viewer(wholeAgency: ID(number: link.agency))
        guard let sender = try? SenderQueries.find(ID(number: link.subject), seenBy: eyes, in: db), sender.isOpen else { return nil }
        return LinkRenewal(language: sender.language, days: daysOfLink) { visit, db in
            guard let (helper, agency) = try StaffQueries.member(sender.openedBy, of: sender.agency, in: db) else { return }
            let settings = visit.office.settings
            try sender.renewLink(from: helper, ReferralPost(agency: agency) { settings.address($0) }, at: visit.now, in: db)
        }
    }

    /// Mails the organization a new link, three times an hour at most.
    private func renewLink(from helper: StaffMember, _ post: ReferralPost, at now: Instant, in db: Writing) throws {
        guard !mailbox.isEmpty, try Limit.mail.allows("new link", mailbox, at: now, in: db) else { return }
        try write(.newLink, from: helper, post, at: now, in: db)
        try JournalNote(
            kind: .referral, words: "asked for a new link for sending people; it goes to the address on file", subject: partner.number
        ).write(agency: agency, by: .outside(name: name), at: now, in: db)
    }
}
