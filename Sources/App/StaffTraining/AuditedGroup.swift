import Dates
import Evidence
import Phrases
import Rules
import Storage

/// People who have something in common that a course treats, and how often referrals of theirs fail, held against everybody else's.
/// Race, sex, origin, religion, disability, age and conviction are looked at in the audit of models alone.
struct AuditedGroup: Sendable {
    /// So long back referrals are counted.
    static let daysBack = 730

    let name: String
    let topic: TrainingCourse.Topic
    /// Failed of those whose fate is known.
    let failed: Int
    let known: Int
    private let others: (failed: Int, known: Int)

    /// How much more often they fail; nothing where too few are known to compare.
    var difference: Estimate? {
        guard known >= ShareDifference.fewest else { return nil }
        return ShareDifference(hits: failed, of: known, others: (others.failed, others.known))?.estimate
    }

    /// Whether chance is an unlikely reason.
    var failsMore: Bool { difference.map { $0.interval.lowerBound > 0 } ?? false }

    /// Then not even the count is told.
    var isTooFew: Bool { known < ShareDifference.fewest }

    /// What the figures say, in words. Fewer than thirty are not even counted out.
    var verdict: String {
        guard let difference else {
            return isTooFew ? "fewer than \(ShareDifference.fewest): not compared" : "too few others to compare with"
        }
        let (low, high) = (difference.interval.lowerBound, difference.interval.upperBound)
        let bounds = "\(ContactEffect.points(low)) to \(ContactEffect.points(high)) points, nine times in ten"
        if low > 0 { return "fail more often than those of others: \(bounds)" }
        return high < 0 ? "fail less often than those of others: \(bounds)" : "no difference shown: \(bounds)"
    }

    /// By language, by whether an interpreter is needed, and by program that the person qualifies for; those that fail more often first.
    static func all(_ fates: [ReferralFate], programs: [ID<Participant>: Set<String>], named names: [String: String]) -> [AuditedGroup] {
        let languages = Language.allCases.map { language in
            group(CoverageWords.name(language), .languages, fates) { $0.language == language }
        }
        let interpreters = [group("Need an interpreter", .interpreters, fates) { $0.needsInterpreter }]
        let groups = Set(programs.values.flatMap { $0 }).sorted().map { program in
            group(names[program] ?? program, .programs, fates) { programs[$0.participant]?.contains(program) == true }
        }
        let all = (languages + interpreters + groups).filter { $0.known > 0 }
        return all.filter(\.failsMore) + all.filter { !$0.failsMore }
    }

    /// The programs' names by their ids.
    static func names(in rules: RuleBook) -> [String: String] {
        Dictionary(rules.programs.map { ($0.id, $0.name.en) }) { first, _ in first }
    }

    private static func group(
        _ name: String, _ topic: TrainingCourse.Topic, _ fates: [ReferralFate], _ belongs: (ReferralFate) -> Bool
    ) -> AuditedGroup {
        let (own, rest) = (fates.filter(belongs), fates.filter { !belongs($0) })
        return AuditedGroup(
            name: name, topic: topic, failed: own.count(where: \.hasFailed), known: own.count,
            others: (rest.count(where: \.hasFailed), rest.count))
    }

    private init(name: String, topic: TrainingCourse.Topic, failed: Int, known: Int, others: (failed: Int, known: Int)) {
        (self.name, self.topic, self.failed, self.known, self.others) = (name, topic, failed, known, others)
    }
}

/// What became of a referral, for the audit: whose it was is not told.
struct ReferralFate: Stored, Sendable {
    let participant: ID<Participant>
    let language: Language
    let needsInterpreter: Bool
    /// Declined by either side, or left before the end.
    let hasFailed: Bool

    static let columns: SQL = "participants.id, participants.language, participants.needs_interpreter, referrals.state"

    init(_ row: inout Row) throws {
        participant = try row.next()
        language = try row.next()
        needsInterpreter = try row.next()
        let state: Referral.State = try row.next()
        hasFailed = state != .completed
    }
}
