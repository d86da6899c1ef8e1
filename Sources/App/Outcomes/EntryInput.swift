import Foundation

/// Something that is known of a person on the day of entry, before any service: what a model may learn from.
enum EntryInput: String, CaseIterable, Sendable {
    case quartersWorked = "quarters_worked"
    case quarterlyEarnings = "quarterly_earnings"
    case gapMonths = "gap_months"
    case schoolingYears = "schooling_years"
    case distanceMiles = "distance_miles"
    case car
    case youngChild = "young_child"
    case evenings
    case needWork = "need_work"
    case needSkills = "need_skills"
    case needEducation = "need_education"
    case needLanguage = "need_language"
    case needHousing = "need_housing"
    case needTransport = "need_transport"
    case needChildcare = "need_childcare"
    case needLegal = "need_legal"
    case needFinances = "need_finances"
    case needDigital = "need_digital"

    var label: String {
        switch self {
        case .quartersWorked: "quarters with work in the year before"
        case .quarterlyEarnings: "earnings in a quarter of that year"
        case .gapMonths: "months since the last job"
        case .schoolingYears: "years of school"
        case .distanceMiles: "miles to where the jobs are"
        case .car: "a car"
        case .youngChild: "a young child at home"
        case .evenings: "can work evenings"
        case .needWork: "need: work history"
        case .needSkills: "need: skills"
        case .needEducation: "need: education"
        case .needLanguage: "need: language"
        case .needHousing: "need: housing"
        case .needTransport: "need: getting there"
        case .needChildcare: "need: childcare"
        case .needLegal: "need: legal"
        case .needFinances: "need: money"
        case .needDigital: "need: computers"
        }
    }

    /// Whether it may move where a person stands. Family, and what gives away a language or a record, only adjust the comparison of services:
    /// EVIDENCE 6 wants a recorded legal review before they do more.
    var standsInRules: Bool {
        switch self {
        case .youngChild, .needChildcare, .needLegal, .needLanguage: false
        case .quartersWorked, .quarterlyEarnings, .gapMonths, .schoolingYears, .distanceMiles, .car, .evenings, .needWork, .needSkills,
            .needEducation, .needHousing, .needTransport, .needFinances, .needDigital:
            true
        }
    }

    /// What may be written for it: a number in this range, or yes and no.
    var range: ClosedRange<Double> {
        switch self {
        case .quartersWorked: 0...4
        case .quarterlyEarnings: 0...100_000
        case .gapMonths: 0...600
        case .schoolingYears: 0...25
        case .distanceMiles: 0...200
        case .car, .youngChild, .evenings: 0...1
        case .needWork, .needSkills, .needEducation, .needLanguage, .needHousing, .needTransport, .needChildcare, .needLegal, .needFinances,
            .needDigital:
            0...3
        }
    }

    var isYesOrNo: Bool { range.upperBound == 1 }

    /// On the scale on which it is learnt from: long tails are drawn in. Source: EVIDENCE 10.
    func scaled(_ value: Double) -> Double {
        switch self {
        case .quarterlyEarnings: (value / 1_000).squareRoot()
        case .gapMonths, .distanceMiles: log1p(value)
        default: value
        }
    }
}

/// Inputs as they are kept: "quarters_worked:3 gap_months:2.5", in the order of the inputs, so that equal ones have equal bytes.
enum EntryText {
    static func text(of inputs: [EntryInput: Double]) -> String {
        EntryInput.allCases.compactMap { input in inputs[input].map { "\(input.rawValue):\($0)" } }.joined(separator: " ")
    }

    static func inputs(in text: String) -> [EntryInput: Double] {
        var inputs: [EntryInput: Double] = [:]
        for part in text.split(separator: " ") {
            let pair = part.split(separator: ":")
            if pair.count == 2, let input = EntryInput(rawValue: String(pair[0])), let value = Double(pair[1]) { inputs[input] = value }
        }
        return inputs
    }
}
