import Markup
import Sheets
import Storage
import Web

/// Sheets on their way in: the file, its columns, the check, and what became of the rows.
enum ImportRoutes {
    static func add(to table: inout Routes) {
        table.get("/imports", may: .importSheets, list)
        table.get("/imports/new", may: .importSheets) { visit in try visit.show(UploadPage()) }
        table.post("/imports/new", may: .importSheets, upload)
        table.get("/imports/:import", may: .importSheets, show)
        table.get("/imports/:import/columns", may: .importSheets, columns)
        table.post("/imports/:import/columns", may: .importSheets, limits: .long, readColumns)
        table.get("/imports/:import/check", may: .importSheets, check)
        table.post("/imports/:import/choices", may: .importSheets, mayRepeat: true, choose)
        table.post("/imports/:import/save", may: .importSheets, save)
        table.post("/imports/:import/stop", may: .importSheets, limits: .long, stop)
        UndoRoutes.add(to: &table)
        table.post("/imports/:import/refused.csv", may: .importSheets, stepUp: true, mayRepeat: true, download)
        table.get("/imports/:import/employers/:employer", may: .seeEmployers, rows)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, zone, list) = (try visit.by.viewer, try visit.agency.zone, ImportList(visit.incoming.query))
        return try visit.show(
            try await visit.read { db in
                ImportListPage(
                    list: list, page: try ImportQueries.runs(list, in: zone, seenBy: viewer, in: db),
                    people: try StaffQueries.everybody(seenBy: viewer, in: db))
            })
    }

    private static func upload(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        guard let file = form.file("file"), !file.bytes.isEmpty else {
            return try visit.show(UploadPage(error: "Choose the file of the sheet; an empty one cannot be read"), hasErrors: true)
        }
        do {
            let sheet = try UploadedSheet(file)
            let run = try await visit.write { db in try sheet.keep(by: by, at: visit.now, in: db) }
            return .seeOther(run.columnsPage)
        } catch let error as SheetError {
            return try visit.show(UploadPage(error: error.message), hasErrors: true)
        } catch let error as ImportRefusal {
            return try visit.show(UploadPage(error: error.message), hasErrors: true)
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id, query) = (try visit.by.viewer, try visit.incoming.id("import", of: ImportRun.self), visit.incoming.query)
        let (refusedAfter, problemsAfter) = (Int(query["refused-after"]) ?? 0, Int(query["problems-after"]) ?? 0)
        let page = try await visit.read { db -> ResultPage? in
            let run = try ImportQueries.run(id, seenBy: viewer, in: db)
            guard run.committedAt != nil else { return nil }
            return ResultPage(
                run: run,
                refused: try ImportQueries.refused(of: id, after: refusedAfter, atMost: ImportQueries.pageLength + 1, seenBy: viewer, in: db),
                remarked: try ImportQueries.remarked(of: id, after: problemsAfter, seenBy: viewer, in: db),
                undone: try UndoQueries.undone(id, seenBy: viewer, in: db), left: try UndoQueries.left(by: id, seenBy: viewer, in: db))
        }
        return try page.map { try visit.show($0) } ?? .seeOther(id.columnsPage)
    }

    /// A run that is not saved yet, with its sheet; a saved one has none any more.
    private static func open(_ visit: Visit) async throws -> (run: ImportRun, contents: SheetContents)? {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("import", of: ImportRun.self))
        let (run, bytes) = try await visit.read { db -> (ImportRun, [UInt8]?) in
            let run = try ImportQueries.run(id, seenBy: viewer, in: db)
            return (run, run.committedAt == nil ? try ImportQueries.upload(of: run, seenBy: viewer, in: db) : nil)
        }
        guard let bytes else { return nil }
        return (run, try SheetContents(bytes: bytes, sheet: run.sheet.isEmpty ? .first : .named(run.sheet)))
    }

    private static func result(_ visit: Visit) throws -> Answer { .seeOther(try visit.incoming.id("import", of: ImportRun.self).page) }

    private static func columns(_ visit: Visit) async throws -> Answer {
        guard let (run, contents) = try await open(visit) else { return try result(visit) }
        return try visit.show(ColumnsPage(run: run, contents: contents, mapping: run.mapping))
    }

    private static func readColumns(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        guard let (run, contents) = try await open(visit) else { return try result(visit) }
        let filled = ColumnsForm(form, of: run)
        if filled.sheet != run.sheet, contents.outline.sheetNames.contains(filled.sheet) { return try await turn(visit, run, to: filled.sheet) }
        if let error = filled.error {
            return try visit.show(ColumnsPage(run: run, contents: contents, mapping: filled.mapping, error: error), hasErrors: true)
        }
        if filled.mapping != run.mapping {
            try await visit.write { db in try run.read(filled.mapping, sheet: run.sheet, agency: by.agency, in: db) }
        }
        return .seeOther(run.id.checkPage)
    }

    /// Looks at another sheet of the workbook, and guesses its columns.
    private static func turn(_ visit: Visit, _ run: ImportRun, to sheet: String) async throws -> Answer {
        let by = try visit.by
        let bytes = try await visit.read { db in try ImportQueries.upload(of: run, seenBy: by.viewer, in: db) }
        let guess = ColumnMapping(guessing: try SheetContents(bytes: bytes, sheet: .named(sheet)))
        try await visit.write { db in try run.read(guess, sheet: sheet, agency: by.agency, in: db) }
        return .seeOther(run.id.columnsPage, saying: "Now reading the sheet “\(sheet)”.")
    }

    private static func check(_ visit: Visit) async throws -> Answer {
        let (viewer, query) = (try visit.by.viewer, visit.incoming.query)
        guard let (run, contents) = try await open(visit) else { return try result(visit) }
        guard !run.mapping.nameColumns.isEmpty else { return .seeOther(run.id.columnsPage) }
        let draft = try ImportDraft(fileName: run.fileName, contents: contents, mapping: run.mapping, choices: run.choices)
        let plan = try await visit.read { db in try draft.plan(seenBy: viewer, at: visit.now, in: db) }
        let tables = CheckTables(run: run, draft: draft, plan: plan)
        let part = CheckPage.Part(rawValue: query["show"]) ?? CheckPage.Part.allCases.first { tables.count($0) > 0 } ?? .new
        let last = max(1, (tables.count(part) + Pages.length - 1) / Pages.length)
        return try visit.show(CheckPage(run: run, draft: draft, plan: plan, part: part, number: min(max(1, Int(query["page"]) ?? 1), last)))
    }

    private static func choose(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id, decisions) = (try visit.by, try visit.incoming.id("import", of: ImportRun.self), ChoicesForm(form).choices)
        try await visit.write { db in
            try ImportQueries.run(id, seenBy: by.viewer, in: db).decide(decisions, agency: by.agency, in: db)
        }
        return .seeOther(
            id.checkPage.query([("show", CheckPage.Part.alike.rawValue), ("page", form["page"])]), saying: "Kept the choices. Nothing is saved yet.")
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agreed) = (try visit.by, form["agreed"])
        guard let (run, contents) = try await open(visit) else { return try result(visit) }
        guard !run.mapping.nameColumns.isEmpty else { return .seeOther(run.id.columnsPage) }
        // Choices that were made and not kept yet change the numbers, which should be seen before they are saved.
        if ChoicesForm(form).choices.contains(where: { run.choices[$0.key] ?? .another != $0.value }) { return try await choose(visit, form) }
        let draft = try ImportDraft(fileName: run.fileName, contents: contents, mapping: run.mapping, choices: run.choices)
        let plan = try await visit.write { db in try run.save(draft, agreed: agreed, by: by, at: visit.now, in: db) }
        let said =
            "Saved \(ImportPieces.counted(plan.count(.created), "new employer", "new employers")) and "
            + "\(ImportPieces.counted(plan.count(.matched), "known row", "known rows")). \(ImportPieces.counted(plan.count(.refused), "row", "rows")) left out."
        return .seeOther(run.id.page, saying: said)
    }

    private static func stop(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("import", of: ImportRun.self))
        try await visit.write { db in try ImportQueries.run(id, seenBy: by.viewer, in: db).giveUp(agency: by.agency, in: db) }
        return .seeOther("/imports", saying: "The sheet was put away. No employer was changed.")
    }

    private static func download(_ visit: Visit, _: Form) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("import", of: ImportRun.self))
        let (run, rows) = try await visit.read { db in
            (
                try ImportQueries.run(id, seenBy: viewer, in: db),
                try ImportQueries.refused(of: id, after: 0, atMost: 1_048_576, seenBy: viewer, in: db)
            )
        }
        try await visit.noteExport("the rows of “\(run.fileName)” that were left out", rows: rows.count)
        let name = run.fileName.split(separator: ".").dropLast().joined(separator: ".")
        return .file(RefusedSheet.csv(rows, of: run), type: "text/csv; charset=utf-8", name: "\(name.isEmpty ? "Import" : name), left out.csv")
    }

    private static func rows(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("import", of: ImportRun.self))
        let employer = try visit.incoming.id("employer", of: Employer.self)
        let page = try await visit.read { db in
            EmployerRowsPage(
                run: try ImportQueries.run(id, seenBy: viewer, in: db), employer: try Employer.find(employer, seenBy: viewer, in: db),
                rows: try ImportQueries.rows(of: id, about: employer, seenBy: viewer, in: db))
        }
        guard !page.rows.isEmpty else { throw NotFound() }
        return try visit.show(page)
    }
}
