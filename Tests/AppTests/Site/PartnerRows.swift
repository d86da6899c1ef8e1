import Dates
import Markup
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// A partner that manages an opening of its own and was asked to find people for one of ours.
    mutating func addPartner(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let employer = names["employer"].flatMap({ ID<Employer>($0) }), let opening = names["opening"].flatMap({ ID<Opening>($0) }) else {
            return
        }
        let firm = word.lowercased().replacing(" ", with: "")
        let id = try PartnerDraft(
            name: "\(word) Partners", kind: .sectorCenter, contactName: "Ana \(word)", mailbox: "ana@\(firm).example", phone: "312-555-0180",
            note: "\(word) lists"
        ).create(by: staff, at: now, in: db)
        let mail = try PartnerMail(partner: id, words: "Title: \(word) cook").keep(by: staff, at: now, in: db)
        _ = try SharedOpeningDraft(
            partner: id, owner: .known(employer), opening: OpeningDraft(title: "\(word) cook"), reference: "\(word) 7", mail: mail
        ).takeIn(by: staff, at: now, in: db)
        try OpeningQueries.find(opening, seenBy: staff.viewer, in: db).share(
            with: try PartnerQueries.find(id, seenBy: staff.viewer, in: db), from: staff, of: agency, address: { $0.address }, at: now, in: db)
        let share = try PartnerQueries.shares(of: opening, seenBy: staff.viewer, in: db)[0].id
        names["draft"] = try PartnerMail(partner: id, words: "Title: \(word) baker").keep(by: staff, at: now, in: db).description
        names["partner"] = id.description
        names["share"] = share.description
        links["share"] = try PrivateLink.issue(
            purpose: LinkPurpose.sharedOpening.rawValue, subject: share.number, recipient: "ana", agency: agency.id.number,
            expiresAt: now.adding(days: 30), at: now, in: db
        ).text
    }
}
