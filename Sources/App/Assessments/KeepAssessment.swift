import Dates
import Phrases
import Storage

extension Participant {
    /// The assessment of this person that is open; if there is none, a new one begins.
    func openAssessment(by staff: StaffMember, at now: Instant, in db: Writing) throws -> Assessment {
        let eyes = Viewer(wholeAgency: agency)
        if let open = try AssessmentQueries.open(of: id, seenBy: eyes, in: db) { return open }
        let new = ID<Assessment>.new(at: now)
        try db.run(
            """
            INSERT INTO assessments (id, agency_id, participant_id, language, asked_by, started_at)
            VALUES (\(new), \(agency), \(id), \(language), \(staff.id), \(now))
            """)
        return try AssessmentQueries.find(new, seenBy: eyes, in: db)
    }
}

extension Assessment {
    /// Keeps what was said to these sides of life; the others stay as they are. What the person says in another language is asked in it from now on.
    func keep(_ given: [NeedDomain: NeedAnswer], in language: Language, in db: Writing) throws {
        try write(given, in: db)
        try touch("language = \(language), version = version + 1", in: db)
    }

    private func write(_ given: [NeedDomain: NeedAnswer], in db: Writing) throws {
        for domain in NeedDomain.allCases {
            guard let answer = given[domain], answer != answers[domain] else { continue }
            try db.run(
                """
                INSERT INTO assessment_answers (agency_id, assessment_id, domain, level, words)
                VALUES (\(agency), \(id), \(domain), \(answer.level), \(answer.words))
                ON CONFLICT (agency_id, assessment_id, domain) DO UPDATE SET level = excluded.level, words = excluded.words
                """)
        }
    }

    /// Keeps what could be otherwise; what is not among it was not asked.
    func keep(_ facts: [ChangeableFact: ChangeableFact.Said], in db: Writing) throws {
        try touch("facts = \(ChangeableFact.text(facts)), version = version + 1", in: db)
    }

    /// Forgets what was said to these sides of life, for somebody wrote it down by mistake.
    func drop(_ domains: Set<NeedDomain>, in db: Writing) throws {
        for domain in NeedDomain.allCases where domains.contains(domain) {
            try db.run("DELETE FROM assessment_answers WHERE agency_id = \(agency) AND assessment_id = \(id) AND domain = \(domain)")
        }
    }

    /// Keeps what somebody has chosen so far and still changes; for others it is no change.
    fileprivate func keepMeanwhile(_ draft: AssessmentDraft, in db: Writing) throws {
        try write(draft.answers, in: db)
        try touch("facts = \(ChangeableFact.text(draft.facts))", in: db)
    }

    private func touch(_ change: SQL, in db: Writing) throws {
        try db.run("UPDATE assessments SET \(change) WHERE agency_id = \(agency) AND id = \(id)")
    }
}

extension Assessment {
    /// The person is done: whoever works with them, and whoever asked, is told, once.
    func finish(by person: Participant, at now: Instant, in db: Writing) throws {
        guard try end("taken_by = NULL", at: now, in: db) else { return }
        try JournalNote(kind: .person, words: "answered what they need", subject: person.id.number)
            .write(agency: agency, by: .outside(name: person.name), at: now, in: db)
        try Notice.tell(
            [person.counselor ?? askedBy, askedBy], .assessmentDone, "\(person.name) has said what they need", employer: nil,
            subject: person.id.number, agency: agency, at: now, in: db)
    }

    /// A member of staff is done with what they took down, and so has started on it.
    func finish(of person: Participant, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard try end("taken_by = \(staff.id), taken_up_by = \(staff.id), taken_up_at = \(now)", at: now, in: db) else { return }
        try JournalNote(kind: .person, words: "took down what \(person.name) needs", subject: person.id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    private func end(_ more: SQL, at now: Instant, in db: Writing) throws -> Bool {
        try db.run(
            """
            UPDATE assessments SET finished_at = \(now), \(more), version = version + 1
            WHERE agency_id = \(agency) AND id = \(id) AND finished_at IS NULL
            """) == 1
    }

    /// Staff start on what the person answered: from now on the person contests instead of changing. Nothing happens if that was so already.
    func takeUp(of person: Participant, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let isFirst = try db.run(
            """
            UPDATE assessments SET taken_up_by = \(staff.id), taken_up_at = \(now), version = version + 1
            WHERE agency_id = \(agency) AND id = \(id) AND finished_at IS NOT NULL AND taken_up_at IS NULL
            """)
        guard isFirst == 1 else { return }
        try Notice.settle([.assessmentDone], about: person.id.number, agency: agency, at: now, in: db)
        try JournalNote(kind: .person, words: "started on what \(person.name) needs", subject: person.id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}

/// A whole assessment, as staff take it down.
struct AssessmentDraft: Sendable {
    var answers: [NeedDomain: NeedAnswer] = [:]
    var facts: [ChangeableFact: ChangeableFact.Said] = [:]

    /// Keeps it as the person's open assessment, and finishes it unless the rest comes later.
    ///
    /// Throws `Conflict` if somebody has changed the open one since `version` was shown; 0 says that there was none.
    @discardableResult
    func keep(for person: Participant, from version: Int, isWhole: Bool, by staff: StaffMember, at now: Instant, in db: Writing) throws
        -> ID<Assessment>
    {
        let assessment = try open(for: person, from: version, by: staff, at: now, in: db)
        try assessment.drop(Set(assessment.answers.keys).subtracting(answers.keys), in: db)
        try assessment.keep(answers, in: assessment.language, in: db)
        try assessment.keep(facts, in: db)
        if isWhole {
            try assessment.finish(of: person, by: staff, at: now, in: db)
        } else {
            try JournalNote(kind: .person, words: "took down a part of what \(person.name) needs", subject: person.id.number)
                .write(agency: person.agency, by: .staff(staff), at: now, in: db)
        }
        return assessment.id
    }

    /// Keeps it while it is being typed, so that nothing is lost when the page is. Throws `Conflict` as `keep` does.
    func keepMeanwhile(for person: Participant, from version: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try open(for: person, from: version, by: staff, at: now, in: db).keepMeanwhile(self, in: db)
    }

    private func open(for person: Participant, from version: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws -> Assessment {
        let open = try AssessmentQueries.open(of: person.id, seenBy: Viewer(wholeAgency: person.agency), in: db)
        guard open?.version ?? 0 == version else {
            throw Conflict(message: "The answers of \(person.firstName) have changed meanwhile. Look at the page again, then repeat your change.")
        }
        return try open ?? person.openAssessment(by: staff, at: now, in: db)
    }
}
