import Dates
import Storage

extension Assessment {
    /// The person says that an answer is not right. Whoever works with them is told; what was said before about the same answer is replaced.
    func contest(_ domain: NeedDomain, saying words: String, by person: Participant, at now: Instant, in db: Writing) throws {
        let contested = try db.run(
            """
            UPDATE assessment_answers SET contest = \(words), contested_at = \(now), settled_by = NULL, settled_at = NULL, settled_words = ''
            WHERE agency_id = \(agency) AND assessment_id = \(id) AND domain = \(domain)
            """)
        guard contested == 1 else { throw NotFound() }
        try JournalNote(kind: .person, words: "said that an answer on what they need is not right", subject: person.id.number)
            .write(agency: agency, by: .outside(name: person.name), at: now, in: db)
        try Notice.tell(
            [person.counselor ?? askedBy], .factContested, "\(person.name) says that an answer is not right", employer: nil,
            subject: person.id.number, agency: agency, at: now, in: db)
    }

    /// Staff look at what the person contests: the answer stands as it now is, with a word to the person.
    ///
    /// Throws `Conflict` if a colleague has done so already.
    func settle(
        _ domain: NeedDomain, as level: Int?, saying words: String, of person: Participant, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws {
        let settled = try db.run(
            """
            UPDATE assessment_answers SET level = \(level), settled_by = \(staff.id), settled_at = \(now), settled_words = \(words)
            WHERE agency_id = \(agency) AND assessment_id = \(id) AND domain = \(domain) AND contested_at IS NOT NULL AND settled_at IS NULL
            """)
        guard settled == 1 else { throw Conflict(message: "A colleague has looked at this already. Look at the page again.") }
        if contests.allSatisfy({ $0.key == domain || !$0.value.isOpen }) {
            try Notice.settle([.factContested], about: person.id.number, agency: agency, at: now, in: db)
        }
        let outcome = level == levels[domain] ? "let an answer of \(person.name) stand" : "changed an answer of \(person.name)"
        try JournalNote(kind: .person, words: "looked again and \(outcome)", subject: person.id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
