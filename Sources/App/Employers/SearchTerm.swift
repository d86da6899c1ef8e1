import Storage

/// One of the words that somebody searches for: as it is typed, or the known words that are one slip away from it.
struct SearchTerm: Sendable, Equatable {
    let typed: String
    /// The words that may be meant, when nobody has the typed one.
    var meant: [String] = []

    /// What to look for in a folded text.
    var spellings: [String] { meant.isEmpty ? [typed] : meant }

    /// The terms of a query, six at most: "36-555 4417" is one number, "Kessler, Inc." is one name.
    static func terms(of query: String) -> [SearchTerm] {
        let digits = SearchText.digits(query)
        if digits.count >= 4, query.allSatisfy({ !$0.isLetter && ($0.isASCII || !$0.isNumber) }) { return [SearchTerm(typed: digits)] }
        let words = SearchText.words(query)
        let named = words.filter { !Folding.legalForms.contains($0) }
        return (named.isEmpty ? words : named).prefix(6).map { SearchTerm(typed: $0) }
    }

    /// The employers who have such a word, in the given places, as one subquery of at most so many.
    func employers(_ kinds: [SearchText.Kind] = SearchText.Kind.allCases, checking others: [SearchTerm], most: Int, seenBy viewer: Viewer) -> SQL {
        let agency = viewer.agency
        let source: SQL =
            meant.isEmpty
            ? "search_pieces JOIN search_words ON search_words.agency_id = search_pieces.agency_id AND search_words.word = search_pieces.word"
            : "search_words"
        var conditions: [SQL] = ["search_words.agency_id = \(agency)"]
        if kinds.count < SearchText.Kind.allCases.count { conditions.append("search_words.kind IN \(list: kinds.map(\.rawValue))") }
        conditions.append(meant.isEmpty ? pieces(agency) : "search_words.word IN \(list: meant)")
        conditions += [viewer.employers] + (others + (typed.count > SearchPieces.length ? [self] : [])).map(\.check)
        return """
            SELECT id FROM (
                SELECT employers.id FROM \(source)
                JOIN employers ON employers.agency_id = search_words.agency_id AND employers.id = search_words.employer_id
                WHERE \(joined: conditions, by: " AND ") LIMIT \(most)) AS found
            """
    }

    // A single letter finds words that begin with it; more letters find them anywhere.
    private func pieces(_ agency: ID<Agency>) -> SQL {
        let range = SearchTerm.range("search_pieces.piece", from: SearchPieces.cut(typed))
        let whole: SQL = typed.count == 1 ? "search_pieces.piece = search_pieces.word" : "1 = 1"
        return "search_pieces.agency_id = \(agency) AND search_pieces.way = 'part' AND \(range) AND \(whole)"
    }

    /// That an employer has the word anywhere; no word holds a sign that LIKE would take for another.
    var check: SQL { contained(in: "employers.search_text") }

    /// That the column holds one of the spellings.
    func contained(in column: StaticString) -> SQL {
        let parts = spellings.map { spelling -> SQL in "\(raw: column) LIKE \("%\(spelling)%")" }
        return "(\(joined: parts, by: " OR "))"
    }

    /// That a column begins with the text.
    static func range(_ column: StaticString, from start: String) -> SQL {
        "\(raw: column) >= \(start) AND \(raw: column) < \(start + "\u{10FFFF}")"
    }
}

extension [SearchTerm] {
    /// The term that the fewest employers are likely to have, and the others.
    var rarestFirst: (SearchTerm, [SearchTerm])? {
        guard let place = indices.max(by: { self[$0].typed.count < self[$1].typed.count }) else { return nil }
        return (self[place], Array(self[..<place] + self[(place + 1)...]))
    }

    /// The condition that an employer is found; it looks at so many at most.
    func finds(most: Int, seenBy viewer: Viewer) -> SQL {
        guard let (term, others) = rarestFirst else { return "1 = 0" }
        return "employers.id IN (\(term.employers(checking: others, most: most, seenBy: viewer)))"
    }
}
