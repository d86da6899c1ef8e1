/// Occupations that are known, and the fields of study that lead to them.
public struct OccupationCodes: Sendable {
    private let known: Set<String>
    private let byField: [String: [String]]

    /// `known`: O*NET-SOC codes. `byField`: by CIP as `51.3902`, the SOC codes as `31-1131` that the field leads to.
    public init(known: Set<String>, byField: [String: [String]] = [:]) {
        self.known = known
        self.byField = byField
    }

    /// What eight digits of a list stand for: the occupation itself, or the one that it was a part of; nil for neither.
    func occupation(digits: String) -> TrainingProgram.Occupation? {
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let group = digits.prefix(2) + "-" + digits.dropFirst(2).prefix(4)
        if known.contains("\(group).\(digits.suffix(2))") { return .init(code: "\(group).\(digits.suffix(2))", basis: .listed) }
        return known.contains("\(group).00") ? .init(code: "\(group).00", basis: .general) : nil
    }

    /// The occupations that a field of study leads to.
    func occupations(cip: String) -> [TrainingProgram.Occupation] {
        (byField[cip] ?? []).map { $0 + ".00" }.filter { known.contains($0) }.map { .init(code: $0, basis: .field) }
    }
}
