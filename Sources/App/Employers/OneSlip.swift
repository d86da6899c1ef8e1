import Storage

/// Whether two words are one typing error apart: a letter too many, too few, another, or two in the wrong order.
enum OneSlip {
    /// Words shorter than this are taken as they are typed.
    static let leastLetters = 4
    /// How many words are looked at for each way in which the typed one may have gone wrong.
    private static let most = 80

    /// Whether the typed word, with one slip mended, is the known one or its beginning.
    static func separates(_ typed: String, from known: String) -> Bool {
        let (typed, known) = (Array(typed.unicodeScalars), Array(known.unicodeScalars))
        let same = zip(typed, known).prefix { $0 == $1 }.count
        let (rest, other) = (typed[same...], known[same...])
        if rest.isEmpty { return true }
        let tooMany = other.starts(with: rest.dropFirst())
        let tooFew = other.dropFirst().starts(with: rest) && !other.isEmpty
        let another = !other.isEmpty && other.dropFirst().starts(with: rest.dropFirst())
        let swapped =
            rest.count > 1 && other.count > 1 && rest[same] == other[same + 1] && rest[same + 1] == other[same]
            && other.dropFirst(2).starts(with: rest.dropFirst(2))
        return tooMany || tooFew || another || swapped
    }
}

extension [SearchTerm] {
    /// The same terms with the known words that may be meant by those of four letters and more; one statement.
    func forgiven(agency: ID<Agency>, in db: Reading) throws -> [SearchTerm] {
        let doubtful = filter { $0.typed.count >= OneSlip.leastLetters && $0.typed.contains(where: \.isLetter) }
        let spellings = doubtful.flatMap { [$0.typed] + SearchPieces.without(oneLetterOf: $0.typed) }
        guard !spellings.isEmpty else { return self }
        let looks = Set(spellings).sorted().map { OneSlip.look(for: $0, agency: agency) }
        let words = Set(try db.all(String.self, "\(joined: looks, by: " UNION ALL ")")).sorted()
        return map { term in
            guard doubtful.contains(term) else { return term }
            let near = words.filter { OneSlip.separates(term.typed, from: $0) }
            return SearchTerm(typed: term.typed, meant: near.prefix(32).map(\.self))
        }
    }
}

extension OneSlip {
    /// The words that are the spelling, or begin with it, when at most one of their letters is left out.
    fileprivate static func look(for spelling: String, agency: ID<Agency>) -> SQL {
        """
        SELECT word FROM (
            SELECT word FROM search_pieces
            WHERE agency_id = \(agency) AND way = 'slip' AND \(SearchTerm.range("piece", from: SearchPieces.cut(spelling)))
            LIMIT \(count: most)) AS near
        """
    }
}
