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
            let settings = visit.office.settings
            guard !sender.mailbox.isEmpty, try Limit.mail.allows("new link", sender.mailbox, at: visit.now, in: db),
                let (helper, agency) = try StaffQueries.member(sender.openedBy, of: sender.agency, in: db)
            else { return }
            let post = ReferralPost(agency: agency) { settings.address($0) }
            try sender.write(.newLink, from: helper, post, at: visit.now, in: db)
            try JournalNote(
                kind: .referral, words: "asked for a new link for sending people; it goes to the address on file", subject: sender.partner.number
            ).write(agency: sender.agency, by: .outside(name: sender.name), at: visit.now, in: db)
        }
    }
}
