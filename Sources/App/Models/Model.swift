import Dates
import Foundation
import Markup
import Storage

/// One version of what the agency's outcomes show: made by one person, signed by another; the newest signed one speaks.
struct Model: Stored, Sendable {
    enum State: Sendable {
        case proposed, signed, withdrawn
    }

    let id: ID<Model>
    let agency: ID<Agency>
    /// Counted from 1; the seed of its random choices too.
    let number: Int
    let outcome: OutcomeKind
    let madeOn: Day
    let tally: Cohort.Tally
    let rule: ModelRule
    let verdict: ReckonedModel.Verdict
    let verdictWords: String
    let trainedBy: ID<StaffMember>
    let trainer: String
    let trainedAt: Instant
    let signer: String?
    let signedAt: Instant?
    let withdrawer: String?
    let withdrawnAt: Instant?
    let withdrawnBecause: String

    static let columns: SQL = """
        models.id, models.agency_id, models.number, models.outcome, models.data_until, models.cohort, models.rule, models.verdict,
        models.verdict_words, models.trained_by, trainers.name, models.trained_at, signers.name, models.signed_at, withdrawers.name,
        models.withdrawn_at, models.withdrawn_because
        """
    static let table: SQL = """
        models
        JOIN staff AS trainers ON trainers.agency_id = models.agency_id AND trainers.id = models.trained_by
        LEFT JOIN staff AS signers ON signers.agency_id = models.agency_id AND signers.id = models.signed_by
        LEFT JOIN staff AS withdrawers ON withdrawers.agency_id = models.agency_id AND withdrawers.id = models.withdrawn_by
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        number = try row.next()
        outcome = try row.next()
        madeOn = try row.next()
        tally = try ModelText.read(Cohort.Tally.self, from: try row.next())
        rule = try ModelText.read(ModelRule.self, from: try row.next())
        verdict = try row.next()
        verdictWords = try row.next()
        trainedBy = try row.next()
        trainer = try row.next()
        trainedAt = try row.next()
        signer = try row.next()
        signedAt = try row.next()
        withdrawer = try row.next()
        withdrawnAt = try row.next()
        withdrawnBecause = try row.next()
    }

    var state: State { withdrawnAt != nil ? .withdrawn : signedAt != nil ? .signed : .proposed }
    var name: String { "Model \(number)" }
}

extension ID<Model> {
    var page: Link { "/models/\(self)" }
    var signing: Link { "/models/\(self)/sign" }
    var withdrawal: Link { "/models/\(self)/withdraw" }
}

/// Parts of a model that are kept as text.
enum ModelText {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Part: Decodable>(_ type: Part.Type, from text: String) throws -> Part {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
