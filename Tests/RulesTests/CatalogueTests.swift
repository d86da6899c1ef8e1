import Dates
import Rules
import Testing

@Suite("The catalogue that ships")
struct CatalogueTests {
    @Test("It has the ten programs, in the agency’s order")
    func programs() {
        #expect(
            Kessler.book.programs.map(\.id) == [
                "ojt", "iwt", "customized", "transitional", "wotc", "bonding", "il_returning_citizen", "dhs_subsidized", "pathways", "hiring_event",
            ])
    }

    static let texts: [(String, Trilingual)] = Kessler.book.programs.flatMap { program in
        var texts = [("\(program.id) name", program.name), ("\(program.id) summary", program.summary)]
        for version in program.versions {
            for criterion in version.criteria { texts += [("\(criterion.id) rule", criterion.rule), ("\(criterion.id) reason", criterion.reason)] }
            for fact in version.facts { texts.append(("\(program.id) \(fact.id)", fact.meaning)) }
            for question in version.askNext { texts.append(("\(program.id) ask", question)) }
            if let authority = version.authority { texts.append(("\(program.id) lapse", authority.lapse)) }
        }
        return texts
    }

    @Test("No English sentence is longer than 25 words, and the whole reads at grade 6 or below")
    func plainWords() {
        for (name, text) in CatalogueTests.texts {
            #expect(Reading.sentences(text.en).allSatisfy { Reading.words($0).count <= 25 }, "\(name)")
        }
        let long = CatalogueTests.texts.filter { $0.0.hasSuffix("rule") || $0.0.hasSuffix("reason") || $0.0.hasSuffix("summary") }
        #expect(Reading.grade(long.map(\.1.en).joined(separator: " ")) <= 6)
    }

    @Test("The three languages differ, and no text is blank in any")
    func languages() {
        for (name, text) in CatalogueTests.texts where !name.hasSuffix("name") {
            #expect(Set([text.en, text.es, text.pl]).count == 3, "\(name)")
        }
    }

    @Test("The figures that letters quote are there")
    func figures() throws {
        func amount(_ program: String, _ fact: String, on day: String = "2026-11-21") throws -> Amount? {
            Kessler.book.program(program)?.version(on: try #require(Day(day)))?.fact(fact)?.amount
        }
        #expect(try amount("ojt", "rate_usual") == .percent(50))
        #expect(try amount("ojt", "rate_most") == .percent(75))
        #expect(try amount("bonding", "bond_unit") == .money(500_000))
        #expect(try amount("wotc", "filing_days") == .days(28))
        #expect(try amount("il_returning_citizen", "credit_most") == .money(750_000))
        #expect(try amount("il_returning_citizen", "credit_most", on: "2024-12-31") == .money(150_000))
    }

    @Test("The employer’s share of training follows its size", arguments: [(1, 10.0), (50, 10), (51, 25), (100, 25), (101, 50)])
    func share(_ staff: Int, _ percent: Double) {
        let version = Kessler.book.program("iwt")?.version(on: Kessler.today)
        #expect(version?.fact("employer_share", forStaff: staff)?.amount == .percent(percent))
    }

    @Test("A version holds from its first day until the next one begins")
    func versions() throws {
        let ojt = try #require(Kessler.book.program("ojt"))
        #expect(ojt.version(on: try #require(Day("2026-06-30")))?.from.description == "2021-01-01")
        #expect(ojt.version(on: try #require(Day("2026-07-01")))?.from.description == "2026-07-01")
        #expect(try Kessler.verdict("ojt", Kessler.answers(#"{"hours_cut_12_months": true}"#), on: #require(Day("2026-06-30"))).word == .eligible)
    }

    @Test(
        "The highest minimum wage that binds is owed",
        arguments: [
            ("2024-12-31", 50, 725), ("2025-01-01", 50, 1500), ("2026-06-30", 50, 1500), ("2026-07-01", 50, 1705), ("2026-07-01", 4, 1705),
            ("2026-07-01", 3, 1500),
        ])
    func wages(_ day: String, _ staff: Int, _ cents: Int) throws {
        #expect(Kessler.book.minimumWages.highest(on: try #require(Day(day)), employees: staff)?.cents == cents)
    }

    @Test("At a worksite outside the city, the city’s wage does not bind")
    func elsewhere() throws {
        let answers = try Kessler.answers(position: #"{"hourly_wage": 1600}"#)
        let inside = Kessler.book.determine(answers, asOf: Kessler.today)
        let outside = Kessler.book.determine(answers, asOf: Kessler.today, jurisdictions: ["federal", "illinois"])
        #expect(inside.verdict(on: "ojt")?.word == .notEligible)
        #expect(outside.verdict(on: "ojt")?.word == .eligible)
    }
}

/// How hard a text is to read (Flesch–Kincaid, with syllables counted as groups of vowels).
enum Reading {
    static func sentences(_ text: String) -> [String] {
        text.split { ".?!:".contains($0) }.map(String.init).filter { !words($0).isEmpty }
    }

    static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0 == "’" || $0.isNumber) }.map(String.init)
    }

    static func grade(_ text: String) -> Double {
        let words = words(text)
        let syllables = words.map(syllables).reduce(0, +)
        return 0.39 * Double(words.count) / Double(max(1, sentences(text).count)) + 11.8 * Double(syllables) / Double(max(1, words.count)) - 15.59
    }

    private static func syllables(_ word: String) -> Int {
        let letters = Array(word.lowercased())
        var count = 0
        for (place, letter) in letters.enumerated() where "aeiouy".contains(letter) {
            if place == 0 || !"aeiouy".contains(letters[place - 1]) { count += 1 }
        }
        return max(1, letters.last == "e" && count > 1 && !word.hasSuffix("le") ? count - 1 : count)
    }
}
