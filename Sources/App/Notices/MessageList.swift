import Dates
import Markup
import Phrases
import Storage
import Web

/// Which of our mails to employers are looked for: what became of them, who wrote them, since when, in which order. The address keeps it.
struct MessageList: Sendable {
    var state: MailState?
    var whose: ID<StaffMember>?
    var stretch: Stretch<OutboxMessage>
    var isOldestFirst: Bool
    /// The last mail of the page before, where the oldest come first.
    var after: ID<OutboxMessage>?

    init(_ fields: Fields) {
        state = MailState(rawValue: fields["state"])
        whose = fields.id("whose")
        stretch = Stretch(fields)
        isOldestFirst = fields["sort"] == "oldest"
        after = isOldestFirst ? fields.id("after") : nil
    }

    var isEverything: Bool { state == nil && whose == nil && stretch.since == nil }

    /// The condition on rows of `messages`.
    func condition(in zone: Zone) -> SQL {
        let parts: [SQL?] = [
            state.map { state -> SQL in "messages.state = \(state)" }, whose.map { staff -> SQL in "messages.staff_id = \(staff)" },
            after.map { last -> SQL in "messages.id > \(last)" },
        ]
        return "\(joined: [stretch.condition(on: "messages.id", in: zone)] + parts.compactMap { $0 }, by: " AND ")"
    }

    var order: SQL { isOldestFirst ? "messages.id" : "messages.id DESC" }

    /// The same list from beyond that mail.
    func page(beyond last: ID<OutboxMessage>) -> Link {
        var list = self
        if isOldestFirst { list.after = last } else { list.stretch.before = last }
        return list.link
    }

    /// The same list the other way round, from its first page.
    var reversed: Link {
        var list = self
        (list.isOldestFirst, list.after, list.stretch.before) = (!isOldestFirst, nil, nil)
        return list.link
    }

    private var link: Link {
        Link("/messages").query(
            [
                ("state", state?.rawValue ?? ""), ("whose", whose?.description ?? ""), ("sort", isOldestFirst ? "oldest" : ""),
                ("after", after?.description ?? ""),
            ] + stretch.values)
    }
}

/// A mail in a list, without its text.
struct MessageLine: Stored, Sendable {
    let id: ID<OutboxMessage>
    let language: Language
    let subject: String
    let toName: String
    let state: MailState
    let serverWords: String
    let queuedAt: Instant
    let employer: ID<Employer>
    let employerName: String
    /// Who wrote it; nobody for what leaves by itself.
    let writer: String?

    static let columns: SQL = """
        messages.id, messages.language, messages.subject, messages.to_name, messages.state, messages.server_words, messages.queued_at,
        employers.id, employers.name, staff.name
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        language = try row.next()
        subject = try row.next()
        toName = try row.next()
        state = try row.next()
        serverWords = try row.next()
        queuedAt = try row.next()
        employer = try row.next()
        employerName = try row.next()
        writer = try row.next()
    }
}
