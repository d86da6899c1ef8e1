import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// The agency's own work of a day: reminding those who have not answered the fifteen questions.
struct RemindOfRequests: Sendable {
    let agency: Agency
    /// The whole address of a path of ours.
    let address: @Sendable (Link) -> String

    /// Requests older than this are no longer chased, however long the program stood still.
    private static let longest = 45

    /// Sends what is due on the day, each reminder once. Returns how many.
    @discardableResult
    func send(on today: Day, at now: Instant, in db: Writing) throws -> Int {
        let awaited = try ReminderQueries.awaited(
            sentBefore: agency.zone.instant(of: today.adding(days: 1 - Reminder.days[0])),
            after: agency.zone.instant(of: today.adding(days: -RemindOfRequests.longest)), seenBy: Viewer(wholeAgency: agency.id), in: db)
        var sent = 0
        for request in awaited {
            guard let number = request.due(on: today, in: agency.zone) else { continue }
            try send(number, of: request, at: now, in: db)
            sent += 1
        }
        return sent
    }

    private func send(_ number: Int, of request: RemindedRequest, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: agency.id)
        guard let id = request.contact, let sender = try sender(of: request, in: db) else { return }
        let contact = try EmployerQueries.contact(id, of: request.employer, seenBy: eyes, in: db)
        let until = now.adding(days: FollowUp.daysToAnswer)
        // The link of the first mail goes on working beside this one.
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.rfi.rawValue, subject: request.request.number, recipient: contact.mailbox, agency: agency.id.number,
            expiresAt: until, replacing: false, at: now, in: db)
        let template = try Templates.current(of: agency, in: db)[.reminder, contact.language]
        let stop = address("/l/\(token.text)/reminders")
        var values = TemplateValues(
            [
                .firstName: contact.firstName, .link: address("/l/\(token.text)"), .stop: stop,
                .questions: address(agency.questionsPage), .until: Wording.day(until.day(in: agency.zone), in: contact.language),
            ], holding: number == Reminder.days.count ? [.last] : [])
        values.sign(sender, of: agency)
        var mail = template.write(.reminder, to: contact.name, mailbox: contact.mailbox, employer: request.employer, contact: contact.id, values)
        mail.unsubscribe = stop
        let message = try mail.queue(from: sender, of: agency, at: now, in: db)
        try db.run(
            """
            INSERT INTO rfi_reminders (agency_id, request_id, message_id, number, sent_at)
            VALUES (\(agency.id), \(request.request), \(message), \(number), \(now))
            """)
        try JournalNote(
            kind: .mail,
            words: "reminded \(contact.name) of the 15 questions, \(number) of \(Reminder.days.count), in \(contact.language.englishName)",
            employer: request.employer, subject: message.number
        ).write(agency: agency.id, by: .agency, at: now, in: db)
    }

    /// Who asked, or who looks after the employer now.
    private func sender(of request: RemindedRequest, in db: Reading) throws -> StaffMember? {
        try StaffQueries.firstWorking(of: [request.owner, request.sender], seenBy: Viewer(wholeAgency: agency.id), in: db)
    }
}

extension Office {
    /// Reminds employers of every agency while its people are at work, so that they can be called back. Called again and again.
    func remind() async throws {
        let now = clock.now()
        for agency in try await database.read({ db in try StaffQueries.agencies(in: db) }) {
            let hour = now.time(in: agency.zone).hour
            guard (9..<17).contains(hour) else { continue }
            let work = RemindOfRequests(agency: agency, address: settings.address)
            try await database.write { db in _ = try work.send(on: now.day(in: agency.zone), at: now, in: db) }
        }
    }
}
