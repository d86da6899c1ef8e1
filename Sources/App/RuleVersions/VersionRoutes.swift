import Dates
import Markup
import Phrases
import Rules
import Storage
import Web

/// Rules as something a lead can change: history, drafts, trying, approval.
enum VersionRoutes {
    static func add(to table: inout Routes) {
        table.get("/programs/:program/versions", may: .seeEmployers, list)
        table.get("/programs/:program/comparison", may: .seeEmployers, compare)
        table.get("/programs/:program/file", may: .seeEmployers, file)
        table.post("/programs/:program/versions", may: .lead, start)
        table.get("/programs/:program/versions/:rules", may: .lead, show)
        table.post("/programs/:program/versions/:rules", may: .lead, save)
        table.post("/programs/:program/versions/:rules/approve", may: .lead, approve)
        table.post("/programs/:program/versions/:rules/withdraw", may: .lead, withdraw)
        TrialRoutes.add(to: &table)
    }

    /// What a decision about a version changes.
    private static let decided: [KeptTable] = [.ruleVersions, .notices]

    private static func list(_ visit: Visit) async throws -> Web.Answer {
        let (viewer, shipped) = (try visit.by.viewer, visit.office.rules)
        let id = try program(visit).id
        let (book, own) = try await visit.read { db in
            (try shipped.of(viewer.agency, in: db), try RuleVersionQueries.versions(of: id, seenBy: viewer, in: db))
        }
        return try visit.show(VersionsPage(program: book.program(id) ?? program(visit), shipped: program(visit), own: own))
    }

    private static func compare(_ visit: Visit) async throws -> Web.Answer {
        let query = visit.incoming.query
        let old = try await text(query["old"], visit)
        return try visit.show(ComparisonPage(program: program(visit), old: old, new: try await text(query["new"], visit)))
    }

    /// The text of a version as a file; what it is stands in comments at its head.
    private static func file(_ visit: Visit) async throws -> Web.Answer {
        let (program, text) = (try program(visit), try await text(visit.incoming.query["of"], visit))
        let bytes = Array("# \(program.id): \(text.name)\n\(text.text)".utf8)
        return .file(bytes, type: "text/plain; charset=utf-8", name: "\(program.id) \(text.name).yaml")
    }

    /// A draft begins with the rules in force.
    private static func start(_ visit: Visit, _: Form) async throws -> Web.Answer {
        let (by, today, shipped, id) = (try visit.by, try visit.today, visit.office.rules, try program(visit).id)
        return try await visit.answer(adding: [.ruleVersions]) { db in
            guard let program = try shipped.of(by.agency, in: db).program(id), let present = program.version(on: today) ?? program.versions.last
            else { throw NotFound() }
            let draft = VersionDraft(text: present.text, reason: "", inForceOn: today.adding(days: 1))
            let version = try draft.start(program, by: by, at: visit.now, in: db)
            let page: Link = "/programs/\(id)/versions/\(version)"
            return (.seeOther(page, saying: "A draft with the rules in force. Nothing changes until a second person approves it."), .rules(version))
        }
    }

    private static func show(_ visit: Visit) async throws -> Web.Answer {
        let desk = try await desk(visit)
        return try visit.show(desk.page(VersionForm(desk.version)))
    }

    private static func save(_ visit: Visit, _ sent: Form) async throws -> Web.Answer {
        let (form, desk, by, today) = (VersionForm(sent), try await desk(visit), try visit.by, try visit.today)
        guard form.obstacles.isEmpty else { return try visit.show(desk.page(form, errors: form.obstacles), hasErrors: true) }
        let (saved, undo) = try await visit.act(on: .rules(desk.version.id), changing: decided) { db in
            try desk.version.save(form.draft, edition: form.edition, by: by, at: visit.now, in: db)
            return try RuleVersionQueries.version(desk.version.id, of: desk.version.program, seenBy: by.viewer, in: db)
        }
        let mistakes = saved.mistakes(on: today)
        guard form.proposes else {
            let found = mistakes.isEmpty ? "No mistakes." : mistakes.count == 1 ? "One mistake to mend." : "\(mistakes.count) mistakes to mend."
            return .seeOther(saved.page, saying: "Saved. \(found)").offering(undo)
        }
        let errors = form.errors(mistakes: mistakes, today: today, taken: desk.taken)
        guard errors.isEmpty else {
            let again = VersionDesk(version: saved, program: desk.program, present: desk.present, trial: desk.trial, taken: desk.taken, today: today)
            return try visit.show(again.page(VersionForm(saved), errors: errors), hasErrors: true)
        }
        return try await visit.answer(on: .rules(saved.id), changing: decided) { db in
            try saved.propose(desk.program, by: by, on: today, at: visit.now, in: db)
            return .seeOther(saved.page, saying: "Proposed. The other leads are told; one of them approves it.")
        }
    }

    private static func approve(_ visit: Visit, _ form: Form) async throws -> Web.Answer {
        let (desk, by, today) = (try await desk(visit), try visit.by, try visit.today)
        let (edition, day) = (Int(form["edition"]) ?? 0, desk.version.trialDay(today: today))
        let act: @Sendable (Writing) throws -> Web.Answer = { db in
            try desk.version.approve(edition: edition, program: desk.program, by: by, on: today, at: visit.now, in: db)
            return .seeOther(desk.version.page, saying: "Approved. It holds from \(Wording.day(day, in: .en)) on.")
        }
        // What holds at once may have been judged by at once.
        return day > today ? try await visit.answer(on: .rules(desk.version.id), changing: decided, act) : try await visit.write(act)
    }

    private static func withdraw(_ visit: Visit, _: Form) async throws -> Web.Answer {
        let (desk, by, today) = (try await desk(visit), try visit.by, try visit.today)
        return try await visit.answer(on: .rules(desk.version.id), changing: decided) { db in
            try desk.version.withdraw(desk.program, by: by, on: today, at: visit.now, in: db)
            return .seeOther(VersionLinks.all(of: desk.version.program), saying: "Withdrawn. The rules stay as they are.")
        }
    }

    /// The program of the path, as Fairlead ships it.
    static func program(_ visit: Visit) throws -> Program {
        guard let program = visit.incoming.parameter("program").flatMap(visit.office.rules.program) else { throw NotFound() }
        return program
    }

    private static func desk(_ visit: Visit) async throws -> VersionDesk {
        let (viewer, today, shipped) = (try visit.by.viewer, try visit.today, visit.office.rules)
        let (id, program) = (try visit.incoming.id("rules", of: RuleVersion.self), try program(visit))
        return try await visit.read { db in
            try VersionDesk.find(id, of: program, shipped: shipped, today: today, seenBy: viewer, in: db)
        }
    }

    /// The text of one of the agency's own versions, or of one that Fairlead ships, which is named by its day.
    private static func text(_ key: String, _ visit: Visit) async throws -> NamedText {
        let (viewer, program) = (try visit.by.viewer, try program(visit))
        if let id = ID<RuleVersion>(key) {
            let version = try await visit.read { db in try RuleVersionQueries.version(id, of: program.id, seenBy: viewer, in: db) }
            let day = version.inForceOn.map { " of \(Wording.day($0, in: .en))" } ?? ""
            return NamedText(key: key, name: "\(version.author)’s version\(day)", text: version.text)
        }
        guard let day = Day(key), let version = program.versions.first(where: { $0.from == day }) else { throw NotFound() }
        return NamedText(key: key, name: "the rules of \(Wording.day(day, in: .en))", text: version.text)
    }
}
