import Foundation
import Sheets
import Web

/// A published effect as a browser sends it, or as it stands in a row of a table.
struct PriorForm: Sendable {
    var service = ""
    var outcome = OutcomeKind.employedQ2.rawValue
    var effect = ""
    var error = ""
    var source = ""

    init() {}

    init(_ form: Form) {
        service = String(form["service"].prefix(120))
        outcome = form["prior_outcome"]
        effect = String(form["effect"].prefix(20))
        error = String(form["error"].prefix(20))
        source = String(form["source"].prefix(300))
    }

    /// What was typed, or what keeps it from being taken.
    func read() -> (PriorDraft?, FieldErrors) {
        var errors = FieldErrors()
        let (arm, kind) = (Arm(named: service), OutcomeKind(rawValue: outcome))
        if arm.key.isEmpty { errors.add("service", "Enter what the service is called") }
        if kind.map(\.isMoney) ?? true { errors.add("prior_outcome", "Choose the outcome") }
        let (value, spread) = (PriorForm.number(effect), PriorForm.number(error))
        if value.map({ abs($0) >= 1 }) ?? true { errors.add("effect", "Enter a share between -1 and 1, such as 0.05 for 5 in 100 more") }
        if spread.map({ !($0 > 0 && $0 < 1) }) ?? true { errors.add("error", "Enter the standard error as a share above 0, such as 0.02") }
        if source.isEmpty { errors.add("source", "Say where it was published") }
        guard errors.isEmpty, let kind, let value, let spread else { return (nil, errors) }
        return (PriorDraft(arm: arm, outcome: kind, effect: value, standardError: spread, source: source), errors)
    }

    private static func number(_ text: String) -> Double? {
        Double(text.replacing("−", with: "-")).flatMap { $0.isFinite ? $0 : nil }
    }
}

/// Several published effects as a table: all rows are right, or none is taken.
struct PriorSheet: Sendable {
    static let hint = "The columns service, outcome (employed_q2 or kept_90), effect, standard_error and source; CSV or Excel."

    let drafts: [PriorDraft]

    /// Throws `SheetError` for what is no table, and `OutcomesRefused` naming the first row that cannot be read.
    init(bytes: [UInt8]) throws {
        var rows: [SheetRow] = []
        try Sheet.read(bytes: bytes) { rows.append($0) }
        let names = rows.first?.texts.map { Folding.text($0).split { !$0.isLetter }.joined(separator: "_") } ?? []
        let places = ["service", "outcome", "effect", "standard_error", "source"].map { names.firstIndex(of: $0) }
        guard places.allSatisfy({ $0 != nil }), rows.count > 1 else { throw OutcomesRefused("The table needs \(PriorSheet.hint)") }
        drafts = try rows.dropFirst().map { row in
            var form = PriorForm()
            let cells = places.map { row[$0 ?? 0].split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            (form.service, form.outcome, form.effect, form.error, form.source) = (cells[0], cells[1], cells[2], cells[3], cells[4])
            let (draft, errors) = form.read()
            guard let draft else {
                throw OutcomesRefused("Row \(row.number): \(errors.all.map(\.words).joined(separator: "; ")). Nothing was taken.")
            }
            return draft
        }
    }
}
