/// What each column of a sheet probably holds, from its heading and from its cells.
enum ColumnGuess {
    /// One field, or nothing, for each column. `samples` are the cells of each column, without blank ones.
    static func fields(headings: [String], samples: [[String]]) -> [ImportField?] {
        var fields = [ImportField?](repeating: nil, count: headings.count)
        var taken: Set<ImportField> = []
        for candidate in candidates(headings).sorted(by: { ($1.score, $0.column) < ($0.score, $1.column) }) {
            guard fields[candidate.column] == nil, candidate.field.mayRepeat || !taken.contains(candidate.field) else { continue }
            if samples.indices.contains(candidate.column), CellGuess.contradicts(candidate.field, samples[candidate.column]) { continue }
            fields[candidate.column] = candidate.field
            taken.insert(candidate.field)
        }
        fill(&fields, taken, samples)
        return fields
    }

    /// How many headings of a row are known, and whether one of them names the employer.
    static func knownHeadings(_ headings: [String]) -> (known: Int, hasName: Bool) {
        let best = Dictionary(grouping: candidates(headings), by: \.column).compactMapValues { $0.max { $0.score < $1.score } }
        let naming = best.values.contains { ImportField.names.contains($0.field) && $0.score > exactScore / 2 }
        return (best.count, naming)
    }

    /// "ZipCode", "zip_code" and "ZIP Code:" are the same heading.
    static func folded(_ heading: String) -> String {
        var spread = ""
        var wasLower = false
        for letter in heading {
            if letter.isUppercase, wasLower { spread.append(" ") }
            wasLower = letter.isLowercase
            spread.append(letter)
        }
        return Folding.text(spread)
    }

    private struct Candidate {
        let column: Int
        let field: ImportField
        let score: Int
    }

    private static let exactScore = 1000
    private static let withinScore = 400
    /// A row needs a name before anything else: "Site name" is the site's own only where the employer has another column.
    private static let nameFirst = 500

    private static func candidates(_ headings: [String]) -> [Candidate] {
        headings.enumerated().flatMap { column, heading -> [Candidate] in
            let heading = folded(heading)
            guard !heading.isEmpty, heading.utf8.count <= 60 else { return [] }
            let words = heading.split(separator: " ").map(String.init)
            return HeadingSpellings.all.compactMap { spellings in
                score(heading, words, spellings).map { score in
                    Candidate(column: column, field: spellings.field, score: score + (spellings.field == .name ? nameFirst : 0))
                }
            }
        }
    }

    private static func score(_ heading: String, _ words: [String], _ spellings: HeadingSpellings.Spellings) -> Int? {
        if let rank = spellings.exact[heading] { return exactScore - rank }
        return spellings.within.enumerated().compactMap { rank, phrase -> Int? in
            guard words.count > phrase.count, let start = words.firstRange(of: phrase) else { return nil }
            let rest = words[..<start.lowerBound] + words[start.upperBound...]
            guard HeadingSpellings.turning.isDisjoint(with: rest) else { return nil }
            // In English the last word says what the thing is: "company phone" is a phone.
            return withinScore + 20 * phrase.count + (start.upperBound == words.endIndex ? 100 : 0) - rank
        }.max()
    }

    /// Columns whose heading says nothing, but whose cells do.
    private static func fill(_ fields: inout [ImportField?], _ taken: Set<ImportField>, _ samples: [[String]]) {
        var taken = taken
        let needsName = taken.isDisjoint(with: ImportField.names)
        for column in fields.indices where fields[column] == nil && samples.indices.contains(column) {
            guard let field = CellGuess.plainest(samples[column]), !taken.contains(field), needsName || field == .mail else { continue }
            fields[column] = field
            taken.insert(field)
        }
        guard needsName, let column = fields.indices.first(where: { fields[$0] == nil && CellGuess.looksLikeNames(samples[$0]) }) else { return }
        fields[column] = .name
        guard !taken.contains(.city), let street = fields.firstIndex(of: .street) else { return }
        let next = fields.index(after: street)
        if fields.indices.contains(next), fields[next] == nil, CellGuess.looksLikeNames(samples[next]) { fields[next] = .city }
    }
}
