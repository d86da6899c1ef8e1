import Dates
import Storage

extension Participant {
    /// Marks people with that mailbox: mail to it comes back, so that none goes there until it is corrected, or works again.
    static func markAddress(_ mailbox: String, of agency: ID<Agency>, saying words: String, at now: Instant, in db: Writing) throws {
        let people = try db.all(
            Participant.self,
            """
            SELECT \(columns) FROM participants
            WHERE participants.agency_id = \(agency) AND LOWER(participants.mailbox) = \(mailbox.lowercased()) AND participants.bounced = ''
            """)
        for person in people {
            try db.run(
                """
                UPDATE participants SET bounced = \(words.isEmpty ? "the address does not exist" : words)
                WHERE agency_id = \(agency) AND id = \(person.id)
                """)
            try JournalNote(kind: .person, words: "heard that mail to \(person.name) comes back", subject: person.id.number)
                .write(agency: agency, by: .agency, at: now, in: db)
        }
    }

    /// Notes that mail reaches the person's address after all. Throws `Conflict` if it is not said to come back, or was changed since.
    func addressWorksAgain(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE participants SET bounced = '' WHERE agency_id = \(agency) AND id = \(id) AND mailbox = \(mailbox) AND bounced <> ''
            """)
        guard changed == 1 else { throw Conflict(message: "Mail to \(name) is not said to come back any more.") }
        try JournalNote(kind: .person, words: "noted that mail to \(mailbox) reaches \(name) again", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
