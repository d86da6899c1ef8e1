import Dates
import Evidence
import Storage
import Web

/// How long placements last: compared, and at one employer; layoffs there, and what a supervisor decides.
enum RetentionRoutes {
    static func add(to table: inout Routes) {
        table.get("/retention", may: .serveEmployers, list)
        table.get("/retention/placements", may: .serveEmployers, listPlacements)
        table.get("/employers/:employer/retention", may: .serveEmployers) { visit in try await show(visit) }
        table.post("/employers/:employer/layoffs", may: .serveEmployers, recordLayoff)
        table.post("/employers/:employer/fit", may: .lead, decide)
        WageRoutes.add(to: &table)
        WarnRoutes.add(to: &table)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (by, today, book) = (try visit.by, try visit.today, visit.office.reference)
        let cut = RetentionCut(rawValue: visit.incoming.query["by"]) ?? .employer
        let zone = try visit.agency.zone
        let (recorded, people, signs, due, wages) = try await visit.read { db in
            (
                try RetentionQueries.stays(seenBy: by.viewer, in: db), cut == .employer ? try PlacedPeople(seenBy: by.viewer, in: db) : nil,
                cut == .employer ? try FitQueries.signs(on: today, at: visit.now, seenBy: by.viewer, in: db) : [:],
                by.role.leads ? try FitQueries.due(on: today, seenBy: by.viewer, in: db) : [],
                WageBook(try WageQueries.records(seenBy: by.viewer, in: db))
            )
        }
        let stays = recorded.joined
        let lines =
            try people.map { people in
                try EmployerRetention.all(stays, people, on: today).map { retention in
                    let own = signs[retention.employer]
                    return RetentionListPage.Line(
                        group: retention.group, expected: retention.estimate.map(RetentionWords.expected),
                        signs: FitEvidence(retention, own?.layoffs ?? [], own?.told, own?.silence, on: today, in: zone).signs)
                }
            } ?? RetentionGroup.all(stays, by: cut, in: book, on: today).map { RetentionListPage.Line(group: $0) }
        let ordered = lines.filter { !$0.signs.isEmpty } + lines.filter(\.signs.isEmpty)
        return try visit.show(
            RetentionListPage(
                cut: cut, lines: ordered, together: StayTally(stays, on: today), measure: SameEmployer(stays, on: today),
                wages: wages.isEmpty ? nil : WageMeasure(stays, wages, on: today), due: due))
    }

    private static func listPlacements(_ visit: Visit) async throws -> Answer {
        let (viewer, book) = (try visit.by.viewer, visit.office.reference)
        let (cut, key) = (RetentionCut(rawValue: visit.incoming.query["by"]) ?? .employer, visit.incoming.query["of"])
        let stays = try await visit.read { db in try RetentionQueries.stays(seenBy: viewer, in: db) }.joined
        let shown = key.isEmpty ? stays : stays.filter { cut.key(of: $0.first) == key }
        let name = key.isEmpty ? nil : shown.first.map { cut.name(of: $0.first, in: book) }
        return try visit.show(StaysPage(cut: cut, name: name, stays: shown.reversed()))
    }

    private static func show(
        _ visit: Visit, layoff: LayoffForm = LayoffForm(), fit: FitForm? = nil, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let id = try visit.incoming.id("employer", of: Employer.self)
        let (subject, recorded, people, layoffs, wages) = try await visit.read { db in
            (
                try FitQueries.subject(id, on: today, at: visit.now, seenBy: viewer, in: db), try RetentionQueries.stays(seenBy: viewer, in: db),
                try PlacedPeople(seenBy: viewer, in: db), try FitQueries.layoffs(at: id, seenBy: viewer, in: db),
                WageBook(try WageQueries.records(seenBy: viewer, in: db))
            )
        }
        let (stays, own) = (recorded.joined, FEINDigits(subject.employer.fein).map { Set([$0.digits]) })
        return try visit.show(
            RetentionPage(
                subject: subject, retention: try EmployerRetention.all(stays, people, on: today).first { $0.employer == id },
                together: StayTally(stays, on: today), measure: SameEmployer(stays, at: id, on: today),
                wages: wages.isEmpty ? nil : own.map { WageMeasure(stays, wages, paidBy: $0, on: today) }, layoffs: layoffs, layoff: layoff,
                fit: fit ?? FitForm(after: subject.decisions.first { $0.endedAt == nil }), errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func recordLayoff(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, id) = (try visit.by, LayoffForm(form), try visit.incoming.id("employer", of: Employer.self))
        let (draft, errors) = filled.read(today: try visit.today)
        guard let draft else { return try await show(visit, layoff: filled, errors) }
        return try await visit.answer(on: .employer(id), changing: [.layoffs]) { db in
            try draft.record(at: try Employer.find(id, seenBy: by.viewer, in: db), by: by, at: visit.now, in: db)
            return .seeOther(id.retentionPage, saying: "The layoff is recorded.")
        }
    }

    private static func decide(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, id) = (try visit.by, FitForm(form), try visit.incoming.id("employer", of: Employer.self))
        let (draft, errors) = filled.read(today: try visit.today)
        guard let draft else { return try await show(visit, fit: filled, errors) }
        return try await visit.answer(on: .employer(id), changing: [.fitDecisions]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            try draft.decide(about: employer, after: ID(filled.after), by: by, at: visit.now, in: db)
            return .seeOther(id.retentionPage, saying: "Decided: \(draft.course.label.lowercased()).")
        }
    }
}
