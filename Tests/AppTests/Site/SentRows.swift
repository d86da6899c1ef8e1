import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// The partner may send people to us, and has sent one.
    mutating func addSender(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let partner = names["partner"].flatMap({ ID<Partner>($0) }) else { return }
        let post = ReferralPost(agency: agency) { $0.address }
        try PartnerQueries.find(partner, seenBy: staff.viewer, in: db).openSender(from: staff, post, at: now, in: db)
        let id = try db.one(ID<ReferralSender>.self, "SELECT id FROM referral_senders WHERE agency_id = \(agency.id)")
        try SentPersonDraft(
            sentBy: "Ana \(word)", firstName: "Sent", lastName: word, phone: "312-555-0181", wanted: "\(word) search", words: "\(word) words"
        ).send(under: try SenderQueries.find(id, seenBy: staff.viewer, in: db), by: staff, post, at: now, in: db)
        names["sender"] = id.description
        links["sender"] = try PrivateLink.issue(
            purpose: LinkPurpose.sendPeople.rawValue, subject: id.number, recipient: "ana", agency: agency.id.number,
            expiresAt: now.adding(days: 30), at: now, in: db
        ).text
    }
}
