import Storage

/// A side of life in which a person may need help to find and keep work. Health, access and convictions are none of them: they are sealed apart.
enum NeedDomain: String, CaseIterable, Sendable, Storable {
    case work, skills, education, language, housing, transport, childcare, legal, finances, digital

    /// Whether an urgent need here comes before everything that a score may say: without it no service for work can help.
    var isBasic: Bool {
        switch self {
        case .housing, .transport, .childcare, .legal, .finances: true
        case .work, .skills, .education, .language, .digital: false
        }
    }

    /// How much help: from none to urgent.
    static let levels = 0...3
    static let urgent = 3
}

/// What was said to one side of life.
struct NeedAnswer: Sendable, Equatable {
    /// 0 none, 1 some, 2 much, 3 urgent; nothing if the person would rather not say.
    var level: Int?
    /// The person's own words; empty if there are none.
    var words = ""

    /// No answer is longer.
    static let mostLetters = 500
}
