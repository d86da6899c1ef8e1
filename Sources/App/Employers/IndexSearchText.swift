import Storage

extension Writing {
    /// Writes down by which words these employers are found; who calls it has set their `search_text`.
    func indexSearchText(of employers: some Sequence<(id: ID<Employer>, text: SearchText)>, agency: ID<Agency>) throws {
        let entries = employers.flatMap { employer in employer.text.entries.map { (employer: employer.id, word: $0.word, kind: $0.kind) } }
        try learn(Set(entries.map(\.word)).sorted(), agency: agency)
        try insertMany(
            "INSERT INTO search_words (agency_id, word, kind, employer_id)",
            entries.lazy.map { entry -> SQL in "(\(agency), \(entry.word), \(entry.kind.rawValue), \(entry.employer))" })
    }

    /// Takes away what the employer was found by before.
    func forgetSearchText(_ old: SearchText, of employer: ID<Employer>, agency: ID<Agency>) throws {
        guard !old.entries.isEmpty else { return }
        try run(
            """
            DELETE FROM search_words
            WHERE agency_id = \(agency) AND word IN \(list: old.entries.map(\.word)) AND employer_id = \(employer)
            """)
    }

    /// Cuts words into pieces that the agency has not met yet. A word's first piece is itself, so its insertion tells whether it is new.
    private func learn(_ words: [String], agency: ID<Agency>) throws {
        for portion in words.portions(of: 200) {
            let some = portion.map { word -> SQL in
                "(\(agency), 'part', \(SearchPieces.cut(word)), \(word))"
            }
            let new = try all(
                String.self,
                """
                INSERT INTO search_pieces (agency_id, way, piece, word) VALUES \(joined: some, by: ", ")
                ON CONFLICT DO NOTHING RETURNING word
                """)
            let rows = new.lazy.flatMap { word in
                SearchPieces.parts(of: word).dropFirst().map { ("part", $0, word) } + SearchPieces.slips(of: word).map { ("slip", $0, word) }
            }
            try insertMany(
                "INSERT INTO search_pieces (agency_id, way, piece, word)",
                rows.map { way, piece, word -> SQL in "(\(agency), \(way), \(piece), \(word))" })
        }
    }
}

/// The pieces by which a word is found.
enum SearchPieces {
    /// Pieces are cut here; what follows is compared in the employer's row.
    static let length = 20

    static func cut(_ word: some StringProtocol) -> String { String(word.prefix(length)) }

    /// The word from its first, second, third … letter on; a number from each digit that has three more behind it.
    static func parts(of word: String) -> [String] {
        let least = word.count >= 7 && word.allSatisfy(\.isNumber) ? 4 : 2
        let starts = 0...max(0, min(word.count - least, 120))
        return unique(starts.map { cut(word.dropFirst($0)) })
    }

    /// The word itself and with each of its letters left out: two words that are one slip apart have such a piece in common.
    static func slips(of word: String) -> [String] {
        guard (3...length).contains(word.count), word.contains(where: \.isLetter) else { return [] }
        return unique([word] + without(oneLetterOf: word))
    }

    static func without(oneLetterOf word: String) -> [String] {
        word.indices.map { String(word[..<$0]) + word[word.index(after: $0)...] }
    }

    private static func unique(_ pieces: [String]) -> [String] {
        var seen: Set<String> = []
        return pieces.filter { seen.insert($0).inserted }
    }
}
