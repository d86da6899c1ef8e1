import Dates
import Phrases
import Rules
import Storage

/// What every seeded employer answers that has answered at all, written once: the texts as the tables keep them.
struct SeedAnswers: Sendable {
    let day: Day
    let answers: String
    let draft: String
    let empty = AnswersDraft().json
    let wording: String
    let determination: String
    let verdicts: [(program: String, name: String, word: Verdict.Word, version: String, missing: String?)]
    let counts: String

    init(by rules: RuleBook, on day: Day) throws {
        let said = RiversideEmployer.all[0].answerRequest(on: day)
        let result = rules.determine(try said.forRules, asOf: day)
        self.day = day
        answers = said.json
        draft = AnswersDraft(answers: said).json
        wording = Questionnaire.current.wording(in: .en).frozen
        determination = try result.stored()
        verdicts = result.verdicts.map { ($0.program, $0.name.en, $0.word, $0.ruleVersion?.description ?? "", $0.shortBy?.key) }
        counts = result.counts
    }
}

/// Requests for Information of seeded employers: every tenth has one, and those that came further than it was sent have answered and been judged.
struct SeedRequests: Sendable {
    private var requests: [SQL] = []
    private var answers: [SQL] = []
    private var determinations: [SQL] = []
    private var verdicts: [SQL] = []

    mutating func add(
        _ kept: SeedAnswers, of employer: ID<Employer>, contact: ID<Contact>, by owner: SeedMember, isAnswered: Bool, at sent: Instant,
        _ keys: inout SeedKeys
    ) {
        let (agency, submitted) = (owner.agency, sent.adding(days: 2))
        let request: ID<RequestForInformation> = keys.next(at: sent)
        let version = Questionnaire.current.version
        requests.append(
            """
            (\(request), \(agency), \(employer), \(contact), \(owner.id), 'en', \(version), '{}', \(isAnswered ? kept.draft : kept.empty), 1, \(sent),
            \(isAnswered ? submitted : nil))
            """)
        guard isAnswered else { return }
        let answer: ID<SubmittedAnswers> = keys.next(at: submitted)
        answers.append(
            "(\(answer), \(agency), \(request), \(employer), 1, 'en', \(version), \(kept.wording), \(kept.answers), \(submitted))")
        let determination: ID<Determined> = keys.next(at: submitted)
        determinations.append(
            "(\(determination), \(agency), \(employer), \(answer), \(kept.day), \(submitted), \(kept.determination))")
        verdicts += kept.verdicts.map {
            "(\(agency), \(determination), \($0.program), \($0.name), \($0.word), \($0.version), \(employer), \($0.missing))"
        }
    }

    /// Adds the rows.
    func insert(in db: Writing) throws {
        try db.insertMany(
            """
            INSERT INTO rfi_requests (id, agency_id, employer_id, contact_id, sent_by, language, questionnaire, known_answers, draft, page, sent_at,
                submitted_at)
            """, requests)
        try db.insertMany(
            """
            INSERT INTO rfi_answers (id, agency_id, request_id, employer_id, number, language, questionnaire, wording, answers, submitted_at)
            """, answers)
        try db.insertMany("INSERT INTO determinations (id, agency_id, employer_id, answers_id, as_of, made_at, result)", determinations)
        try db.insertMany(
            "INSERT INTO verdicts (agency_id, determination_id, program, name, verdict, rule_version, employer_id, missing_key)", verdicts)
    }
}
