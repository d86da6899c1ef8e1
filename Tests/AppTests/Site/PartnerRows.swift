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
            note: "\(word) lists",
            openingsAddress: "https://\(firm).example/jobs"
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
        names["posting"] = try addPosting(word, id, .known(employer), staff, at: now, in: db).description
        names["share"] = share.description
        links["share"] = try PrivateLink.issue(
            purpose: LinkPurpose.sharedOpening.rawValue, subject: share.number, recipient: "ana", agency: agency.id.number,
            expiresAt: now.adding(days: 30), at: now, in: db
        ).text
    }

    /// An opening from the partner's own page that was taken in and has changed there since, beside one that nobody has looked at.
    private func addPosting(
        _ word: String, _ id: ID<Partner>, _ owner: SharedOpeningDraft.Owner, _ staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> ID<PartnerPosting> {
        let partner = try PartnerQueries.find(id, seenBy: staff.viewer, in: db)
        func look(_ pay: String) throws {
            let page = #"[{"id": "1", "title": "\#(word) waiter", "pay": "\#(pay)"}, {"id": "2", "title": "\#(word) porter"}]"#
            if let found = FoundPostings(in: page) { try partner.take(.success(found), on: now.day(in: .chicago), at: now, in: db) }
        }
        try look("$18/hr")
        let posting = try PostingQueries.all(of: id, seenBy: staff.viewer, in: db).first { $0.key == "1" }
        guard let posting else { throw NotFound() }
        let opening = OpeningDraft(title: "\(word) waiter")
        _ = try SharedOpeningDraft(partner: id, owner: owner, opening: opening, reference: "1", mail: posting.mail).takeIn(by: staff, at: now, in: db)
        try look("$19/hr")
        // What stands on everybody's list here is only what the walk deals with as the representative.
        try Notice.settle([.openingsFound], about: id.number, agency: staff.agency, at: now, in: db)
        return posting.id
    }
}
