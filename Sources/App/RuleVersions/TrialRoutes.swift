import Dates
import Phrases
import Rules
import Storage
import Web

/// A version tried on one employer and on all of them, and those judged again whose verdict changes.
enum TrialRoutes {
    static func add(to table: inout Routes) {
        table.get("/programs/:program/versions/:rules/try", may: .lead, tryOne)
        table.get("/programs/:program/versions/:rules/changes", may: .lead, changes)
        table.post("/programs/:program/versions/:rules/trial", may: .lead, begin)
        table.post("/programs/:program/versions/:rules/judge", may: .lead, judge)
        table.post("/programs/:program/versions/:rules/judge/undo", may: .lead, limits: .long, takeBack)
    }

    private static func tryOne(_ visit: Visit) async throws -> Web.Answer {
        let (by, today, shipped, query) = (try visit.by, try visit.today, visit.office.rules, visit.incoming.query)
        let (id, program) = (try visit.incoming.id("rules", of: RuleVersion.self), try VersionRoutes.program(visit))
        let page = try await visit.read { db in
            let version = try RuleVersionQueries.version(id, of: program.id, seenBy: by.viewer, in: db)
            let (name, day) = (query["q"], version.trialDay(today: today))
            let read = try? version.read(on: day)
            var (found, tried): ([EmployerLine], TriedEmployer?) = ([], nil)
            if let employer = query.id("employer", of: Employer.self), let read {
                let books = TriedVersion.Books(version, read: read, rules: try shipped.of(by.agency, in: db))
                tried = try TriedEmployer.find(employer, by: books, for: day, seenBy: by.viewer, in: db)
            } else if !name.isEmpty {
                let list = EmployerList(Fields([("q", name), ("view", "all")]), for: by)
                found = Array(try EmployerQueries.lines(of: list, at: visit.now, seenBy: by, in: db).lines.prefix(20))
            }
            return TryPage(version: version, program: program, query: name, found: found, tried: tried, hasMistakes: read == nil)
        }
        return try visit.show(page)
    }

    private static func changes(_ visit: Visit) async throws -> Web.Answer {
        let (viewer, program) = (try visit.by.viewer, try VersionRoutes.program(visit))
        let id = try visit.incoming.id("rules", of: RuleVersion.self)
        let after = visit.incoming.query.id("after", of: Employer.self)
        let page = try await visit.read { db in
            ChangesPage(
                version: try RuleVersionQueries.version(id, of: program.id, seenBy: viewer, in: db), program: program,
                trial: try RuleVersionQueries.trial(of: id, seenBy: viewer, in: db),
                lines: try RuleVersionQueries.changes(of: id, after: after, seenBy: viewer, in: db), isFirst: after == nil,
                undone: try RuleVersionQueries.undone(id, seenBy: viewer, in: db), left: try RuleVersionQueries.left(by: id, seenBy: viewer, in: db))
        }
        return try visit.show(page)
    }

    private static func begin(_ visit: Visit, _: Form) async throws -> Web.Answer {
        let (version, today) = (try await version(visit), try visit.today)
        guard version.mistakes(on: today).isEmpty else { return .seeOther(version.page, saying: "Mend the mistakes first.") }
        try await visit.write { db in try version.beginTrial(on: today, at: visit.now, in: db) }
        return .seeOther(version.changes, saying: "Looking at every employer with answers. It takes a moment.")
    }

    private static func judge(_ visit: Visit, _: Form) async throws -> Web.Answer {
        let (version, by, today) = (try await version(visit), try visit.by, try visit.today)
        try await visit.write { db in try version.judgeAgain(by: by, on: today, at: visit.now, in: db) }
        return .seeOther(version.changes, saying: "They are being judged again. Nothing is sent to employers.")
    }

    private static func takeBack(_ visit: Visit, _: Form) async throws -> Web.Answer {
        let (version, by) = (try await version(visit), try visit.by)
        return try await visit.write { db -> Web.Answer in
            let undone = try version.takeJudgingBack(by: by, at: visit.now, in: db)
            return .seeOther(version.changes, saying: "Taken back: \(undone.putBack) employers stand as before.")
        }
    }

    private static func version(_ visit: Visit) async throws -> RuleVersion {
        let (viewer, program) = (try visit.by.viewer, try VersionRoutes.program(visit))
        let id = try visit.incoming.id("rules", of: RuleVersion.self)
        return try await visit.read { db in try RuleVersionQueries.version(id, of: program.id, seenBy: viewer, in: db) }
    }
}

extension TriedEmployer {
    /// The employer with its newest answers, or with what it has typed so far, judged by both books.
    static func find(
        _ id: ID<Employer>, by books: TriedVersion.Books, for day: Day, seenBy viewer: Viewer, in db: Reading
    ) throws -> TriedEmployer {
        let employer = try Employer.find(id, seenBy: viewer, in: db)
        let english = AskedQuestions(Questionnaire.current.wording(in: .en))
        if let file = try ProgramQueries.latestAnswers(of: id, seenBy: viewer, in: db) {
            let both = books.judge(try file.submitted.answers.forRules, for: day)
            return TriedEmployer(employer: employer, day: day, both: both, questions: english, original: AskedQuestions(file.submitted.wording))
        }
        let typed = try ProgramQueries.openRequest(to: id, seenBy: viewer, in: db).map { try $0.request.draft.answers.forRules }
        return TriedEmployer(employer: employer, day: day, both: typed.flatMap { books.judge($0, for: day) }, questions: english, original: english)
    }
}
