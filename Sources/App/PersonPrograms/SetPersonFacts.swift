import Dates
import Rules
import Storage

extension Participant {
    /// Keeps what the person answered; what differs takes the place of what stood, which stays with the moment of its end.
    ///
    /// Throws `Conflict` if somebody else has written answers down since `newest` was shown.
    func setFacts(_ answers: Answers, over newest: ID<PersonFact>?, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let facts = try PersonFactQueries.facts(of: self, seenBy: staff.viewer, in: db)
        guard facts.newest?.id == newest else {
            throw Conflict(message: "Somebody has changed the answers of \(name) meanwhile. Look at the page again, then repeat your change.")
        }
        let changed = try keepFacts(answers, over: facts.answers, by: .staff(staff), at: now, in: db)
        guard changed > 0 else { return }
        let count = changed == 1 ? "one answer" : "\(changed) answers"
        try JournalNote(kind: .person, words: "wrote down \(count) for programs of \(name)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Ends what differs and writes down what stands instead; returns how many answers differ. What is reckoned from them is reckoned anew.
    func keepFacts(_ answers: Answers, over before: Answers, by actor: Actor, at now: Instant, in db: Writing) throws -> Int {
        let changed = PersonQuestion.all.map(\.key.name).filter { before[$0] != answers[$0] }
        for key in changed {
            try db.run(
                """
                UPDATE person_facts SET ended_at = \(now)
                WHERE agency_id = \(agency) AND participant_id = \(id) AND fact = \(key) AND ended_at IS NULL
                """)
            guard !answers[key].isOpen else { continue }
            try db.run(
                """
                INSERT INTO person_facts (id, agency_id, participant_id, fact, answer, set_by, set_at)
                VALUES (\(ID<PersonFact>.new(at: now)), \(agency), \(id), \(key), \(try PersonFact.text(of: answers[key])), \(actor.staffID), \(now))
                """)
        }
        if !changed.isEmpty { try touch(at: now, in: db) }
        return changed.count
    }
}
