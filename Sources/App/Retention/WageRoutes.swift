import Markup
import Sheets
import Storage
import Web

/// Wage records: brought as tables, told row by row, taken out again.
enum WageRoutes {
    static func add(to table: inout Routes) {
        table.get("/retention/wages", may: .serveEmployers) { visit in try await list(visit) }
        table.post("/retention/wages", may: .lead, take)
        table.get("/retention/wages/:wages", may: .serveEmployers, show)
        table.post("/retention/wages/:wages/remove", may: .lead, remove)
    }

    private static func list(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (by, hasKey) = (try visit.by, visit.office.hasKey)
        let page = try await visit.read { db in
            let grants = by.role.leads ? try SensitiveFactQueries.grants(of: by, seenBy: by.viewer, in: db) : []
            return WagesPage(
                tables: try WageQueries.tables(seenBy: by.viewer, in: db),
                mayCompareNumbers: hasKey && grants.contains(.identity), errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func take(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, keys) = (try visit.by, try visit.today, visit.office.settings.key.map { FieldKeys(master: $0) })
        guard let file = form.file("file"), !file.bytes.isEmpty else {
            return try await list(visit, FieldErrors("file", "Choose the file of the table; an empty one cannot be read"))
        }
        do {
            let sheet = try WageSheet(bytes: file.bytes, today: today)
            return try await visit.write { db -> Answer in
                if sheet.namesSocialSecurity { try checkGrant(by, in: db) }
                let taken = try sheet.take(file.name, by: .staff(by), agency: by.agency, under: keys, at: visit.now, in: db)
                return .seeOther(taken.id.page, saying: "Taken in: \(taken.words).")
            }
        } catch let error as SheetError {
            return try await list(visit, FieldErrors("file", error.message))
        } catch let error as WagesRefused {
            return try await list(visit, FieldErrors("file", error.description))
        }
    }

    /// Numbers are compared for whoever may open them one by one.
    private static func checkGrant(_ by: StaffMember, in db: Reading) throws {
        guard try SensitiveFactQueries.grants(of: by, seenBy: by.viewer, in: db).contains(.identity) else {
            throw WagesRefused(
                "People stand in it by Social Security numbers, which you may not open. Ask an administrator, or name people by our own numbers.")
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("wages", of: WageTable.self))
        return try visit.show(
            try await visit.read { db in
                WageTablePage(
                    table: try WageQueries.table(id, seenBy: viewer, in: db), refusals: try WageQueries.refusals(of: id, seenBy: viewer, in: db),
                    matches: WageMatches(
                        try WageQueries.records(of: id, seenBy: viewer, in: db), try RetentionQueries.stays(seenBy: viewer, in: db)))
            })
    }

    private static func remove(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("wages", of: WageTable.self))
        return try await visit.write { db -> Answer in
            let table = try WageQueries.table(id, seenBy: by.viewer, in: db)
            try table.remove(by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "The records of \(table.fileName) are taken out.")
        }
    }
}
