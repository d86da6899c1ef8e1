import Dates
import Phrases
import Rules
import Secrets
import Storage
import Web

extension Participant {
    /// Hands the person what programs ask, or hands it again if it is not answered yet. An older link ends.
    func handQuestions(by staff: StaffMember, at now: Instant, in db: Writing) throws -> (ID<HandedQuestions>, Token) {
        let latest = try HandedQuestionsQueries.latest(of: id, seenBy: Viewer(wholeAgency: agency), in: db)
        let open = latest.flatMap { $0.doneAt == nil ? $0.id : nil }
        let handed = open ?? ID<HandedQuestions>.new(at: now)
        if open == nil {
            try db.run(
                """
                INSERT INTO person_questions (id, agency_id, participant_id, handed_by, handed_at)
                VALUES (\(handed), \(agency), \(id), \(staff.id), \(now))
                """)
        }
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.personQuestions.rawValue, subject: handed.number, recipient: mailbox, agency: agency.number,
            expiresAt: now.adding(days: HandedQuestions.daysOfLink), at: now, in: db)
        try JournalNote(kind: .person, words: "handed the questions for programs to \(name)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        return (handed, token)
    }
}

extension HandedQuestions {
    /// How they are handed over.
    static let handing = HandedLink.Way(
        issue: { person, staff, now, db in try person.handQuestions(by: staff, at: now, in: db).1 },
        letter: { person, agency in
            let language = person.language
            return LinkLetter(
                kind: .personQuestions, language: language, toName: person.name, toMailbox: person.mailbox,
                subject: OwnQuestionWords.subject(agency.name)[language],
                words: [OwnQuestionWords.opening(person.firstName)[language], OwnQuestionWords.why[language]],
                button: OwnQuestionWords.start[language])
        }, days: daysOfLink)

    /// Keeps the person's own answer and how far they have come; returns what is asked next. An answer that closes other questions takes theirs
    /// away.
    @discardableResult
    func keep(_ answer: Rules.Answer, to question: PersonQuestion, of person: Participant, at now: Instant, in db: Writing) throws -> String {
        let before = try PersonFactQueries.facts(of: person, seenBy: Viewer(wholeAgency: agency), in: db).answers
        var after = before
        after[question.key.name] = answer
        for other in PersonQuestion.all where other.key.follows == question.key.name && answer == .yesNo(false) {
            after[other.key.name] = .notAsked
        }
        let actor = Actor.outside(name: person.name)
        if try person.keepFacts(after, over: before, by: actor, at: now, in: db) > 0 {
            try JournalNote(kind: .person, words: "answered a question for programs", subject: person.id.number)
                .write(agency: agency, by: actor, at: now, in: db)
        }
        let places = PersonQuestion.all.map(\.key.name)
        if let place = places.firstIndex(of: question.key.name), place > places.firstIndex(of: reached) ?? -1 {
            try db.run("UPDATE person_questions SET reached = \(question.key.name) WHERE agency_id = \(agency) AND id = \(id)")
        }
        return HandedQuestions.next(question.key.name, after)
    }

    /// The person is done: who works with them is told, once.
    func finish(_ person: Participant, at now: Instant, in db: Writing) throws {
        let ended = try db.run("UPDATE person_questions SET done_at = \(now) WHERE agency_id = \(agency) AND id = \(id) AND done_at IS NULL")
        guard ended == 1 else { return }
        try JournalNote(kind: .person, words: "answered what programs ask", subject: person.id.number)
            .write(agency: agency, by: .outside(name: person.name), at: now, in: db)
        try Notice.tell(
            [person.counselor ?? handedBy], .personQuestionsDone, "\(person.name) has answered what programs ask", employer: nil,
            subject: person.id.number, agency: agency, at: now, in: db)
    }
}
