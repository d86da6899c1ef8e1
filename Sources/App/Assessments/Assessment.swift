import Dates
import Phrases
import Storage

/// What a person needs to find and keep work, side of life by side of life, as it was on a day. There is no total: a level only opens help.
struct Assessment: Stored, Sendable {
    /// That an answer is not right, as the person says, and what staff made of it.
    struct Contest: Sendable {
        let words: String
        let at: Instant
        let settledAt: Instant?
        let settledWords: String

        var isOpen: Bool { settledAt == nil }
    }

    let id: ID<Assessment>
    let agency: ID<Agency>
    let participant: ID<Participant>
    /// In which it was asked and answered.
    let language: Language
    /// Who began it, or sent the questions.
    let askedBy: ID<StaffMember>
    let startedAt: Instant
    let finishedAt: Instant?
    /// Who took it down; nothing if the person answered.
    let takenBy: ID<StaffMember>?
    /// When staff started on it: from then on the person contests instead of changing.
    let takenUpAt: Instant?
    /// What could be otherwise, as the person said it; nothing of what was not asked.
    let said: [ChangeableFact: ChangeableFact.Said]
    /// Counts the changes, so that two people do not overwrite each other unseen; what is saved while somebody types is none.
    let version: Int
    private(set) var answers: [NeedDomain: NeedAnswer]
    private(set) var contests: [NeedDomain: Contest]

    /// An assessment with one of its answers, or with none: `AssessmentQueries` puts those of one assessment together.
    static let columns: SQL = """
        assessments.id, assessments.agency_id, assessments.participant_id, assessments.language, assessments.asked_by, assessments.started_at,
        assessments.finished_at, assessments.taken_by, assessments.taken_up_at, assessments.facts, assessments.version,
        assessment_answers.domain, assessment_answers.level, assessment_answers.words, assessment_answers.contest,
        assessment_answers.contested_at, assessment_answers.settled_at, assessment_answers.settled_words
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        language = try row.next()
        askedBy = try row.next()
        startedAt = try row.next()
        finishedAt = try row.next()
        takenBy = try row.next()
        takenUpAt = try row.next()
        said = ChangeableFact.read(try row.next())
        version = try row.next()
        let domain: NeedDomain? = try row.next()
        let (level, own): (Int?, String?) = (try row.next(), try row.next())
        let (words, contested): (String?, Instant?) = (try row.next(), try row.next())
        let (settled, outcome): (Instant?, String?) = (try row.next(), try row.next())
        answers = domain.map { [$0: NeedAnswer(level: level, words: own ?? "")] } ?? [:]
        contests = [:]
        if let domain, let words, let contested {
            contests[domain] = Contest(words: words, at: contested, settledAt: settled, settledWords: outcome ?? "")
        }
    }

    /// The assessments of those rows, in their order, each with all of its answers.
    static func folded(_ rows: [Assessment]) -> [Assessment] {
        rows.reduce(into: []) { folded, row in
            guard folded.last?.id == row.id else { return folded.append(row) }
            folded[folded.count - 1].answers.merge(row.answers) { _, new in new }
            folded[folded.count - 1].contests.merge(row.contests) { _, new in new }
        }
    }
}

extension Assessment {
    /// 0 none … 3 urgent; what was not asked, or not said, is missing.
    var levels: [NeedDomain: Int] { answers.compactMapValues(\.level) }

    /// The person's own words, where there are some.
    var words: [NeedDomain: String] { answers.mapValues(\.words).filter { !$0.value.isEmpty } }

    /// To which the person would rather say nothing.
    var unsaid: Set<NeedDomain> { Set(answers.filter { $0.value.level == nil }.keys) }

    /// What could be otherwise, as far as it was said.
    var facts: [ChangeableFact: Bool] { said.filter { $0.value != .unsaid }.mapValues { $0 == .yes } }

    /// Urgent basic needs: they come first, whatever a score says.
    var firstNeeds: [NeedDomain] { NeedDomain.allCases.filter { $0.isBasic && levels[$0] == NeedDomain.urgent } }

    /// Whether the person may still change the answers, rather than contest them.
    var isOpenToPerson: Bool { takenUpAt == nil }

    /// How long the private link works.
    static let daysOfLink = 14
}
