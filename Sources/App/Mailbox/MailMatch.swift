import Mail
import Storage

/// Whose a mail is: by what it answers, by the token in the address that it came to, or else by its sender.
struct MailMatch: Sendable {
    let agency: ID<Agency>
    /// Nothing if nobody can be sure.
    var employer: ID<Employer>?
    var contact: ID<Contact>?
    /// The mail of ours that it answers.
    var answers: OutboxMessage?
    /// Whether one of our own people sent it.
    var isOurs = false
}

extension MailMatch {
    /// Nothing if the mail is for no agency here.
    static func find(_ mail: ReceivedMessage, in db: Reading) throws -> MailMatch? {
        let answered = try mail.answered(in: db)
        guard let agency = try answered.first?.agency ?? mail.addressedAgency(in: db) else { return nil }
        let sender = mail.from?.mailbox ?? ""
        var match = MailMatch(agency: agency)
        match.isOurs = try isOurs(sender, agency, in: db)
        let known = try db.all(
            Contact.self,
            "SELECT \(Contact.columns) FROM contacts WHERE contacts.agency_id = \(agency) AND contacts.mailbox IN \(list: [sender, sender.lowercased()])"
        )
        let owners = Set(known.map(\.employer))
        let threads = try Set(answered.compactMap(\.employer) + mail.earlierEmployers(of: agency, in: db))
        // Two employers in one mail, or a sender known elsewhere: a person must look.
        guard threads.count <= 1, threads.isEmpty || owners.isEmpty || owners.contains(threads.first ?? .init(number: 0)) else { return match }
        guard let employer = threads.first ?? (owners.count == 1 ? owners.first : nil) else { return match }
        match.employer = employer
        match.answers = answered.first
        match.contact = known.first { $0.employer == employer }?.id
        if match.contact == nil, let ours = answered.first, ours.toMailbox.lowercased() == sender.lowercased() { match.contact = ours.contact }
        return match
    }

    private static func isOurs(_ sender: String, _ agency: ID<Agency>, in db: Reading) throws -> Bool {
        try db.exists(
            """
            SELECT id FROM staff WHERE agency_id = \(agency) AND mailbox = \(sender.lowercased())
            UNION SELECT id FROM agencies WHERE id = \(agency) AND mailbox IN \(list: [sender, sender.lowercased()])
            """)
    }
}

extension ReceivedMessage {
    /// The mails of ours that this one answers: by Message-ID the nearest first, or else by the token in the address.
    fileprivate func answered(in db: Reading) throws -> [OutboxMessage] {
        for id in earlier + (bounce?.original.map { [$0] } ?? []) {
            let parts = id.split(separator: "@")
            guard parts.count == 2, let row = ID<OutboxMessage>(String(parts[0])), let ours = try OutboxMessage.ours(row, in: db),
                ours.fromMailbox.lowercased().hasSuffix("@" + parts[1].lowercased())
            else { continue }
            return [ours] + (try byToken(in: db)).filter { $0.employer != ours.employer }
        }
        return try byToken(in: db)
    }

    private func byToken(in db: Reading) throws -> [OutboxMessage] {
        try recipients.compactMap { ReplyToken(in: $0) }.compactMap { token in
            guard let ours = try OutboxMessage.ours(token.message, in: db), try ReplyAddress.of(ours.agency, in: db).isOurs(token) else { return nil }
            return ours
        }
    }

    /// The employers on whose timelines the earlier mails of this exchange stand.
    fileprivate func earlierEmployers(of agency: ID<Agency>, in db: Reading) throws -> [ID<Employer>] {
        guard !earlier.isEmpty else { return [] }
        return try db.all(
            ID<Employer>.self,
            """
            SELECT DISTINCT employer_id FROM received_mails
            WHERE agency_id = \(agency) AND fate = \(ReceivedMail.Fate.filed) AND mail_key IN \(list: earlier) AND employer_id IS NOT NULL
            """)
    }

    /// The agency whose mailbox is among the recipients, or the only one that there is.
    fileprivate func addressedAgency(in db: Reading) throws -> ID<Agency>? {
        let all = try StaffQueries.agencies(in: db)
        let plain = Set(recipients.map { $0.lowercased().replacing(#/\+[^@]*@/#, with: "@") })
        return (all.first { plain.contains($0.mailbox.lowercased()) } ?? (all.count == 1 ? all.first : nil))?.id
    }
}

extension OutboxMessage {
    /// A mail of any agency here, by its id; the caller proves that it may be named.
    fileprivate static func ours(_ id: ID<OutboxMessage>, in db: Reading) throws -> OutboxMessage? {
        try db.first(OutboxMessage.self, "SELECT \(columns) FROM messages WHERE messages.id = \(id)")
    }
}
