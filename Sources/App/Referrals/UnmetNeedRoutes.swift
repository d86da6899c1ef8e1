import Dates
import Markup
import Storage
import Web

/// Dead ends: counted by one press, and reported.
enum UnmetNeedRoutes {
    static func add(to table: inout Routes) {
        table.get("/unmet-needs", may: .servePeople, report)
        table.post("/unmet-needs", may: .servePeople, log)
    }

    private static func report(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let since = Day(visit.incoming.query["since"]) ?? today.adding(days: -365)
        let page = try await visit.read { db in
            UnmetNeedPage(
                since: since, counts: try UnmetNeedQueries.counts(since: since, seenBy: viewer, in: db),
                lines: try UnmetNeedQueries.lines(since: since, seenBy: viewer, in: db))
        }
        return try visit.show(page)
    }

    /// What is not said is taken from the person and the service. Throws `NotFound` for those that the colleague may not see.
    private static func log(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, now) = (try visit.by, try visit.today, visit.now)
        guard let why = UnmetNeed.Why(rawValue: form["why"]) else { return .seeOther("/unmet-needs") }
        let said = UnmetNeedDraft(
            why: why, need: Need(rawValue: form["need"]), language: String(form["language"].prefix(50)), place: String(form["place"].prefix(50)),
            words: String(form["words"].prefix(500)))
        let (participant, listing) = (form.id("participant", of: Participant.self), form.id("service", of: Listing.self))
        return try await visit.answer(adding: [.unmetNeeds]) { db in
            let draft = try said.about(participant, listing, seenBy: by.viewer, in: db)
            let id = try draft.log(of: by.agency, by: .staff(by), on: today, at: now, in: db)
            return (.seeOther(participant?.page ?? "/unmet-needs", saying: "Counted: \(why.label.lowercased())."), .unmetNeed(id))
        }
    }
}
