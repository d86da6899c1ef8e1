import Markup
import Storage
import Web

/// Mail that was sent to employers.
enum MessageRoutes {
    static func add(to table: inout Routes) {
        table.get("/messages", may: .seeEmployers, list)
        table.get("/messages/:message", may: .seeEmployers, show)
        table.get("/messages/:message/files/:place", may: .seeEmployers, file)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, zone, list) = (try visit.by.viewer, try visit.agency.zone, MessageList(visit.incoming.query))
        return try visit.show(
            try await visit.read { db in
                MessageListPage(
                    list: list, page: try MessageQueries.list(list, in: zone, seenBy: viewer, in: db),
                    people: try StaffQueries.everybody(seenBy: viewer, in: db))
            })
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("message", of: OutboxMessage.self))
        let isDemo = try visit.agency.isDemo && visit.office.settings.mail.folder != nil
        let page = try await visit.read { db in
            let message = try OutboxMessage.find(id, seenBy: viewer, in: db)
            return MessagePage(
                message: message, files: try MessageQueries.files(of: id, seenBy: viewer, in: db),
                employer: try MessageQueries.employerName(of: message, seenBy: viewer, in: db), demoLink: isDemo ? "/demo/mail/\(id)" : nil,
                answersComeHere: visit.office.settings.readsAnswers)
        }
        return try visit.show(page)
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("message", of: OutboxMessage.self))
        guard let place = visit.incoming.parameter("place").flatMap({ Int($0) }) else { throw NotFound() }
        let file = try await visit.read { db in
            try MessageQueries.file(place, of: try OutboxMessage.find(id, seenBy: viewer, in: db).id, seenBy: viewer, in: db)
        }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }
}
