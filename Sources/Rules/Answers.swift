/// The answers of one employer: a value for each key, and the positions, each with keys of its own.
public struct Answers: Hashable, Sendable {
    /// The answers about one position.
    public struct Position: Hashable, Sendable {
        var values: [String: Answer] = [:]

        public init() {}

        public subscript(_ key: String) -> Answer {
            get { values[key] ?? .notAsked }
            set { values[key] = newValue.isOpen ? nil : newValue }
        }
    }

    /// The positions to be filled; none when the question is open or was declined.
    public var positions: [Position] = []

    /// Whether the question for positions was declined.
    public var positionsDeclined = false

    /// Keys of the file that the questionnaire does not know; they decide nothing.
    public internal(set) var unknownKeys: [String] = []

    var values: [String: Answer] = [:]

    public init() {}

    public subscript(_ key: String) -> Answer {
        get { values[key] ?? .notAsked }
        set { values[key] = newValue.isOpen ? nil : newValue }
    }

    /// The answer to a key of the employer, or, given a place, of that position.
    public func answer(to key: AnswerKey, position: Int?) -> Answer {
        if key == .positions { return positionsDeclined ? .declined : .notAsked }
        guard key.isOfPosition else { return self[key.name] }
        guard let position, positions.indices.contains(position) else { return .notAsked }
        return positions[position][key.name]
    }

    /// The answers as an answers file holds them, keys in the order of the questions.
    public var json: JSON {
        var pairs: [JSON.Pair] = []
        var declined: [String] = positionsDeclined ? [AnswerKey.positions.name] : []
        for key in AnswerKey.all where !key.isOfPosition {
            if key == .positions, !positions.isEmpty {
                pairs.append(JSON.Pair(key.name, .array(positions.map(Answers.json))))
            }
            guard let answer = values[key.name] else { continue }
            pairs.append(JSON.Pair(key.name, answer.json))
            if answer == .declined { declined.append(key.name) }
        }
        if positionsDeclined { pairs.append(JSON.Pair(AnswerKey.positions.name, .null)) }
        if !declined.isEmpty { pairs.append(JSON.Pair(Answers.declinedKey, .array(declined.map(JSON.text)))) }
        return .object(pairs)
    }

    static let declinedKey = "declined"

    private static func json(_ position: Position) -> JSON {
        let keys = AnswerKey.all.filter { $0.isOfPosition && position.values[$0.name] != nil }
        var pairs = keys.map { JSON.Pair($0.name, position[$0.name].json) }
        let declined = keys.filter { position[$0.name] == .declined }.map(\.name)
        if !declined.isEmpty { pairs.append(JSON.Pair(declinedKey, .array(declined.map(JSON.text)))) }
        return .object(pairs)
    }
}
