import Dates
import Markup
import Phrases
import Storage
import Web

/// A person's own referrals behind their private link.
enum MyReferralRoutes {
    static func add(to table: inout Routes) {
        table.get("/my-referrals/:participant", may: .link(.myReferrals), list)
        table.get("/my-referrals/:participant/:referral", may: .link(.myReferrals)) { visit in try await show(visit) }
        table.post("/my-referrals/:participant/:referral/wish", may: .link(.myReferrals), wish)
        table.post("/my-referrals/:participant/:referral/refuse", may: .link(.myReferrals), refuse)
        table.post("/my-referrals/:participant/:referral/outcome", may: .link(.myReferrals), tell)
    }

    /// Whose page it is, and who helps.
    private struct Mine: Sendable {
        let person: Participant
        let helper: StaffMember?

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            let id = ID<Participant>(number: try visit.link.subject)
            let (people, helpers) = try db.lists(ParticipantQueries.one(id, seenBy: eyes), ParticipantQueries.counselor(of: id, seenBy: eyes))
            (person, helper) = (try people.one, helpers.first)
        }

        /// One of their own; otherwise throws `NotFound`.
        func sheet(_ visit: Visit, in db: Reading) throws -> ReferralSheet {
            let id = try visit.incoming.id("referral", of: Referral.self)
            let sheet = try ReferralQueries.sheet(of: id, seenBy: Viewer(wholeAgency: person.agency), in: db)
            guard sheet.referral.participant == person.id, sheet.referral.state != .voided, sheet.referral.kind != .incoming else { throw NotFound() }
            return sheet
        }
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let eyes = Viewer(wholeAgency: try visit.agency.id)
        let (mine, page) = try await visit.read { db in
            let mine = try Mine(visit, in: db)
            let id = mine.person.id
            let listings = try ReferralQueries.listings(of: id, seenBy: eyes, in: db)
            return (
                mine,
                MyReferralsPage(
                    person: mine.person, sheets: try ReferralQueries.sheets(of: id, seenBy: eyes, in: db),
                    appointments: try ReferralQueries.appointments(ofPerson: id, seenBy: eyes, in: db),
                    places: try DirectoryQueries.towns(of: listings, seenBy: eyes, in: db), isDone: visit.incoming.query["done"] == "1")
            )
        }
        return try visit.show(page, in: visit.language(or: mine.person.language), helper: mine.helper, at: mine.person.id.myReferrals)
    }

    private static func show(
        _ visit: Visit, _ form: MyReferralForm = MyReferralForm(), _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let (mine, sheet) = try await visit.read { db in
            let mine = try Mine(visit, in: db)
            return (mine, try mine.sheet(visit, in: db))
        }
        // What is wrong is said beside its field; where the referral stands elsewhere by now there is none.
        let isThere = problems.allSatisfy {
            ($0.field == "outcome") == sheet.referral.isOver && (sheet.referral.isOver || sheet.referral.closedAt == nil)
        }
        guard isThere else { throw Conflict(message: "This referral stands elsewhere now. Look at the page again.") }
        let page = MyReferralPage(person: mine.person, sheet: sheet, form: form, problems: problems)
        return try visit.show(
            page, in: visit.language(or: mine.person.language), helper: mine.helper, at: mine.person.id.my(sheet.referral.id),
            hasErrors: !problems.isEmpty)
    }

    private static func act(
        _ visit: Visit, _ act: @escaping @Sendable (ReferralSheet, ReferralVoice, Writing) throws -> Void
    ) async throws -> Answer {
        let post = try ReferralPost(visit)
        return try await visit.write { db -> Answer in
            let mine = try Mine(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            let voice = ReferralVoice(side: .person, actor: .outside(name: mine.person.name), post: post, now: visit.now)
            try act(try mine.sheet(visit, in: db), voice, db)
            return .seeOther(mine.person.id.myReferrals.query([("done", "1")]))
        }
    }

    private static func wish(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = MyReferralForm(form)
        guard !filled.words.isEmpty else { return try await show(visit, filled, [("words", MyReferralWords.noWords)]) }
        return try await act(visit) { try $0.wish(filled.words, $1, in: $2) }
    }

    /// What has begun is left; what has not is declined.
    private static func refuse(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = MyReferralForm(form)
        guard let reason = filled.refusal else { return try await show(visit, filled, [("reason", ReferralStepWords.noReason)]) }
        return try await act(visit) { sheet, voice, db in
            if sheet.referral.state == .started {
                try sheet.leave(on: voice.today, reason, voice, in: db)
            } else {
                try sheet.decline(reason, by: .person, voice, in: db)
            }
        }
    }

    private static func tell(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = MyReferralForm(form)
        guard let outcome = filled.told else { return try await show(visit, filled, [("outcome", ReferralStepWords.noOutcome)]) }
        return try await act(visit) { try $0.record(outcome, $1, in: $2) }
    }
}
