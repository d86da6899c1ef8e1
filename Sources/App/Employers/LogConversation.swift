import Dates
import Phrases
import Storage

extension Employer {
    /// Records that we spoke, and which answers are no longer owed. What comes next is said by `setNextStep` and `finishNextStep`.
    @discardableResult
    func logConversation(_ draft: ConversationDraft, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Conversation> {
        let conversation = ID<Conversation>.new(at: now)
        try settle(draft.settles, at: now, in: db)
        try db.run(
            """
            INSERT INTO conversations (id, agency_id, employer_id, contact_id, staff_id, kind, at, note, owes)
            VALUES (\(conversation), \(agency), \(id), \(draft.contact), \(staff.id), \(draft.kind), \(draft.at), \(draft.note), \(draft.owes))
            """)
        try db.run(
            """
            UPDATE employers SET last_contact_at = \(draft.at), last_contact_by = \(staff.id)
            WHERE agency_id = \(agency) AND id = \(id) AND (last_contact_at IS NULL OR last_contact_at <= \(draft.at))
            """)
        try JournalNote(
            kind: .talk, words: try words(for: draft, at: now, in: db), said: draft.note.isEmpty ? nil : draft.note, employer: id,
            subject: conversation.number
        ).write(agency: agency, by: .staff(staff), at: now, in: db)
        return conversation
    }

    /// Notes that an answer was given without telling how.
    func noteAnswerGiven(by debtor: Conversation.Debtor, noted staff: StaffMember, at now: Instant, in db: Writing) throws {
        try settle([debtor], at: now, in: db)
        try JournalNote(kind: .talk, words: debtor == .us ? "noted that they have our answer" : "noted that they have answered", employer: id)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Takes answers off the list of those that are owed, because they were given.
    private func settle(_ debtors: Set<Conversation.Debtor>, at now: Instant, in db: Writing) throws {
        guard !debtors.isEmpty else { return }
        try db.run(
            """
            UPDATE conversations SET settled_at = \(now)
            WHERE agency_id = \(agency) AND employer_id = \(id) AND settled_at IS NULL AND owes IN \(list: debtors)
            """)
    }

    /// "visited Dana Kessler", "called Rob Tillman on Tuesday, November 10. They wait for our answer".
    private func words(for draft: ConversationDraft, at now: Instant, in db: Writing) throws -> String {
        let name = try draft.contact.map { contact in
            try db.one(String.self, "SELECT name FROM contacts WHERE agency_id = \(agency) AND employer_id = \(id) AND id = \(contact)")
        }
        let zone = Zone(identifier: try db.one(String.self, "SELECT zone FROM agencies WHERE id = \(agency)")) ?? .chicago
        let day = draft.at.day(in: zone)
        let when = day == now.day(in: zone) ? "" : " on \(Wording.weekday(day, in: .en))"
        let debts = draft.settles.sorted { $0.rawValue < $1.rawValue }.map { ". \($0.settled)" }.joined()
        return draft.kind.done(with: name) + when + debts + (draft.owes.map { ". \($0.label)" } ?? "")
    }
}
