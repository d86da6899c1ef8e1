import Dates
import Rules

/// A random number generator that gives the same numbers for the same seed (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Answers as employers might give them, mostly in order so that every verdict comes up.
enum RandomAnswers {
    /// Every key answered; consistent answers leave out what a no makes needless.
    static func full(_ chance: inout Chance, consistent: Bool = true) -> Answers {
        var answers = Answers()
        for key in AnswerKey.all where !key.isOfPosition && key.kind != .positions { answers[key.name] = answer(key, &chance) }
        answers.positions = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
            var position = Answers.Position()
            for key in AnswerKey.all where key.isOfPosition { position[key.name] = answer(key, &chance) }
            return position
        }
        return consistent ? answers.consistent : answers
    }

    private static func answer(_ key: AnswerKey, _ chance: inout Chance) -> Answer {
        let draw = Int.random(in: 0..<100, using: &chance)
        if draw < 3 { return .declined }
        switch key.kind {
        case .yesNo: return draw < 6 ? .unsure : .yesNo(usual[key.name, default: false] != (draw < 14))
        case .whole, .number: return .number(Double(Int.random(in: 0...50, using: &chance)))
        case .money: return .money([700, 1500, 1600, 1705, 2150].randomElement(using: &chance) ?? 2150)
        case .day: return .day(Kessler.today.adding(days: Int.random(in: -130...400, using: &chance) * (key.name == "operating_since" ? -1 : 1)))
        case .text: return .text(draw < 8 ? "none" : "something")
        case .digits(let length): return .text(String("365554417".prefix(length.upperBound)))
        case .list, .note: return .list(["something"])
        case .choice(let words): return .choice(draw < 80 ? words[0] : words.randomElement(using: &chance) ?? words[0])
        case .positions: return .notAsked
        }
    }

    private static let usual = [
        "ui_paid_up": true, "union_concurrence": true, "benefits_same_as_similar_staff": true, "equipment_available": true, "premises_safe": true,
        "retain_on_success": true, "open_to_records": true,
    ]
}

extension Answers {
    /// Without what follows a question that was not answered with yes, as a form would ask.
    var consistent: Answers {
        var answers = self
        for key in AnswerKey.all {
            guard let gate = key.follows, self[gate] != .yesNo(true) else { continue }
            answers.set(key) { _ in .notAsked }
        }
        return answers
    }

    func keeping(share: Double, _ chance: inout Chance) -> Answers {
        var answers = self
        for key in AnswerKey.all { answers.set(key) { Double.random(in: 0..<1, using: &chance) < share ? $0 : .notAsked } }
        return answers
    }

    /// One more answer, or a few, out of the whole.
    func adding(from whole: Answers, _ chance: inout Chance) -> Answers {
        var answers = self
        for key in AnswerKey.all where Int.random(in: 0..<8, using: &chance) == 0 {
            for place in key.isOfPosition ? Array(positions.indices) : [] { answers.positions[place][key.name] = whole.positions[place][key.name] }
            if !key.isOfPosition, key.kind != .positions { answers[key.name] = whole[key.name] }
        }
        return answers
    }

    /// Only the answers that the steps quote.
    func only(quotedIn steps: [Step]) -> Answers {
        var answers = Answers()
        if steps.contains(where: { $0.position != nil }) { answers.positions = positions.map { _ in Position() } }
        for quoted in steps.flatMap(\.answers) {
            if let place = quoted.position { answers.positions[place][quoted.key] = quoted.answer } else { answers[quoted.key] = quoted.answer }
        }
        return answers
    }

    mutating func take(_ missing: Missing, from whole: Answers) {
        if missing.key == "positions" { positions = whole.positions.map { _ in Position() } }
        for place in missing.positions { positions[place][missing.key] = whole.positions[place][missing.key] }
        if missing.positions.isEmpty, missing.key != "positions" { self[missing.key] = whole[missing.key] }
    }

    private mutating func set(_ key: AnswerKey, _ change: (Answer) -> Answer) {
        if key.kind == .positions { return }
        guard key.isOfPosition else {
            self[key.name] = change(self[key.name])
            return
        }
        for place in positions.indices { positions[place][key.name] = change(positions[place][key.name]) }
    }
}
