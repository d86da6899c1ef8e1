/// How near two folded names are: the same, one beginning like the other, or a letter or two off.
enum Likeness: Sendable, Equatable {
    case same, prefix
    case lettersOff(Int)

    /// How like the known name is to what has been typed so far; nothing if it is another name.
    ///
    /// The typed name may stop early: "kesler metal" is one letter off "kessler metal works". Short names must be nearer than long ones.
    init?(typed: String, known: String) {
        if typed == known {
            self = .same
        } else if typed.count >= 3 && known.hasPrefix(typed) {
            self = .prefix
        } else if let off = Likeness.lettersOff(typed, known) {
            self = .lettersOff(off)
        } else {
            return nil
        }
    }

    var words: String {
        switch self {
        case .same: "The same name"
        case .prefix: "The name begins so"
        case .lettersOff(1): "Name is one letter off"
        case .lettersOff: "Name is two letters off"
        }
    }

    /// Nearest first.
    var rank: Int {
        switch self {
        case .same: 0
        case .prefix: 1
        case .lettersOff(let letters): 1 + letters
        }
    }

    /// How many letters may differ in a name of that length.
    static func allowance(_ length: Int) -> Int {
        switch length {
        case ..<4: 0
        case 4...7: 1
        default: 2
        }
    }

    /// Parts of a typed name of which at least one stands unchanged in every name that is near enough.
    static func pieces(of typed: String) -> [String] {
        let letters = Array(typed)
        let count = allowance(letters.count) + 1
        return (0..<count).map { String(letters[letters.count * $0 / count..<letters.count * ($0 + 1) / count]) }.filter { !$0.isEmpty }
    }

    /// The fewest letters to change, leave out or add, so that the typed name is the known one or its beginning.
    private static func lettersOff(_ typed: String, _ known: String) -> Int? {
        let typed = Array(typed)
        let known = Array(known.prefix(typed.count + 2))
        let allowed = allowance(typed.count)
        guard allowed > 0, known.count + allowed >= typed.count else { return nil }
        var row = Array(0...known.count)
        for (line, letter) in typed.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in known.indices {
                let change = diagonal + (known[column] == letter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        guard let off = row.min(), (1...allowed).contains(off) else { return nil }
        return off
    }
}
