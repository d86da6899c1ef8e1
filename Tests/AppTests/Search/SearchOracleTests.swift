import Storage
import Testing

@testable import App

@Suite("Search beside a plain reading of every name")
struct SearchOracleTests {
    /// Two hundred names of invented words, always the same.
    private static let names: [String] = {
        var dice = SeedDice(state: 11)
        let syllables = ["ka", "ło", "mer", "ti", "ös", "an", "bru", "zen", "qui", "pol", "dra", "é"]
        return (0..<200).map { _ in
            (0..<(1 + dice.below(3))).map { _ in (0..<(1 + dice.below(4))).map { _ in dice.pick(syllables) }.joined() }.joined(
                separator: dice.pick([" ", " & ", "-"]))
        }
    }()

    /// Parts of names, some with a slip of the hand.
    private static func query(_ dice: inout SeedDice) -> String {
        let name = Array(Folding.name(dice.pick(names)))
        let start = dice.below(name.count)
        var part = Array(name[start..<min(name.count, start + 4 + dice.below(6))])
        if dice.below(2) == 0, part.count > 4 { part.remove(at: dice.below(part.count)) }
        return String(part)
    }

    /// The fewest edits that turn one word into a part of the other. Source: Sellers 1980, with swaps as in Damerau 1964.
    private static func edits(_ word: String, in text: String) -> Int {
        let (word, text) = (Array(word), Array(text))
        var rows = [Array(repeating: 0, count: text.count + 1)]
        for (line, letter) in word.enumerated() {
            var row = [line + 1]
            for column in text.indices {
                var least = min(rows[line][column] + (text[column] == letter ? 0 : 1), rows[line][column + 1] + 1, row[column] + 1)
                if line > 0, column > 0, letter == text[column - 1], word[line - 1] == text[column] {
                    least = min(least, rows[line - 1][column - 1] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[word.count].min()!
    }

    @Test("It finds every name that holds the words, and none that is more than one slip away from one of them")
    func oracle() async throws {
        let town = try await AgencyAtWork.open()
        let drafts = Self.names.map { NewEmployer(id: .new(at: town.now), draft: EmployerDraft(name: $0)) }
        try await town.database.write { db in try db.create(drafts, agency: town.ines.agency, at: town.now) }
        var dice = SeedDice(state: 7)
        for query in (0..<150).map({ _ in Self.query(&dice) }) {
            let found = try await town.everybody(query)
            let words = query.split(separator: " ").map(String.init)
            for name in Self.names {
                let folded = Folding.name(name)
                let holds = words.allSatisfy { word in
                    word.count > 1 ? folded.contains(word) : folded.split(separator: " ").contains { $0.hasPrefix(word) }
                }
                #expect(!holds || found.contains(name), "“\(query)” should find “\(name)”")
                let isNear = words.allSatisfy { word in Self.edits(word, in: folded) <= (word.count < OneSlip.leastLetters ? 0 : 1) }
                #expect(isNear || !found.contains(name), "“\(query)” should not find “\(name)”")
            }
        }
    }
}

extension AgencyAtWork {
    /// Everybody whom the list finds; if nobody is spelled so, whom the search forgives.
    fileprivate func everybody(_ query: String) async throws -> Set<String> {
        let names = try await database.read { db in
            let terms = SearchTerm.terms(of: query)
            return try db.all(
                String.self, "SELECT name FROM \(terms.found(most: 1_000, seenBy: ines.viewer)) JOIN employers ON employers.id = found.id")
        }
        return names.isEmpty ? Set(try await search(query)) : Set(names)
    }
}
