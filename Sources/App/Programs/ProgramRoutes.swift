import Dates
import Markup
import Rules
import Storage
import Web

/// A piece of the catalogue's page that a folder below this one provides; at most one statement.
typealias CatalogueAside = @Sendable (StaffMember, Day, Reading) throws -> HTML

/// What an employer's answers mean for the programs, the notice that tells them, and the catalogue.
enum ProgramRoutes {
    /// `asides` stand at the head of the catalogue: pieces of folders below this one.
    static func add(to table: inout Routes, asides: [CatalogueAside] = []) {
        table.get("/programs", may: .staff) { visit in try await catalogue(visit, asides) }
        table.get("/employers/:employer/programs", may: .seeEmployers, verdicts)
        table.post("/employers/:employer/programs/judge", may: .serveEmployers, judge)
        table.post("/employers/:employer/programs/accept", may: .serveEmployers, accept)
        NoticeRoutes.add(to: &table)
        ReviewRoutes.add(to: &table)
        ShortRoutes.add(to: &table)
    }

    /// Answers are judged in the transaction that they arrive in.
    static let onSubmit: OnSubmit = { sent, visit, db in
        try sent.determine(by: visit.office.rules, on: visit.now.day(in: try visit.agency.zone), at: visit.now, in: db)
    }

    private static func catalogue(_ visit: Visit, _ asides: [CatalogueAside]) async throws -> Web.Answer {
        let (shipped, by, today) = (visit.office.rules, try visit.by, try visit.today)
        let page = try await visit.read { db in
            CataloguePage(rules: try shipped.of(by.agency, in: db), today: today, asides: try asides.map { try $0(by, today, db) })
        }
        return try visit.show(page)
    }

    private static func verdicts(_ visit: Visit) async throws -> Web.Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let past = visit.incoming.query.id("of", of: Determined.self)
        let (shipped, today) = (visit.office.rules, try visit.today)
        let (standing, found) = try await visit.read { db in
            let standing = try ProgramStanding.find(id, at: past, seenBy: viewer, in: db)
            return (standing, try ProgramReview(standing, rules: shipped.of(viewer.agency, in: db), today: today))
        }
        guard let review = found else { return try visit.show(ProgramsEmptyPage(employer: standing.employer, programs: shipped.programs.count)) }
        return try visit.show(VerdictsPage(review: review, filter: Verdict.Word(rawValue: visit.incoming.query["show"])))
    }

    private static func judge(_ visit: Visit, _: Form) async throws -> Web.Answer {
        let (by, today, id) = (try visit.by, try visit.today, try visit.incoming.id("employer", of: Employer.self))
        let rules = visit.office.rules
        let found = try await visit.write { db in
            guard let answers = try ProgramQueries.latestAnswers(of: id, seenBy: by.viewer, in: db) else { throw NotFound() }
            return try answers.submitted.determine(by: rules, on: today, asked: .staff(by), at: visit.now, in: db)
        }
        return .seeOther(id.programsPage, saying: "Judged again: \(found.result.counts).")
    }

    /// Takes over what was chosen, and goes on to the notice.
    private static func accept(_ visit: Visit, _ form: Form) async throws -> Web.Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        let taken = Set(RecordDifference.Fact.allCases.filter { form["keep-\($0.rawValue)"] == "theirs" })
        let version = Int(form["version"]) ?? 0
        try await visit.write { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            guard let file = try ProgramQueries.latestAnswers(of: id, seenBy: by.viewer, in: db) else { throw NotFound() }
            let facts = RecordDifferences.facts(of: employer, taking: taken, from: try file.submitted.answers.forRules)
            try employer.edit(facts, version: version, by: by, at: visit.now, in: db)
        }
        return .seeOther(id.noticePage)
    }
}
