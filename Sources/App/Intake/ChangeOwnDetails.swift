import Dates
import Phrases
import Secrets
import Storage
import Web

extension Participant {
    /// For so long the person's own page works.
    static let daysOfOwnDetails = 30

    /// How a person is handed the page with what we have of them. An older link ends.
    static let handingOwnDetails = HandedLink.Way(
        issue: { person, staff, now, db in try person.handOwnDetails(by: staff, at: now, in: db) },
        letter: { person, agency in
            let language = person.language
            return LinkLetter(
                kind: .personQuestions, language: language, toName: person.name, toMailbox: person.mailbox,
                subject: OwnDetailsWords.subject(agency.name)[language],
                words: [OwnDetailsWords.opening(person.firstName)[language], OwnDetailsWords.why[language]],
                button: OwnDetailsWords.start[language])
        }, days: daysOfOwnDetails)

    func handOwnDetails(by staff: StaffMember, at now: Instant, in db: Writing) throws -> Token {
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.ownDetails.rawValue, subject: id.number, recipient: mailbox, agency: agency.number,
            expiresAt: now.adding(days: Participant.daysOfOwnDetails), at: now, in: db)
        try JournalNote(kind: .person, words: "handed \(name) the page to change how we reach them", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        return token
    }

    /// Keeps how the person wants to be reached; the rest of what is recorded stays.
    func changeReach(to form: OwnDetailsForm, goal: String? = nil, saying words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE participants SET phone = \(form.phone), mailbox = \(form.mailbox), language = \(form.spoken ?? language),
                needs_interpreter = \(form.needsInterpreter), goal = \(goal ?? self.goal), version = version + 1,
                bounced = CASE WHEN mailbox = \(form.mailbox) THEN bounced ELSE '' END
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        try JournalNote(kind: .person, words: words, subject: id.number).write(agency: agency, by: actor, at: now, in: db)
    }
}
