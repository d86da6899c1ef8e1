import Dates
import Mail
import Markup
import Storage
import Web

/// Mail that came in: the tray, each mail, filing it, answering it.
enum MailboxRoutes {
    static func add(to table: inout Routes) {
        table.get("/mailbox", may: .serveEmployers, list)
        table.get("/mailbox/:mail", may: .serveEmployers, show)
        table.get("/mailbox/:mail/files/:place", may: .serveEmployers, file)
        table.post("/mailbox/:mail/file", may: .serveEmployers, fileMail)
        table.post("/mailbox/:mail/aside", may: .serveEmployers, putAside)
        table.post("/mailbox/:mail/answer", may: .serveEmployers, answer)
        table.post("/demo/mail/:message/reply", may: .demo, reply)
    }

    /// What may change when a mail is filed elsewhere.
    private static let moved: [KeptTable] = [.employers, .contacts, .conversations, .receivedMails, .notices, .alarms]

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, zone, list) = (try visit.by.viewer, try visit.agency.zone, MailboxList(visit.incoming.query))
        return try visit.show(
            try await visit.read { db in
                MailboxPage(
                    list: list, page: try MailboxQueries.list(list, in: zone, seenBy: viewer, in: db),
                    people: try StaffQueries.everybody(seenBy: viewer, in: db), isRead: visit.office.settings.readsAnswers)
            })
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        try visit.show(try await page(visit))
    }

    private static func page(_ visit: Visit, _ form: MailAnswerForm? = nil, _ errors: FieldErrors = FieldErrors()) async throws -> ReceivedMailPage {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("mail", of: ReceivedMail.self))
        let (by, agency, query) = (try visit.by, try visit.agency, String(visit.incoming.query["named"].prefix(100)))
        return try await visit.read { db in
            let line = try MailboxQueries.line(id, seenBy: viewer, in: db)
            let beginning = line.beginning(by: try Templates.current(of: agency, in: db), of: agency)
            return ReceivedMailPage(
                line: line, files: try MailboxQueries.files(of: id, seenBy: viewer, in: db),
                owners: try MailboxQueries.owners(of: line.mail, named: query, seenBy: viewer, in: db),
                recent: try EmployerQueries.recent(seenBy: by, in: db), query: query,
                answer: form ?? MailAnswerForm(beginning: beginning, at: visit.now), errors: errors)
        }
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("mail", of: ReceivedMail.self))
        guard let place = visit.incoming.parameter("place").flatMap({ Int($0) }) else { throw NotFound() }
        let file = try await visit.read { db in try MailboxQueries.file(place, of: id, seenBy: viewer, in: db) }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }

    private static func fileMail(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("mail", of: ReceivedMail.self))
        guard let chosen = form.id("employer", of: Employer.self) else { throw NotFound() }
        let keepsSender = form.has("keep")
        return try await visit.answer(on: .mail(id, at: chosen), changing: moved) { db in
            let employer = try Employer.find(chosen, seenBy: by.viewer, in: db)
            try MailboxQueries.mail(id, seenBy: by.viewer, in: db).file(at: employer, keepsSender: keepsSender, by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "Filed with \(employer.name).")
        }
    }

    private static func putAside(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("mail", of: ReceivedMail.self))
        let mail = try await visit.read { db in try MailboxQueries.mail(id, seenBy: by.viewer, in: db) }
        let employer = mail.fate == .filed ? mail.employer : nil
        return try await visit.answer(on: .mail(id, at: employer), changing: moved) { db in
            try MailboxQueries.mail(id, seenBy: by.viewer, in: db).putAside(by: by, at: visit.now, in: db)
            return .seeOther("/mailbox", saying: "Put aside. It stays under “Put aside”.")
        }
    }

    private static func answer(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("mail", of: ReceivedMail.self))
        let filled = MailAnswerForm(form, at: visit.now)
        guard filled.errors.isEmpty else {
            let page = try await page(visit, filled, filled.errors)
            guard page.line.mail.fate == .filed else { throw Conflict(message: "File this mail with an employer first, then answer it.") }
            return try visit.show(page, hasErrors: true)
        }
        do {
            let employer = try await visit.write { db in
                let mail = try MailboxQueries.mail(id, seenBy: by.viewer, in: db)
                try mail.answer(filled, from: by, of: agency, at: visit.now, in: db)
                return mail.employer
            }
            return .seeOther(employer?.page ?? id.page, saying: "Your answer is on its way.")
        } catch let conflict as Conflict where conflict.rule == .unique {
            return .seeOther(id.page, saying: "This answer was sent already; it was not sent again.")
        }
    }

    /// In a demonstration, where no mail leaves the machine, a visitor answers in the recipient's place; from here on it is like any other mail.
    private static func reply(_ visit: Visit, _ form: Form) async throws -> Answer {
        let id = try visit.incoming.id("message", of: OutboxMessage.self)
        let words = String(form["words"].prefix(5_000))
        guard !words.isEmpty else { return .seeOther("/demo/mail/\(id)", saying: "Write a few words first.") }
        let landed = try await visit.write { db in
            let sent = try DemoReply.find(id, in: db)
            return try ReceivedMessage(reading: sent.mail(saying: words, at: visit.now)).land(at: visit.now, in: db)
        }
        return .seeOther("/demo/mail/\(id)", saying: landed == nil ? "This mail takes no answer." : "Answered. See it on the employer’s timeline.")
    }
}
