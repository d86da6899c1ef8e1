import Dates
import Foundation
import Rules
import Storage

/// How far the look at every employer has come: whose verdict would change under a version, and who has been judged again by it.
struct RuleTrial: Stored, Sendable {
    let version: ID<RuleVersion>
    /// The text that is tried.
    let edition: Int
    /// The day for which everybody is judged.
    let day: Day
    let startedAt: Instant
    /// The employer after whom it goes on.
    let place: Int64
    let lookedAt: Int
    let tally: Tally
    let finishedAt: Instant?
    let judgingBy: ID<StaffMember>?
    let judged: Int
    let judgedAt: Instant?

    static let columns: SQL = """
        rule_trials.version_id, rule_trials.edition, rule_trials.on_day, rule_trials.started_at, rule_trials.place, rule_trials.looked_at,
        rule_trials.tally, rule_trials.finished_at, rule_trials.judging_by, rule_trials.judged, rule_trials.judged_at
        """

    init(_ row: inout Row) throws {
        version = try row.next()
        edition = try row.next()
        day = try row.next()
        startedAt = try row.next()
        place = try row.next()
        lookedAt = try row.next()
        tally = try Tally(stored: try row.next(String.self))
        finishedAt = try row.next()
        judgingBy = try row.next()
        judged = try row.next()
        judgedAt = try row.next()
    }

    /// Whether employers are being judged again now.
    var isJudging: Bool { judgingBy != nil && judgedAt == nil }

    /// How many verdicts would change, from what to what.
    struct Tally: Sendable, Equatable {
        struct Turn: Hashable, Comparable, Sendable {
            let before: Verdict.Word?
            let after: Verdict.Word

            static func < (left: Turn, right: Turn) -> Bool { left.stored < right.stored }

            /// "eligible → supervisor review"; the same verdict may wait for another answer than before.
            var words: String {
                before == after
                    ? "\(after.label.lowercased()) → of another answer"
                    : "\(before?.label.lowercased() ?? "not judged yet") → \(after.label.lowercased())"
            }

            fileprivate var stored: String { "\(before?.rawValue ?? "") \(after.rawValue)" }
        }

        private(set) var counts: [Turn: Int] = [:]

        var all: Int { counts.values.reduce(0, +) }

        mutating func add(_ turn: Turn) { counts[turn, default: 0] += 1 }

        init() {}

        init(stored text: String) throws {
            for (key, count) in try JSONDecoder().decode([String: Int].self, from: Data(text.utf8)) {
                let words = key.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                guard words.count == 2, let after = Verdict.Word(rawValue: words[1]) else { continue }
                counts[Turn(before: Verdict.Word(rawValue: words[0]), after: after)] = count
            }
        }

        func stored() throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let pairs = Dictionary(uniqueKeysWithValues: counts.map { ($0.stored, $1) })
            return String(decoding: try encoder.encode(pairs), as: UTF8.self)
        }
    }
}

/// An employer whose verdict would change under a version.
struct RuleChange: Stored, Sendable {
    let employer: ID<Employer>
    let employerName: String
    /// What stands now; nothing where the program was not judged yet.
    let before: Verdict.Word?
    let after: Verdict.Word
    /// Whether the rules in force would say the same today: the answers were judged by older rules, or time has passed.
    let isAnyway: Bool
    /// The answer on which it turns, in words.
    let deciding: String
    let judgedAt: Instant?

    static let columns: SQL = """
        rule_changes.employer_id, employers.name, rule_changes.before_word, rule_changes.after_word, rule_changes.is_anyway, rule_changes.deciding,
        rule_changes.judged_at
        """

    init(_ row: inout Row) throws {
        employer = try row.next()
        employerName = try row.next()
        before = try row.next()
        after = try row.next()
        isAnyway = try row.next()
        deciding = try row.next()
        judgedAt = try row.next()
    }
}

/// An employer with its newest answers, before it is tried.
struct EmployerToTry: Stored, Sendable {
    let id: ID<Employer>
    let answers: RequestAnswers
    let standing: Verdict.Word?
    /// The one answer that it lacks as it stands.
    let missingKey: String?

    init(_ row: inout Row) throws {
        id = try row.next()
        answers = try RequestAnswers(json: try row.next())
        standing = try row.next()
        missingKey = try row.next()
    }

    /// Whether the verdict is another than the one that stands, or lacks another answer.
    func changes(by verdict: Verdict) -> Bool { verdict.word != standing || verdict.shortBy?.key != missingKey }
}
