import Dates
import Phrases
import Storage

extension Employer {
    /// Records that we spoke, and which answers are no longer owed. What comes next is said by `setNextStep` and `finishNextStep`.
    @discardableResult
    func logConversation(_ draft: ConversationDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Conversation> {
        let (conversation, settled) = try keepConversation(draft, by: staff, at: now, in: db)
        let words = try words(for: draft, at: now, in: db) + settled.map { ". \($0)" }.joined() + (draft.owes.map { ". \($0.label)" } ?? "")
        try JournalNote(kind: .talk, words: words, said: draft.note.isEmpty ? nil : draft.note, employer: id, subject: conversation.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        return conversation
    }

    /// Keeps the conversation, and which answers are no longer owed, of which it returns a sentence each; whoever calls tells of it in the journal.
    func keepConversation(
        _ draft: ConversationDraft, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> (id: ID<Conversation>, settled: [String]) {
        let conversation = ID<Conversation>.new(at: now)
        let settled = try settle(draft.settles, answered: draft.at, by: staff, at: now, in: db)
        try db.queue(
            """
            INSERT INTO conversations (id, agency_id, employer_id, contact_id, staff_id, kind, at, note, owes)
            VALUES (\(conversation), \(agency), \(id), \(draft.contact), \(staff.id), \(draft.kind), \(draft.at), \(draft.note), \(draft.owes))
            """)
        // They may be logged in any order, and the latest counts.
        if lastContactAt.map({ $0 < draft.at }) ?? true {
            try db.queue(
                """
                UPDATE employers SET last_contact_at = \(draft.at), last_contact_by = \(staff.id)
                WHERE agency_id = \(agency) AND id = \(id) AND (last_contact_at IS NULL OR last_contact_at < \(draft.at))
                """)
        }
        return (conversation, OpenDebt.words(settled))
    }

    /// Notes that the answer to a question was given without telling how; says by whom. Throws `Conflict` if none is owed to it.
    @discardableResult
    func noteAnswerGiven(
        to question: ID<Conversation>, noted staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> Conversation.Debtor {
        guard let debt = try settle(.to([question]), answered: now, by: staff, at: now, in: db).given.first else {
            throw Conflict(message: "This answer is not owed any more. Somebody may have noted it already.")
        }
        let words = debt.owes == .us ? "noted that they have our answer" : "noted that they have answered"
        let which = debt.note.isEmpty ? "" : ": “\(debt.note.shortened(to: OpenDebt.wordsOfNote))”"
        try JournalNote(kind: .talk, words: words + which, employer: id).write(agency: agency, by: .staff(staff), at: now, in: db)
        return debt.owes
    }

    /// Takes answers off the list of those that are owed, because they were given; ours with the working time that they took. With each goes
    /// what hung on it alone: its alarm, and the notice of the mail that it came by.
    private func settle(
        _ answers: AnswersGiven, answered: Instant, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> (given: [OpenDebt], left: [OpenDebt]) {
        guard answers != .nothing, answers != .to([]) else { return ([], []) }
        let open = try openDebts(in: db)
        let given = open.filter { $0.isAmong(answers) }
        guard !given.isEmpty else { return ([], open) }
        let hours = try hours(in: db)
        for debt in given {
            let minutes = debt.owes == .us ? hours.minutes(from: debt.at, to: answered) : nil
            try db.run(
                """
                UPDATE conversations SET settled_at = \(now), settled_by = \(staff.id), reply_minutes = \(minutes)
                WHERE agency_id = \(agency) AND id = \(debt.id)
                """)
            guard debt.owes == .us else { continue }
            try Alarm.settle(
                [.answerLate], employer: id, about: debt.id.number, with: "They have our answer", by: staff, agency: agency, at: now, in: db)
            if let mail = debt.mail { try Notice.settle([.mailReceived], about: mail.number, agency: agency, at: now, in: db) }
        }
        return (given, open.filter { !$0.isAmong(answers) })
    }

    private func openDebts(in db: Reading) throws -> [OpenDebt] {
        try db.all(
            OpenDebt.self,
            """
            SELECT conversations.id, conversations.owes, conversations.at, conversations.note, received_mails.id
            FROM conversations
            LEFT JOIN received_mails ON received_mails.agency_id = conversations.agency_id AND received_mails.conversation_id = conversations.id
            WHERE conversations.agency_id = \(agency) AND conversations.employer_id = \(id) AND conversations.settled_at IS NULL
                AND conversations.owes IN \(list: Conversation.Debtor.allCases)
            ORDER BY conversations.at, conversations.id
            """)
    }

    private func hours(in db: Reading) throws -> WorkingHours {
        try db.one(WorkingHours.self, "SELECT \(WorkingHours.columns) FROM agencies WHERE agencies.id = \(agency)")
    }

    /// "visited Dana Kessler", "called Rob Tillman on Tuesday, November 10".
    private func words(for draft: ConversationDraft, at now: Instant, in db: Writing) throws -> String {
        let name =
            try draft.contactName
            ?? draft.contact.map { contact in
                try db.one(String.self, "SELECT name FROM contacts WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(contact)")
            }
        let when = draft.at == now ? "" : try day(of: draft.at, at: now, in: db)
        return draft.kind.done(with: name) + when
    }

    /// " on Tuesday, November 10", unless that is today.
    private func day(of moment: Instant, at now: Instant, in db: Reading) throws -> String {
        let zone = try hours(in: db).zone
        let day = moment.day(in: zone)
        return day == now.day(in: zone) ? "" : " on \(Wording.weekday(day, in: .en))"
    }
}

/// An answer that is owed.
private struct OpenDebt: Stored {
    let id: ID<Conversation>
    let owes: Conversation.Debtor
    let at: Instant
    let note: String
    /// The mail that asked, if it was asked by mail.
    let mail: ID<ReceivedMail>?

    init(_ row: inout Row) throws {
        id = try row.next()
        owes = try row.next()
        at = try row.next()
        note = try row.next()
        mail = try row.next()
    }

    static let wordsOfNote = 60

    func isAmong(_ answers: AnswersGiven) -> Bool {
        switch answers {
        case .nothing: false
        case .to(let questions): questions.contains(id)
        case .all(let debtor): owes == debtor
        }
    }

    /// "They have our answer now"; where others of that side are left, with what this one was about.
    static func words(_ settled: (given: [OpenDebt], left: [OpenDebt])) -> [String] {
        let debtors = Set(settled.left.map(\.owes))
        let words = settled.given.map { debt in
            let isOneOfSeveral = debtors.contains(debt.owes) && !debt.note.isEmpty
            return debt.owes.settled + (isOneOfSeveral ? " (“\(debt.note.shortened(to: wordsOfNote))”)" : "")
        }
        return words.enumerated().filter { place, sentence in words.firstIndex(of: sentence) == place }.map(\.element)
    }
}
