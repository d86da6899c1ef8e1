public import Dates
import Synchronization

/// The key of one `Subject`: 64 bits that sort by the time of making, printed as 13 letters of Crockford base 32.
public struct ID<Subject>: Hashable, Comparable, Sendable, LosslessStringConvertible {
    public let number: Int64

    public init(number: Int64) {
        self.number = number
    }

    /// 42 bits of milliseconds since 2020 and 22 bits that count up from anywhere: within the process ids of one instant are in the order in
    /// which they were made, and two million of them differ. Sorted by time until 2089.
    public static func new(at now: Instant) -> ID {
        let first = first(at: now).number
        return ID(number: (first + IDSequence.next(at: first >> 22)) & Int64.max)
    }

    /// No id of that instant, or of a later one, is smaller.
    public static func first(at now: Instant) -> ID { ID(number: (max(0, now.milliseconds - millisecondsBefore2020) << 22) & Int64.max) }

    /// Reads 13 letters as a person may type them: in either case, with `o` for `0` and `i` or `l` for `1`.
    public init?(_ description: String) {
        guard description.utf8.count == 13 else { return nil }
        var bits: UInt64 = 0
        for letter in description.utf8 {
            guard let digit = crockfordDigit(letter), bits >> 59 == 0 else { return nil }
            bits = bits << 5 | digit
        }
        number = Int64(bitPattern: bits)
    }

    public var description: String {
        var letters = [UInt8](repeating: 0, count: 13)
        var rest = UInt64(bitPattern: number)
        for place in letters.indices.reversed() {
            letters[place] = crockfordLetters[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: letters, as: UTF8.self)
    }

    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
}

private let millisecondsBefore2020: Int64 = 1_577_836_800_000
private let crockfordLetters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

private func crockfordDigit(_ letter: UInt8) -> UInt64? {
    let lowercase = (65...90).contains(letter) ? letter + 32 : letter
    switch lowercase {
    case UInt8(ascii: "o"): return 0
    case UInt8(ascii: "i"), UInt8(ascii: "l"): return 1
    default: return crockfordLetters.firstIndex(of: lowercase).map(UInt64.init)
    }
}

/// Counts up from a random start in each millisecond, so that ids of one instant are in order and those of two processes hardly collide.
///
/// Visits carry the moment at which they began, so several milliseconds are counted at once; those that were counted last are remembered.
private enum IDSequence {
    private struct Counts {
        static let most = 4096
        var recent: [Int64: Int64] = [:]
        var earlier: [Int64: Int64] = [:]

        mutating func next(at millisecond: Int64) -> Int64 {
            // The lower half to begin with, so that there is room to count.
            let next = (recent[millisecond] ?? earlier[millisecond]).map { $0 + 1 } ?? .random(in: 0..<1 << 21)
            if recent.count >= Counts.most { (earlier, recent) = (recent, [:]) }
            recent[millisecond] = next
            return next
        }
    }

    private static let counts = Mutex(Counts())

    static func next(at millisecond: Int64) -> Int64 { counts.withLock { $0.next(at: millisecond) } }
}
