import Dates
import Mail
import Secrets
import Storage

extension ReceivedMessage {
    /// Keeps a mail that came in and does what follows from it, once: a second copy changes nothing. Returns its row, or nothing if it was there
    /// already or is for no agency here.
    @discardableResult
    func land(isCut: Bool = false, at now: Instant, in db: Writing) throws -> ID<ReceivedMail>? {
        guard let match = try MailMatch.find(self, in: db) else { return nil }
        let mail = try keep(match, fate(for: match), isCut, at: now, in: db)
        guard let mail else { return nil }
        switch mail.fate {
        case .filed: try mail.tellTimeline(settling: match, at: now, in: db)
        case .automatic: try mail.remark(at: now, in: db)
        case .bounced: if let ours = match.answers { try noteBounce(of: ours, at: now, in: db) }
        case .waiting: try mail.tellLeads(at: now, in: db)
        case .aside: break
        }
        return mail.id
    }

    private func fate(for match: MailMatch) -> ReceivedMail.Fate {
        if let bounce {
            // A report is believed only if it names the mail and whom it was for.
            return match.answers?.toMailbox.lowercased() == bounce.mailbox.lowercased() ? .bounced : .waiting
        }
        if match.isOurs { return .aside }
        if isAutomatic { return match.employer == nil ? .aside : .automatic }
        return match.employer == nil ? .waiting : .filed
    }

    private var key: String {
        if let id { return id }
        let seen = [from?.mailbox ?? "", "\(date?.milliseconds ?? 0)", subject, text.own, text.quoted] + files.map(\.name)
        return "sha256:" + base64URL(sha256(Array(seen.joined(separator: "\n").utf8)))
    }

    private func keep(_ match: MailMatch, _ fate: ReceivedMail.Fate, _ isCut: Bool, at now: Instant, in db: Writing) throws -> ReceivedMail? {
        let id = ID<ReceivedMail>.new(at: now)
        let added = try db.run(
            """
            INSERT INTO received_mails (id, agency_id, mail_key, fate, employer_id, contact_id, message_id, from_name, from_mailbox, reply_mailbox,
                subject, own_words, quoted_words, thread, is_cut, sent_at, received_at)
            VALUES (\(id), \(match.agency), \(key), \(fate), \(match.employer), \(match.contact), \(match.answers?.id), \(from?.name ?? ""),
                \(from?.mailbox ?? ""), \(replyTo?.mailbox ?? from?.mailbox ?? ""), \(subject), \(text.own), \(text.quoted),
                \(Array(earlier.reversed()).joined(separator: " ")), \(isCut), \(date), \(now))
            ON CONFLICT (agency_id, mail_key) DO NOTHING
            """)
        guard added == 1 else { return nil }
        for (place, file) in (isCut ? [] : files).enumerated() {
            let kept = try StoredFile.keep(name: file.name, type: file.type, bytes: file.bytes, by: nil, of: match.agency, at: now, in: db)
            try db.run("INSERT INTO received_files (agency_id, mail_id, file_id, place) VALUES (\(match.agency), \(id), \(kept), \(place))")
        }
        return try MailboxQueries.mail(id, seenBy: Viewer(wholeAgency: match.agency), in: db)
    }

    private func noteBounce(of ours: OutboxMessage, at now: Instant, in db: Writing) throws {
        guard let bounce else { return }
        guard bounce.isFinal else {
            return try JournalNote(
                kind: .mail, words: "heard that “\(ours.subject)” is held up on its way to \(bounce.mailbox): \(bounce.words)",
                employer: ours.employer,
                subject: ours.id.number, isRemark: true
            ).write(agency: ours.agency, by: .agency, at: now, in: db)
        }
        try ours.cameBack(bounce.words, at: now, in: db)
        try Office.markRefusedAddress(ours, saying: bounce.words, at: now, in: db)
    }
}

extension ReceivedMail {
    /// Puts a filed mail on the employer's timeline: they have answered what they owed, and we owe them an answer now.
    func tellTimeline(settling match: MailMatch, at now: Instant, in db: Writing) throws {
        guard let employer = match.employer else { return }
        let firm = try Employer.find(employer, seenBy: Viewer(wholeAgency: agency), in: db)
        let team = try colleagues(in: db)
        let inCharge = [firm.owner, match.answers?.staff, firm.backup].compactMap(\.self)
        guard let keeper = inCharge.lazy.compactMap({ id in team.first { $0.id == id } }).first ?? team.first else { return }
        let draft = ConversationDraft(kind: .mail, contact: match.contact, at: now, note: ownWords, owes: .us, settles: .all(.them))
        let conversation = try firm.keepConversation(draft, by: keeper, at: now, in: db).id
        try db.run("UPDATE received_mails SET conversation_id = \(conversation) WHERE agency_id = \(agency) AND id = \(id)")
        let verb = match.answers == nil && thread.isEmpty ? "wrote" : "answered by mail"
        try JournalNote(kind: .mail, words: "\(verb): “\(title)”", said: ownWords.isEmpty ? nil : ownWords, employer: employer, subject: id.number)
            .write(agency: agency, by: .outside(name: sender), at: now, in: db)
        try Notice.tell(
            inCharge.isEmpty ? [keeper.id] : inCharge, .mailReceived, "\(sender) of \(firm.name) \(verb): “\(title)”", employer: employer,
            subject: id.number,
            agency: agency, at: now, in: db)
    }

    /// An absence note stands small, and settles nothing.
    fileprivate func remark(at now: Instant, in db: Writing) throws {
        try JournalNote(
            kind: .mail, words: "got an automatic answer from \(sender): “\(title)”", employer: employer, subject: id.number, isRemark: true
        ).write(agency: agency, by: .agency, at: now, in: db)
    }

    fileprivate func tellLeads(at now: Instant, in db: Writing) throws {
        try Notice.tell(
            try colleagues(in: db).filter(\.role.leads).map(\.id), .mailReceived, "A mail of \(sender) waits to be filed: “\(title)”", employer: nil,
            subject: id.number, agency: agency,
            at: now,
            in: db)
    }

    /// Those who serve employers, leads first.
    private func colleagues(in db: Reading) throws -> [StaffMember] {
        let all = try StaffQueries.everybody(seenBy: Viewer(wholeAgency: agency), in: db).filter { $0.role.servesEmployers && $0.isWorking }
        return all.filter(\.role.leads) + all.filter { !$0.role.leads }
    }
}
