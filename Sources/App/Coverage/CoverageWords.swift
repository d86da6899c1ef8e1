import Phrases

/// How coverage is told: no count of which a person could be told from, and no language that nobody speaks.
enum CoverageWords {
    /// Fewer are not shown. Source: docs/LOOK.md.
    static let fewest = 5

    /// "about 15 people": rounded to five, so that no two figures of a page give away a third.
    static func people(_ count: Int) -> String {
        if count == 0 { return "nobody" }
        return count < fewest ? "fewer than \(fewest) people" : "about \((count + 2) / 5 * 5) people"
    }

    static func folded(_ language: Language) -> String { name(language).lowercased() }

    static func name(_ language: Language) -> String {
        switch language {
        case .en: "English"
        case .es: "Spanish"
        case .pl: "Polish"
        }
    }
}
