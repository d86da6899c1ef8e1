import Storage
import Web

/// The mail that a demonstration keeps: open to whoever looks at the demonstration, and only there.
enum DemoMailRoutes {
    private static let shown = 50

    static func add(to table: inout Routes) {
        table.get("/demo/mail", may: .demo, list)
        table.get("/demo/mail/:message", may: .demo, show)
        table.get("/demo/mail/:message/files/:place", may: .demo, file)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let before = visit.incoming.query.id("before", of: OutboxMessage.self)
        let mail = try await visit.read { db in
            try agencies(in: db).flatMap { agency in
                try MessageQueries.latest(shown + 1, before: before, seenBy: Viewer(wholeAgency: agency.id), in: db).map {
                    DemoMail(message: $0, agency: agency)
                }
            }
        }
        let newest = mail.sorted { $0.message.id > $1.message.id }
        let page = DemoMailListPage(
            mail: Array(newest.prefix(shown)), hasEarlier: newest.count > shown, now: visit.now, assets: visit.office.assets)
        return .page(page.html)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let id = try visit.incoming.id("message", of: OutboxMessage.self)
        let page = try await visit.read { db in
            let mail = try find(id, in: db)
            let files = try MessageQueries.files(of: id, seenBy: Viewer(wholeAgency: mail.agency.id), in: db)
            return DemoMailPage(
                mail: mail, files: files, publicURL: visit.office.settings.publicURL, now: visit.now, assets: visit.office.assets,
                said: visit.incoming.said)
        }
        return .page(page.html)
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let id = try visit.incoming.id("message", of: OutboxMessage.self)
        guard let place = visit.incoming.parameter("place").flatMap({ Int($0) }) else { throw NotFound() }
        let file = try await visit.read { db in
            try MessageQueries.file(place, of: id, seenBy: Viewer(wholeAgency: try find(id, in: db).agency.id), in: db)
        }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }

    private static func agencies(in db: Reading) throws -> [Agency] { try StaffQueries.agencies(in: db).filter(\.isDemo) }

    private static func find(_ id: ID<OutboxMessage>, in db: Reading) throws -> DemoMail {
        for agency in try agencies(in: db) {
            if let message = try MessageQueries.any(id, seenBy: Viewer(wholeAgency: agency.id), in: db) {
                return DemoMail(message: message, agency: agency)
            }
        }
        throw NotFound()
    }
}
