import Dates
import Mail
import Storage

extension ReceivedMail {
    /// Puts the mail on an employer's timeline, where it has not been or belongs; `keepsSender` adds its sender to the contacts there.
    func file(at employer: Employer, keepsSender: Bool, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard self.employer != employer.id || fate != .filed else {
            throw Conflict(message: "This mail stands on the timeline of \(employer.name) already.")
        }
        try takeAway(by: staff, at: now, in: db)
        var contact = try EmployerQueries.contacts(of: employer.id, seenBy: staff.viewer, in: db).first {
            $0.mailbox.lowercased() == fromMailbox.lowercased() && !fromMailbox.isEmpty
        }?.id
        if contact == nil, keepsSender, (try? Mail.Address(mailbox: fromMailbox)) != nil {
            contact = try employer.addContact(ContactDraft(name: sender, mailbox: fromMailbox), by: staff, at: now, in: db)
        }
        try db.run(
            """
            UPDATE received_mails SET fate = \(Fate.filed), employer_id = \(employer.id), contact_id = \(contact), message_id = NULL
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        try tellTimeline(settling: MailMatch(agency: agency, employer: employer.id, contact: contact), at: now, in: db)
        try JournalNote(kind: .mail, words: "filed the mail of \(sender) here", employer: employer.id, isRemark: true)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Takes the mail off the tray or the timeline: it concerns no employer.
    func putAside(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try takeAway(by: staff, at: now, in: db)
        try db.run(
            """
            UPDATE received_mails SET fate = \(Fate.aside), employer_id = NULL, contact_id = NULL, message_id = NULL
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        // Where it stood with an employer, its timeline has been told.
        guard fate != .filed else { return }
        try JournalNote(kind: .mail, words: "put the mail of \(sender), “\(title)”, aside").write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Undoes what followed from where the mail stood: the answer that we seemed to owe, those that seemed given, and the notices.
    private func takeAway(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try Notice.settle([.mailReceived], about: id.number, agency: agency, at: now, in: db)
        guard fate == .filed, let employer else { return }
        try db.run("UPDATE received_mails SET conversation_id = NULL WHERE agency_id = \(agency) AND id = \(id)")
        if let conversation {
            let at = try db.one(Instant.self, "SELECT at FROM conversations WHERE agency_id = \(agency) AND id = \(conversation)")
            try Alarm.settle(
                [.answerLate], employer: employer, about: conversation.number, with: "The mail was filed here by mistake", by: staff, agency: agency,
                at: now, in: db)
            try db.run("DELETE FROM conversations WHERE agency_id = \(agency) AND id = \(conversation)")
            // What the mail settled bears its very moment.
            try db.run(
                """
                UPDATE conversations SET settled_at = NULL, settled_by = NULL
                WHERE agency_id = \(agency) AND employer_id = \(employer) AND owes = \(Conversation.Debtor.them) AND settled_at = \(at)
                """)
        }
        try JournalNote(
            kind: .mail, words: "took the mail of \(sender), “\(title)”, away: it was filed here by mistake", employer: employer, subject: id.number
        )
        .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
