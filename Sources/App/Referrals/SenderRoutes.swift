import Markup
import Phrases
import Storage
import Web

/// Organizations that send people to us: giving and ending their links; and what stands behind one. Opening it changes nothing.
enum SenderRoutes {
    static func add(to table: inout Routes) {
        table.get("/referrals/senders", may: .servePeople) { visit in
            let viewer = try visit.by.viewer
            return try visit.show(SendersPage(lines: try await visit.read { db in try SenderQueries.lines(seenBy: viewer, in: db) }))
        }
        table.post("/referrals/senders", may: .servePeople, open)
        table.post("/referrals/senders/:sender/end", may: .servePeople, end)
        table.get("/send-us/:sender", may: .link(.sendPeople)) { visit in try await show(visit) }
        table.post("/send-us/:sender", may: .link(.sendPeople), send)
    }

    private static func open(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, post) = (try visit.by, try ReferralPost(visit))
        guard let id = form.id("partner", of: Partner.self) else { throw NotFound() }
        return try await visit.write { db -> Answer in
            let partner = try PartnerQueries.find(id, seenBy: by.viewer, in: db)
            try partner.openSender(from: by, post, at: visit.now, in: db)
            return .seeOther(ID<ReferralSender>.list, saying: "On its way to \(partner.name). The link works for \(ReferralSender.daysOfLink) days.")
        }
    }

    private static func end(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("sender", of: ReferralSender.self))
        return try await visit.write { db -> Answer in
            let sender = try SenderQueries.find(id, seenBy: by.viewer, in: db)
            try sender.close(by: by, at: visit.now, in: db)
            return .seeOther(ID<ReferralSender>.list, saying: "\(sender.name) can send nobody by link any more. A new link lets them again.")
        }
    }

    /// What a visit is about.
    private struct Asked: Sendable {
        let sender: ReferralSender
        let helper: StaffMember

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            sender = try SenderQueries.find(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            helper = try StaffQueries.member(sender.openedBy, seenBy: eyes, in: db)
        }
    }

    private static func show(
        _ visit: Visit, _ form: SentPersonForm = SentPersonForm(), _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let (eyes, today) = (Viewer(wholeAgency: try visit.agency.id), try visit.today)
        let (asked, people) = try await visit.read { db in
            let asked = try Asked(visit, in: db)
            return (asked, try SenderQueries.people(sentBy: asked.sender, on: today, seenBy: eyes, in: db))
        }
        guard problems.isEmpty || asked.sender.isOpen else { throw ReferralSender.isClosed }
        let page = SendPersonPage(
            sender: asked.sender, helper: asked.helper, people: people, form: form, problems: problems,
            isDone: problems.isEmpty && visit.incoming.query["done"] == "1")
        return try visit.show(
            page, in: visit.language(or: asked.sender.language), helper: asked.helper, at: asked.sender.id.page, hasErrors: !problems.isEmpty)
    }

    private static func send(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (filled, post) = (SentPersonForm(form), try ReferralPost(visit))
        guard filled.problems.isEmpty else { return try await show(visit, filled, filled.problems) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try Limit.link.take(asked.sender.id.description, at: visit.now, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try filled.draft.send(under: asked.sender, by: asked.helper, post, at: visit.now, in: db)
            return .seeOther(asked.sender.id.page.query([("done", "1")]))
        }
    }
}
