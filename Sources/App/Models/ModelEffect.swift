import Evidence
import Foundation
import Storage

/// What a model says of one service, or why it says nothing.
struct ModelEffect: Stored, Sendable, Equatable {
    /// For whom it holds.
    enum Scope: String, Sendable, Storable {
        case everybody, takers
        /// Those who could have gone either way.
        case middle
        case nobody
    }

    /// What may be said; the words of EVIDENCE 4.4 and 7.
    enum Word: String, Sendable, Storable {
        case refused, helps, harms
        case didBetter = "did_better"
        case didWorse = "did_worse"
        case notShown = "not_shown"
    }

    let arm: Arm
    /// Who took it and can be compared, and who did not.
    let treated: Int
    let others: Int
    let isDrawn: Bool
    let scope: Scope
    /// Before it was drawn towards the others.
    let raw: Estimate?
    let drawn: Estimate?
    /// By how much something unseen, as strong as the strongest input, might move it.
    let shift: Double?
    let strongest: String
    let word: Word
    /// Of a refused one the reasons, of another what calls for caution.
    let reasons: [String]

    static let columns: SQL = """
        model_effects.service_key, model_effects.name, model_effects.treated, model_effects.others, model_effects.is_drawn, model_effects.scope,
        model_effects.raw_effect, model_effects.raw_error, model_effects.effect, model_effects.standard_error, model_effects.shift,
        model_effects.strongest, model_effects.word, model_effects.reasons
        """

    init(_ row: inout Row) throws {
        arm = Arm(key: try row.next(), name: try row.next())
        treated = try row.next()
        others = try row.next()
        isDrawn = try row.next()
        scope = try row.next()
        raw = try ModelEffect.estimate(&row)
        drawn = try ModelEffect.estimate(&row)
        shift = try row.next()
        strongest = try row.next()
        word = try row.next()
        reasons = try row.next(String.self).split(separator: "\n").map(String.init)
    }

    private static func estimate(_ row: inout Row) throws -> Estimate? {
        let (value, error) = (try row.next(Double?.self), try row.next(Double?.self))
        guard let value, let error else { return nil }
        return Estimate(value, standardError: error)
    }

    /// Refused before anything was reckoned, or after.
    init(refusing arm: Arm, treated: Int, others: Int, isDrawn: Bool, because reasons: [String]) {
        (self.arm, self.treated, self.others, self.isDrawn, self.reasons) = (arm, treated, others, isDrawn, reasons)
        (scope, raw, drawn, shift, strongest, word) = (.nobody, nil, nil, nil, "", .refused)
    }

    /// An answer, drawn towards those about other services.
    init(_ answer: ArmAnswer, _ estimate: Estimate, drawn: Estimate) {
        (arm, treated, others, isDrawn) = (answer.arm, answer.treated, answer.others, answer.isDrawn)
        (scope, raw, self.drawn, shift) = (answer.scope, estimate, drawn, answer.isDrawn ? 0 : answer.shift)
        (strongest, reasons) = (answer.strongest, answer.reasons)
        word = ModelEffect.word(drawn.interval, shift: answer.isDrawn ? 0 : answer.shift)
    }

    /// "Helps" must withstand something unseen as strong as the strongest input; after a draw nobody's hidden choice is in it.
    static func word(_ plain: ClosedRange<Double>, shift: Double) -> Word {
        if plain.lowerBound - shift > 0 { return .helps }
        if plain.upperBound + shift < 0 { return .harms }
        return plain.lowerBound > 0 ? .didBetter : plain.upperBound < 0 ? .didWorse : .notShown
    }

    /// The interval that allows for hidden choice too.
    var cautious: ClosedRange<Double>? {
        drawn.map { ($0.interval.lowerBound - (shift ?? 0))...($0.interval.upperBound + (shift ?? 0)) }
    }
}

/// People alike, who took a service and who did not, and how many of each reached the outcome, or earned anything.
struct ModelBand: Stored, Sendable, Equatable {
    let armKey: String
    let band: Int
    let treated: Int
    let treatedReached: Int
    let others: Int
    let othersReached: Int
    /// Dollars on the mean of all of them, of a model of earnings.
    let treatedMean: Double?
    let othersMean: Double?

    static let columns: SQL = """
        model_bands.service_key, model_bands.band, model_bands.treated, model_bands.treated_reached, model_bands.others, model_bands.others_reached,
        model_bands.treated_mean, model_bands.others_mean
        """

    init(_ row: inout Row) throws {
        armKey = try row.next()
        band = try row.next()
        treated = try row.next()
        treatedReached = try row.next()
        others = try row.next()
        othersReached = try row.next()
        treatedMean = try row.next()
        othersMean = try row.next()
    }

    init(armKey: String, band: Int, _ outcome: OutcomeKind, treated: [Double], others: [Double]) {
        func mean(_ values: [Double]) -> Double? {
            outcome.isMoney && !values.isEmpty ? values.reduce(0, +) / Double(values.count) : nil
        }
        (self.armKey, self.band) = (armKey, band)
        (self.treated, treatedReached, treatedMean) = (treated.count, treated.count { $0 > 0 }, mean(treated))
        (self.others, othersReached, othersMean) = (others.count, others.count { $0 > 0 }, mean(others))
    }
}
