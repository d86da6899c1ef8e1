import Dates
import Rules
import Storage
import Web

/// Where a rule leaves room: the list of verdicts that need a supervisor, and the decision.
enum ReviewRoutes {
    static func add(to table: inout Routes) {
        table.get("/programs/reviews", may: .seeEmployers, list)
        table.get("/employers/:employer/programs/:program/review", may: .lead, show)
        table.post("/employers/:employer/programs/:program/review", may: .lead, decide)
    }

    private static func list(_ visit: Visit) async throws -> Web.Answer {
        let (viewer, today, query) = (try visit.by.viewer, try visit.today, visit.incoming.query)
        let shown: ReviewsPage.Shown = try await visit.read { db in
            if query["show"] == "decided" {
                let before = query.id("before", of: VerdictReview.self)
                return .decided(try ReviewQueries.decided(before: before, seenBy: viewer, in: db), isFirst: before == nil)
            }
            let after = WaitingReview.Place(query["after"])
            return .waiting(try ReviewQueries.waiting(after: after, on: today, seenBy: viewer, in: db), isFirst: after == nil)
        }
        return try visit.show(ReviewsPage(shown: shown, rules: visit.office.rules))
    }

    private static func show(_ visit: Visit) async throws -> Web.Answer {
        let (review, verdict, determined) = try await verdict(visit)
        return try visit.show(ReviewPage(review: review, verdict: verdict, form: ReviewForm(about: determined, today: try visit.today)))
    }

    private static func decide(_ visit: Visit, _ sent: Form) async throws -> Web.Answer {
        let (form, by, today) = (ReviewForm(sent), try visit.by, try visit.today)
        let (review, verdict, determined) = try await verdict(visit)
        let errors = form.errors(today: today)
        guard errors.isEmpty, let draft = form.draft(about: verdict.program) else {
            return try visit.show(ReviewPage(review: review, verdict: verdict, form: form, errors: errors), hasErrors: true)
        }
        guard form.determination == determined.id else {
            throw Conflict(message: "The employer was judged again while you decided. Look at what the rules say now.")
        }
        let employer = review.standing.employer
        return try await visit.answer(on: .review(employer.id), changing: [.verdictReviews, .notices]) { db in
            try draft.decide(about: employer, determined, by: by, at: visit.now, in: db)
            return .seeOther(employer.id.programsPage, saying: "Decided: \(verdict.name.en), \(draft.decision.word.label.lowercased()).")
        }
    }

    private static func verdict(_ visit: Visit) async throws -> (ProgramReview, Verdict, Determined) {
        let (viewer, id, today) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self), try visit.today)
        let shipped = visit.office.rules
        let standing = try await visit.read { db in try ProgramStanding.find(id, at: nil, seenBy: viewer, in: db) }
        guard let determined = standing.determined, let review = try ProgramReview(standing, rules: shipped, today: today),
            let verdict = determined.result.verdict(on: visit.incoming.parameter("program") ?? "")
        else { throw NotFound() }
        return (review, verdict, determined)
    }
}
