import Dates
import Storage

extension Assessment {
    /// The person says that an answer is not right. Whoever works with them, and whoever asked, is told; what was said before about the same answer is replaced.
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
            [person.counselor ?? askedBy, askedBy], .factContested, "\(person.name) says that an answer is not right", employer: nil,
            subject: person.id.number, agency: agency, at: now, in: db)
    }

    /// Staff correct an answer, or let it stand having looked at what the person contests; then with a word to the person.
    ///
    /// Throws `Conflict` if somebody has changed the assessment since `version` was shown.
    func correct(
        _ domain: NeedDomain, to level: Int?, saying words: String, from version: Int, of person: Participant, by staff: StaffMember, at now: Instant,
        in db: Writing
    ) throws {
        guard let answer = answers[domain], finishedAt != nil else { throw NotFound() }
        let isFirst = try db.run("UPDATE assessments SET version = version + 1 WHERE agency_id = \(agency) AND id = \(id) AND version = \(version)")
        guard isFirst == 1 else {
            throw Conflict(message: "Somebody has changed these answers meanwhile. Look at the page again, then repeat your change.")
        }
        try db.run(
            """
            UPDATE assessment_answers SET level = \(level) WHERE agency_id = \(agency) AND assessment_id = \(id) AND domain = \(domain)
            """)
        if contests[domain]?.isOpen == true { try settle(domain, saying: words, of: person, by: staff, at: now, in: db) }
        let outcome = level == answer.level ? "let an answer of \(person.name) stand" : "corrected an answer of \(person.name)"
        try JournalNote(kind: .person, words: outcome, subject: person.id.number).write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    private func settle(_ domain: NeedDomain, saying words: String, of person: Participant, by staff: StaffMember, at now: Instant, in db: Writing)
        throws
    {
        try db.run(
            """
            UPDATE assessment_answers SET settled_by = \(staff.id), settled_at = \(now), settled_words = \(words)
            WHERE agency_id = \(agency) AND assessment_id = \(id) AND domain = \(domain)
            """)
        guard contests.allSatisfy({ $0.key == domain || !$0.value.isOpen }) else { return }
        try Notice.settle([.factContested], about: person.id.number, agency: agency, at: now, in: db)
    }
}
