import Dates
import Sheets
import Storage
import Web

/// WARN notices: looked at, and brought as the state's table.
enum WarnRoutes {
    static func add(to table: inout Routes) {
        table.get("/retention/notices", may: .serveEmployers) { visit in try await list(visit) }
        table.post("/retention/notices", may: .serveEmployers, take)
    }

    private static func list(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let notices = try await visit.read { db in try FitQueries.notices(since: today.adding(days: -730), seenBy: viewer, in: db) }
        return try visit.show(WarnPage(notices: notices, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func take(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today) = (try visit.by, try visit.today)
        guard let file = form.file("file"), !file.bytes.isEmpty else {
            return try await list(visit, FieldErrors("file", "Choose the file of the table; an empty one cannot be read"))
        }
        do {
            let sheet = try WarnSheet(bytes: file.bytes, today: today)
            return try await visit.write { db -> Answer in
                let taken = try sheet.take(file.name, by: by, at: visit.now, in: db)
                return .seeOther(WarnPage.address, saying: "Taken in: \(taken.words).")
            }
        } catch let error as SheetError {
            return try await list(visit, FieldErrors("file", error.message))
        } catch let error as WarnRefused {
            return try await list(visit, FieldErrors("file", error.description))
        }
    }
}
