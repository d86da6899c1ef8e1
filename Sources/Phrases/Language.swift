/// A language that the public is served in. Staff screens are in English.
public enum Language: String, CaseIterable, Sendable, Codable {
    case en, es, pl

    /// The language's name in itself.
    public var ownName: String {
        switch self {
        case .en: "English"
        case .es: "Español"
        case .pl: "Polski"
        }
    }

    public var englishName: String {
        switch self {
        case .en: "English"
        case .es: "Spanish"
        case .pl: "Polish"
        }
    }
}
