/// What a person is, and no rule may heed: read where services are compared, so that they get no credit for whom they were given, and in the audit.
enum ProtectedTrait: String, CaseIterable, Sendable, Codable {
    case sex, race, hispanic
    case nationalOrigin = "national_origin"
    case motherTongue = "mother_tongue"
    case religion, disability, conviction, age, veteran

    var label: String {
        switch self {
        case .sex: "Sex"
        case .race: "Race"
        case .hispanic: "Hispanic origin"
        case .nationalOrigin: "National origin"
        case .motherTongue: "Mother tongue"
        case .religion: "Religion"
        case .disability: "Disability"
        case .conviction: "Conviction"
        case .age: "Age"
        case .veteran: "Veteran"
        }
    }

    static let notDisclosed = "not disclosed"

    /// The group in which the audit counts somebody. Years of age make two groups: 29 CFR 38.4 protects from 40 on, as the Age Discrimination in
    /// Employment Act does.
    func group(of value: String?) -> String {
        guard let value, !value.isEmpty else { return ProtectedTrait.notDisclosed }
        guard self == .age else { return value }
        return Double(value).map { $0 >= 40 ? "40 or older" : "under 40" } ?? ProtectedTrait.notDisclosed
    }
}

/// Traits as they are kept: "sex=female;race=b". What separates them stands in no value.
enum TraitText {
    static func text(of traits: [ProtectedTrait: String]) -> String {
        ProtectedTrait.allCases.compactMap { trait in traits[trait].map { "\(trait.rawValue)=\(plain($0))" } }.joined(separator: ";")
    }

    static func traits(in text: String) -> [ProtectedTrait: String] {
        var traits: [ProtectedTrait: String] = [:]
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2, let trait = ProtectedTrait(rawValue: String(pair[0])) { traits[trait] = String(pair[1]) }
        }
        return traits
    }

    private static func plain(_ value: String) -> String { value.replacing(";", with: ",").replacing("=", with: "-") }
}
