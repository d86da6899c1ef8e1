import Dates
import Markup
import Storage
import Web

/// The home page, and taking a notice off it.
enum TodayRoutes {
    static func add(to table: inout Routes) {
        table.get("/", may: .staff, today)
        table.post("/notices/:notice/done", may: .serveEmployers, dealWith)
    }

    private static func today(_ visit: Visit) async throws -> Answer {
        let (by, today, zone) = (try visit.by, try visit.today, try visit.agency.zone)
        // Who serves no employers begins where their own work is.
        guard Section.today.isShown(to: by.role) else {
            return .seeOther(by.role == .auditor ? Section.journal.link : Section.employers.link)
        }
        let sheet = try await visit.read { db in try TodayQueries.sheet(seenBy: by, on: today, in: zone, in: db) }
        return try visit.show(TodayPage(sheet: sheet))
    }

    private static func dealWith(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("notice", of: Notice.self))
        let (_, undo) = try await visit.act(on: .notice(id), changing: [.notices]) { db in try Notice.dealWith(id, by: by, at: visit.now, in: db) }
        return .seeOther("/", saying: "Taken off your list.").offering(undo)
    }
}
