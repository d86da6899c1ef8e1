import Markup
import Sheets
import Storage
import Web

/// Outcomes of earlier years: brought as tables, told row by row, matched to the directory.
enum OutcomeRoutes {
    static func add(to table: inout Routes) {
        table.get("/outcomes", may: .servePeople) { visit in try await list(visit) }
        table.post("/outcomes", may: .lead, take)
        table.get("/outcomes/tables/:outcomes", may: .servePeople, show)
        table.post("/outcomes/tables/:outcomes/undo", may: .lead, takeBack)
        table.post("/outcomes/matches", may: .lead, match)
    }

    private static func list(_ visit: Visit, form: MatchForm = MatchForm(), _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let viewer = try visit.by.viewer
        let page = try await visit.read { db in
            OutcomesPage(
                imports: try OutcomeQueries.imports(seenBy: viewer, in: db), arms: try OutcomeQueries.arms(seenBy: viewer, in: db),
                matches: try OutcomeQueries.matches(seenBy: viewer, in: db),
                form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func take(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today) = (try visit.by, try visit.today)
        guard let file = form.file("file"), !file.bytes.isEmpty else {
            return try await list(visit, FieldErrors("file", "Choose the file of the table; an empty one cannot be read"))
        }
        do {
            let sheet = try OutcomeSheet(bytes: file.bytes, today: today)
            return try await visit.write { db -> Answer in
                let taken = try sheet.take(file.name, by: .staff(by), agency: by.agency, at: visit.now, in: db)
                return .seeOther(taken.id.page, saying: "Taken in: \(taken.words).")
            }
        } catch let error as SheetError {
            return try await list(visit, FieldErrors("file", error.message))
        } catch let error as OutcomesRefused {
            return try await list(visit, FieldErrors("file", error.description))
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("outcomes", of: OutcomeImport.self))
        return try visit.show(
            try await visit.read { db in
                let taken = try OutcomeQueries.taken(id, seenBy: viewer, in: db)
                return OutcomeImportPage(
                    taken: taken, refusals: try OutcomeQueries.refusals(of: id, seenBy: viewer, in: db),
                    kept: taken.undoneAt == nil ? [] : try OutcomeQueries.kept(of: id, seenBy: viewer, in: db))
            })
    }

    private static func takeBack(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("outcomes", of: OutcomeImport.self))
        return try await visit.write { db -> Answer in
            let removed = try OutcomeQueries.taken(id, seenBy: by.viewer, in: db).takeBack(by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "Taken back: \(removed) people are forgotten.")
        }
    }

    private static func match(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, MatchForm(form))
        let (arms, listings) = try await visit.read { db in
            (
                try OutcomeQueries.arms(seenBy: by.viewer, in: db).map(\.arm),
                try OutcomeQueries.listings(named: filled.words, seenBy: by.viewer, in: db)
            )
        }
        let (match, errors) = filled.read(arms, listings)
        guard let (arm, listing) = match else { return try await list(visit, form: filled, errors) }
        return try await visit.write { db -> Answer in
            try arm.match(listing, by: by, at: visit.now, in: db)
            return .seeOther(OutcomesPage.address, saying: "\(listing.name) is “\(arm.name)” of past outcomes.")
        }
    }
}
