import Dates
import Phrases
import Storage

extension Employer {
    /// Records that we spoke, and which answers are no longer owed. What comes next is said by `setNextStep` and `finishNextStep`.
    @discardableResult
    func logConversation(_ draft: ConversationDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Conversation> {
        let conversation = try keepConversation(draft, by: staff, at: now, in: db)
        try JournalNote(
            kind: .talk, words: try words(for: draft, at: now, in: db), said: draft.note.isEmpty ? nil : draft.note, employer: id,
            subject: conversation.number
        ).write(agency: agency, by: .staff(staff), at: now, in: db)
        return conversation
    }

    /// Keeps the conversation, and which answers are no longer owed; whoever calls tells of it in the journal.
    func keepConversation(_ draft: ConversationDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Conversation> {
        let conversation = ID<Conversation>.new(at: now)
        try settle(draft.settles, answered: draft.at, by: staff, at: now, in: db)
        try db.queue(
            """
            INSERT INTO conversations (id, agency_id, employer_id, contact_id, staff_id, kind, at, note, owes)
            VALUES (\(conversation), \(agency), \(id), \(draft.contact), \(staff.id), \(draft.kind), \(draft.at), \(draft.note), \(draft.owes))
            """)
        try db.queue(
            """
            UPDATE employers SET last_contact_at = \(draft.at), last_contact_by = \(staff.id)
            WHERE agency_id = \(agency) AND id = \(id) AND (last_contact_at IS NULL OR last_contact_at <= \(draft.at))
            """)
        return conversation
    }

    /// Notes that an answer was given without telling how.
    func noteAnswerGiven(by debtor: Conversation.Debtor, noted staff: StaffMember, at now: Instant, in db: Writing) throws {
        try settle([debtor], answered: now, by: staff, at: now, in: db)
        try JournalNote(kind: .talk, words: debtor == .us ? "noted that they have our answer" : "noted that they have answered", employer: id)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Takes answers off the list of those that are owed, because they were given; ours with the working time that they took.
    private func settle(
        _ debtors: Set<Conversation.Debtor>, answered: Instant, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws {
        guard !debtors.isEmpty else { return }
        if debtors.contains(.us) { try Notice.settle([.mailReceived], employer: id, agency: agency, at: now, in: db) }
        let open = try db.all(
            OpenDebt.self,
            """
            SELECT id, owes, at FROM conversations
            WHERE agency_id = \(agency) AND employer_id = \(id) AND settled_at IS NULL AND owes IN \(list: debtors)
            """)
        let zone = try zone(in: db)
        for debt in open {
            let minutes = debt.owes == .us ? WorkingHours.minutes(from: debt.at, to: answered, in: zone) : nil
            try db.run(
                """
                UPDATE conversations SET settled_at = \(now), settled_by = \(staff.id), reply_minutes = \(minutes)
                WHERE agency_id = \(agency) AND id = \(debt.id)
                """)
        }
        if debtors.contains(.us) {
            try Alarm.settle([.answerLate], employer: id, with: "They have our answer", by: staff, agency: agency, at: now, in: db)
        }
    }

    private func zone(in db: Reading) throws -> Zone {
        Zone(identifier: try db.one(String.self, "SELECT zone FROM agencies WHERE id = \(agency)")) ?? .chicago
    }

    /// "visited Dana Kessler", "called Rob Tillman on Tuesday, November 10. They wait for our answer".
    private func words(for draft: ConversationDraft, at now: Instant, in db: Writing) throws -> String {
        let name =
            try draft.contactName
            ?? draft.contact.map { contact in
                try db.one(String.self, "SELECT name FROM contacts WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(contact)")
            }
        let when = draft.at == now ? "" : try day(of: draft.at, at: now, in: db)
        let debts = draft.settles.sorted { $0.rawValue < $1.rawValue }.map { ". \($0.settled)" }.joined()
        return draft.kind.done(with: name) + when + debts + (draft.owes.map { ". \($0.label)" } ?? "")
    }

    /// " on Tuesday, November 10", unless that is today.
    private func day(of moment: Instant, at now: Instant, in db: Reading) throws -> String {
        let zone = try zone(in: db)
        let day = moment.day(in: zone)
        return day == now.day(in: zone) ? "" : " on \(Wording.weekday(day, in: .en))"
    }
}

/// An answer that is owed.
private struct OpenDebt: Stored {
    let id: ID<Conversation>
    let owes: Conversation.Debtor
    let at: Instant

    init(_ row: inout Row) throws {
        id = try row.next()
        owes = try row.next()
        at = try row.next()
    }
}
