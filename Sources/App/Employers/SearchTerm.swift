import Storage

/// One of the words that somebody searches for: as it is typed, or the known words that are one slip away from it.
struct SearchTerm: Sendable, Equatable {
    let typed: String
    /// The words that may be meant, when nobody has the typed one.
    var meant: [String] = []

    /// What to look for in a folded text.
    var spellings: [String] { meant.isEmpty ? [typed] : meant }

    /// The terms of a query, six at most: "36-555 4417" and "5-14" are one number, "60 14" may be two, "Kessler, Inc." is one name.
    static func terms(of query: String) -> [SearchTerm] {
        let digits = SearchText.digits(query)
        let isWhole = digits.count >= 4 || digits.count > 1 && !query.contains { $0.isWhitespace }
        if isWhole, query.allSatisfy({ !$0.isLetter && ($0.isASCII || !$0.isNumber) }) { return [SearchTerm(typed: digits)] }
        let words = SearchText.words(query)
        let named = words.filter { !Folding.legalForms.contains($0) }
        return (named.isEmpty ? words : named).prefix(6).map { SearchTerm(typed: $0) }
    }

    /// How many places of a word are looked at, however common it is.
    private static let mostPlaces = 2_000
    /// How many known words are looked at that hold what was typed, those first that end with it or nearly so: of a million employers thousands have a
    /// phone number with the same three digits, and hardly any has them in its name.
    private static let mostWords = 500

    /// The employers who have such a word, in the given places, as one subquery of at most so many. Each is asked about by its key: of an EXISTS
    /// PostgreSQL would make a join, and read the texts of all employers for it.
    func employers(_ kinds: [SearchText.Kind] = SearchText.Kind.allCases, checking others: [SearchTerm], most: Int, seenBy viewer: Viewer) -> SQL {
        let checks = [viewer.employers] + (others + (typed.count > SearchPieces.length ? [self] : [])).map(\.check)
        return """
            SELECT id FROM (
                SELECT places.employer_id AS id FROM (\(places(in: viewer.agency, kinds, most: Self.mostPlaces))) AS places
                WHERE (SELECT 1 FROM employers WHERE employers.id = places.employer_id AND \(joined: checks, by: " AND ")) = 1
                LIMIT \(count: most)) AS found
            """
    }

    /// Where the word stands. SQLite joins in the order that CROSS JOIN gives, which is from the few to the many; PostgreSQL finds it itself.
    func places(in agency: ID<Agency>, _ kinds: [SearchText.Kind] = SearchText.Kind.allCases, most: Int) -> SQL {
        // A single letter finds words that begin with it; more letters find them anywhere.
        let isAnywhere = meant.isEmpty && typed.count > 1
        let source: SQL = isAnywhere ? "(\(knownWords(agency))) AS known CROSS JOIN search_words" : "search_words"
        var conditions: [SQL] = ["search_words.agency_id = \(agency)"]
        if isAnywhere {
            conditions.append("search_words.word = known.word")
        } else if meant.isEmpty {
            conditions.append(SearchTerm.range("search_words.word", from: typed))
        } else {
            conditions.append("search_words.word IN \(list: meant)")
        }
        if kinds.count < SearchText.Kind.allCases.count { conditions.append("search_words.kind IN \(list: kinds.map(\.rawValue))") }
        return "SELECT search_words.employer_id FROM \(source) WHERE \(joined: conditions, by: " AND ") LIMIT \(count: most)"
    }

    private func knownWords(_ agency: ID<Agency>) -> SQL {
        """
        SELECT search_pieces.word FROM search_pieces
        WHERE search_pieces.agency_id = \(agency) AND search_pieces.way = 'part'
            AND \(SearchTerm.range("search_pieces.piece", from: SearchPieces.cut(typed)))
        ORDER BY search_pieces.piece, search_pieces.word LIMIT \(count: Self.mostWords)
        """
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
    /// The longest term, which the fewest employers are likely to have, and the others.
    var longestFirst: (SearchTerm, [SearchTerm])? {
        guard let place = indices.max(by: { self[$0].typed.count < self[$1].typed.count }) else { return nil }
        return (self[place], Array(self[..<place] + self[(place + 1)...]))
    }

    /// The terms with the rarest first, as far as it is worth counting; nothing if one of them is nowhere. One statement if there are several.
    func rarestFirst(agency: ID<Agency>, in db: Reading) throws -> (SearchTerm, [SearchTerm])? {
        guard count > 1 else { return longestFirst }
        let counts = map { term -> SQL in "SELECT COUNT(*) FROM (\(term.places(in: agency, most: 500))) AS places" }
        let parts = counts.enumerated().map { place, count -> SQL in "SELECT \(place) AS place, (\(count)) AS number" }
        let numbers = try db.all(Int.self, "SELECT number FROM (\(joined: parts, by: " UNION ALL ")) AS counted ORDER BY place")
        guard let rarest = numbers.indices.min(by: { numbers[$0] < numbers[$1] }), numbers[rarest] > 0 else { return nil }
        return (self[rarest], Array(self[..<rarest] + self[(rarest + 1)...]))
    }

    /// The condition that an employer has all of them; it looks at so many at most.
    func finds(most: Int, seenBy viewer: Viewer) -> SQL { "employers.id IN (SELECT found.id FROM \(found(most: most, seenBy: viewer)))" }

    /// The employers who have all of them, as a table to begin a join with; it holds so many at most.
    func found(most: Int, seenBy viewer: Viewer) -> SQL {
        guard let (term, others) = longestFirst else { return "(SELECT employers.id FROM employers WHERE 1 = 0) AS found" }
        return "(SELECT DISTINCT id FROM (\(term.employers(checking: others, most: most, seenBy: viewer))) AS each_once) AS found"
    }
}
