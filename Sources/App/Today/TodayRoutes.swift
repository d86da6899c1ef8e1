import Dates
import Markup
import Storage
import Web

/// The home page, and taking a notice off it.
enum TodayRoutes {
    static func add(to table: inout Routes) {
        table.get("/", may: .staff, today)
        table.get("/today/changes", may: .staff, changes)
        table.post("/notices/:notice/done", may: .servePeople, dealWith)
    }

    private static func today(_ visit: Visit) async throws -> Answer {
        let (by, hours) = (try visit.by, try visit.agency.hours)
        // Who serves nobody begins where their own work is.
        guard Section.today.isShown(to: by.role) else {
            return .seeOther(by.role == .auditor ? Section.journal.link : Section.employers.link)
        }
        let sheet = try await visit.read { db in try TodayQueries.sheet(seenBy: by, at: visit.now, in: hours, in: db) }
        return try visit.show(TodayPage(sheet: sheet))
    }

    /// Tells the page that stays open when something of it has changed, until the session ends.
    private static func changes(_ visit: Visit) async throws -> Answer {
        guard case .staff(_, let agency, let session) = visit.guest else { throw NotAllowed() }
        guard let place = visit.office.streams.take(for: session.name) else { return .text("Too many pages are open.", status: .tooManyRequests) }
        let seen = visit.incoming.header("Last-Event-ID") ?? visit.incoming.query["seen"]
        let cookie = visit.incoming.cookie(Session.cookieName) ?? ""
        let watch = TodayWatch(office: visit.office, agency: agency.id, cookie: cookie, seen: seen, place: place)
        return .events { await watch.next() }
    }

    private static func dealWith(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("notice", of: Notice.self))
        let (_, undo) = try await visit.act(on: .notice(id), changing: [.notices]) { db in try Notice.dealWith(id, by: by, at: visit.now, in: db) }
        return .seeOther("/", saying: "Taken off your list.").offering(undo)
    }
}
