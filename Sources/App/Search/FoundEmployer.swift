import Storage

/// An employer that a search has found, with what it was found by.
struct FoundEmployer: Sendable {
    let id: ID<Employer>
    let name: MarkedText
    let stage: Stage
    let center: String
    let isMine: Bool
    /// What besides the name holds the words: "phone", the number with the typed digits marked, whose it is.
    let facts: [Fact]

    struct Fact: Sendable, Equatable {
        let label: String
        let text: MarkedText
        /// Whose phone or mailbox it is, if it is a person's.
        let whose: String
    }
}

/// What one search has found.
struct SearchResults: Sendable {
    static let length = 20

    let query: String
    let employers: [FoundEmployer]
    let hasMore: Bool
    /// Whether nobody is spelled as it was typed, and these are one slip away.
    let isForgiven: Bool
    /// Job seekers, for those who work with them.
    var people = FoundPeople()

    var isEmpty: Bool { employers.isEmpty && people.people.isEmpty }

    static func none(_ query: String) -> SearchResults { SearchResults(query: query, employers: [], hasMore: false, isForgiven: false) }
}
