import Dates
import Markup
import Phrases
import Storage
import Web

/// Behind the link in a reminder by which its reader wants no more of them. Opening it changes nothing, for mail scanners open every link.
struct StopRemindersPage: Sendable {
    let language: Language
    /// Where the page itself is, which holds the secret.
    let link: Link
    var isStopped = false
    let assets: Assets

    var html: HTML {
        let title = isStopped ? ReminderWords.stopped : ReminderWords.stop
        return LinkFrame(title: title, language: language, translations: isStopped ? nil : link, assets: assets).html(
            """
            <div class="title"><h1>\(title, language)</h1></div>
            <p class="lead">\(isStopped ? ReminderWords.stoppedAdvice : ReminderWords.stopAdvice, language)</p>
            \(if: !isStopped, """
                <form class="send" method="post" action="\(link)"><input type="hidden" name="language" value="\(language.rawValue)">
                <button>\(ReminderWords.stop, language)</button></form>
                """)
            """)
    }
}

/// Whose reminders a private link ends: also one whose time is over, for nobody should have to read on because a link is old.
struct StoppedReader: Sendable {
    let request: RequestForInformation
    let name: String

    static func find(_ token: String, in db: Reading) throws -> StoppedReader? {
        guard let link = try PrivateLink.find(token, purpose: LinkPurpose.rfi.rawValue, in: db) else { return nil }
        let sql: SQL = """
            SELECT \(RequestForInformation.columns) FROM rfi_requests
            WHERE rfi_requests.agency_id = \(link.agency) AND rfi_requests.id = \(link.subject)
            """
        guard let request = try db.first(RequestForInformation.self, sql) else { return nil }
        let eyes = Viewer(agency: request.agency, onlyEmployer: request.employer)
        let contact = try request.contact.map { try EmployerQueries.contact($0, of: request.employer, seenBy: eyes, in: db).name }
        return StoppedReader(request: request, name: contact ?? "Somebody at the employer")
    }

    func stop(at now: Instant, in db: Writing) throws {
        try request.id.stopReminders(by: .outside(name: name), employer: request.employer, of: request.agency, at: now, in: db)
    }
}
