import Dates
import Rules
import Storage

/// What a supervisor decided about an employer and a program, beside what the rule says: with a reason, until a day.
///
/// It holds as long as the rule says what it said then; when the rule's own verdict changes, a person has to look again.
struct VerdictReview: Stored, Sendable {
    let id: ID<VerdictReview>
    let program: String
    /// The rule's own verdict, about which it was decided.
    let ofWord: Verdict.Word
    let decision: Decision
    let reason: String
    let holdsUntil: Day
    let decidedBy: String
    let decidedAt: Instant

    /// What a supervisor may decide.
    enum Decision: String, CaseIterable, Sendable, Storable {
        case eligible
        case notEligible = "not_eligible"

        var word: Verdict.Word { self == .eligible ? .eligible : .notEligible }
    }

    static let longest = 365
    static let usual = 180

    static let columns: SQL = """
        verdict_reviews.id, verdict_reviews.program, verdict_reviews.of_word, verdict_reviews.word, verdict_reviews.reason,
        verdict_reviews.holds_until, deciders.name, verdict_reviews.decided_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        program = try row.next()
        ofWord = try row.next()
        decision = try row.next()
        reason = try row.next()
        holdsUntil = try row.next()
        decidedBy = try row.next()
        decidedAt = try row.next()
    }

    func holds(on day: Day) -> Bool { day <= holdsUntil }

    /// Whether it goes against the rule, and not only where the rule leaves room.
    var isOverride: Bool { ofWord != .supervisorReview && ofWord != decision.word }
}

/// What a lead has decided and is about to write down.
struct ReviewDraft: Sendable {
    let program: String
    let decision: VerdictReview.Decision
    let reason: String
    let holdsUntil: Day
}
