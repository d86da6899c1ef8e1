public import Dates
import Foundation

/// The verdicts on all programs for one set of answers on one day.
public struct Determination: Hashable, Sendable, Decodable {
    /// The form in which a determination is stored; it grows by one when the form changes. In form 1 each verdict spelled out every step.
    public static let currentForm = 2

    public let asOf: Day
    public let verdicts: [Verdict]

    init(asOf: Day, verdicts: [Verdict]) {
        self.asOf = asOf
        self.verdicts = verdicts
    }

    public func verdict(on program: String) -> Verdict? { verdicts.first { $0.program == program } }

    /// Reads a stored determination back, with the words that were shown then; throws `DecodingError` for another form.
    public init(stored text: String) throws {
        let (decoder, data) = (JSONDecoder(), Data(text.utf8))
        switch try decoder.decode(Form.self, from: data).form {
        case 1: self = try decoder.decode(Determination.self, from: data)
        case Determination.currentForm: self = try decoder.decode(StoredDetermination.self, from: data).determination
        case let other:
            let cause = "a determination of form \(other), not \(Determination.currentForm)"
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: cause))
        }
    }

    private struct Form: Decodable {
        let form: Int
    }

    /// The determination as it is stored: complete, in itself, the same text for the same verdicts.
    public func stored() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(StoredDetermination(self)), as: UTF8.self)
    }

    /// The output of `fairlead programs check --json`; with `trace` also every criterion, met or not.
    public func json(trace: Bool = false) -> JSON {
        .object([
            JSON.Pair("as_of", .text(asOf.description)),
            JSON.Pair("programs", .array(verdicts.map { $0.json(trace: trace) })),
        ])
    }
}

extension Verdict {
    fileprivate func json(trace withTrace: Bool) -> JSON {
        var pairs = [
            JSON.Pair("program", .text(program)),
            JSON.Pair("verdict", .text(word.rawValue)),
            JSON.Pair("rule_version", ruleVersion.map { .text($0.description) } ?? .null),
            JSON.Pair("deciding", .array(deciding.map { .object($0.pairs) })),
            JSON.Pair("missing", .array(missing.map { .text($0.key) })),
        ]
        if let note { pairs.append(JSON.Pair("note", .text(note.en))) }
        if withTrace {
            let steps = trace.map { step in
                JSON.object(
                    step.pairs + [
                        JSON.Pair("holds", .text(step.truth.rawValue)),
                        JSON.Pair("on_fail", .text(step.onFail.rawValue)),
                        JSON.Pair("missing", .array(step.missing.map(JSON.text))),
                    ])
            }
            pairs.append(JSON.Pair("trace", .array(steps)))
        }
        return .object(pairs)
    }
}

extension Step {
    fileprivate var pairs: [JSON.Pair] {
        var pairs = [JSON.Pair("criterion", .text(criterion))]
        if let position { pairs.append(JSON.Pair("position", .number(Double(position)))) }
        pairs.append(JSON.Pair("answers", .object(answers.map { JSON.Pair($0.key, $0.answer.json) })))
        pairs.append(JSON.Pair("citation", .text(citation)))
        return pairs
    }
}
