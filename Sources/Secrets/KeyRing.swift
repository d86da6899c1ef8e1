/// The keys under which the fields of one purpose are sealed, by their numbers; one of them is in use.
///
/// What is sealed says in its first bytes which key opens it, so that old and new are read side by side while keys are changed.
public struct KeyRing: Sendable {
    private let keys: [Int64: SealingKey]
    /// The number of the key under which new values are sealed.
    public let current: Int64

    /// The first byte of everything that is sealed by a ring; another one would mean another form.
    private static let form: UInt8 = 1
    private static let headLength = 9

    public init(_ keys: [Int64: SealingKey], current: Int64) {
        self.keys = keys
        self.current = current
    }

    /// The secret, unreadable without the ring's key and in any other place; nothing if the ring lacks the key that is in use.
    public func seal(_ secret: [UInt8], for place: String) -> [UInt8]? {
        keys[current].map { KeyRing.head(current) + $0.seal(secret, for: KeyRing.bound(place, current)) }
    }

    /// What was sealed for that place; nothing if the ring lacks its key, or it was sealed for another place or changed.
    public func open(_ sealed: [UInt8], for place: String) -> [UInt8]? {
        guard let number = KeyRing.number(of: sealed), let key = keys[number] else { return nil }
        return key.open(Array(sealed.dropFirst(KeyRing.headLength)), for: KeyRing.bound(place, number))
    }

    /// Which key the sealed value names in its head.
    private static func number(of sealed: [UInt8]) -> Int64? {
        guard sealed.count > headLength, sealed[0] == form else { return nil }
        return sealed[1..<headLength].reduce(0) { $0 << 8 | Int64($1) }
    }

    private static func head(_ number: Int64) -> [UInt8] {
        [form] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }

    private static func bound(_ place: String, _ number: Int64) -> String { "\(place)|\(number)" }
}
