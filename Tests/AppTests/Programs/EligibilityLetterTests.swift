import Dates
import Phrases
import Rules
import Storage
import Testing

@testable import App

@Suite("The letter in three languages")
struct EligibilityLetterTests {
    static let today = Town.now.day(in: .chicago)

    /// Letters about answers that bring out every word: eligible, not eligible, an answer missing, a supervisor's review, not in force.
    static func letters(_ changes: [String: AnswerJSON] = ["workers_comp_expires": .null]) async throws -> [Language: EligibilityLetter] {
        let town = try await Town.open()
        let kessler = try await KesslerAnswers.sent(in: town, changes: changes)
        let review = try #require(try ProgramReview(try await kessler.standing(), rules: town.office.rules, today: today))
        return Dictionary(
            uniqueKeysWithValues: Language.allCases.map {
                ($0, review.writeLetter(by: .shipped, to: "Dana", in: $0, from: town.ines, of: town.agency, today: today))
            })
    }

    @Test("Every result is told, the refusals too, each with its reason in the catalogue's words", arguments: Language.allCases)
    func complete(language: Language) async throws {
        let letter = try #require(try await Self.letters()[language])
        for program in Town.rules.programs { #expect(letter.text.contains(program.name[language]), "\(program.id)") }
        let iwt = try #require(Town.rules.program("iwt")?.version(on: Self.today)?.criteria.first { $0.id == "six_months" })
        #expect(letter[.notNow].contains(iwt.reason[language]) && letter[.notNow].contains("20 CFR 680.780"))
        #expect(letter[.waiting].contains(Town.rules.program("transitional")?.name[language] ?? "?"))
        #expect(letter.text.contains(AnswerTemplateWords.noticeClosing[language].prefix { $0 != "\n" }))
    }

    @Test("No line of the Spanish and the Polish letter is the English one", arguments: [Language.es, .pl])
    func translated(language: Language) async throws {
        let letters = try await Self.letters()
        let (english, other) = (try #require(letters[.en]), try #require(letters[language]))
        let names: Set = [Town.rules.program("pathways")?.name.en ?? "", "Inés Delgado", "312-555-0142", "Riverside Works"]
        let lines = Set(english.text.split(separator: "\n").map(String.init)).subtracting(names)
        #expect(other.text.split(separator: "\n").filter { lines.contains(String($0)) } == [])
        #expect([" the ", " and ", " your ", "Agency policy"].filter(other.text.contains) == [])
        #expect(EligibilityLetter.Part.allCases.allSatisfy { english[$0].split(separator: "\n").count == other[$0].split(separator: "\n").count })
    }

    @Test("No sentence is longer than twenty-five words", arguments: Language.allCases)
    func short(language: Language) async throws {
        let letter = try #require(try await Self.letters()[language])
        #expect(letter.longestSentence <= 25)
    }

    @Test("An answer that was declined is asked about; nothing is claimed that nobody said")
    func declined() async throws {
        let changes = ["benefits_same_as_similar_staff": AnswerJSON.null, "declined": .array([.text("benefits_same_as_similar_staff")])]
        let letter = try #require(try await Self.letters(changes)[.en])
        let reason = Town.rules.program("ojt")?.version(on: Self.today)?.criteria.first { $0.id == "same_benefits" }?.reason.en ?? "?"
        #expect(!letter.text.contains(reason))
        #expect(letter[.waiting].contains("One question was left open"))
    }

    @Test("When nothing fits it says so first, kindly, and still says why and what would change it")
    func nothing() async throws {
        let none = ["labor_dispute", "relocated_within_120_days", "relocation_job_loss"].map { ($0, AnswerJSON.boolean(true)) }
        let letter = try #require(try await Self.letters(Dictionary(uniqueKeysWithValues: none + [("fein", .null), ("positions", .null)]))[.en])
        #expect(letter[.usable].isEmpty && letter[.opening].contains("None of our programs fits today."))
        #expect(letter.subject == "Our answer to Kessler Metal Works")
        #expect(letter[.notNow].contains("Tell us when it is over"))
    }

    @Test("One thing missing is asked by its number and wording, more by their numbers")
    func missing() {
        #expect(NoticeWords.missing(8, "How many stayed?").en == "We need one more answer. Question 8: “How many stayed?”")
        #expect(NoticeWords.missing([5, 8, 11]).pl == "Brakuje odpowiedzi na pytania 5, 8 i 11.")
        #expect(NoticeWords.missing([11]).es == "Nos falta el resto de la pregunta 11.")
    }

    @Test("Lines with a dash are a list, and what stands before the colon is its name")
    func blocks() {
        let blocks = LetterBlock.read("Dear Dana,\nthank you.\n\n- Bonding: free\n- Nothing else\nGoodbye")
        #expect(blocks == [.paragraph(["Dear Dana,", "thank you."]), .list(["Bonding: free", "Nothing else"]), .paragraph(["Goodbye"])])
    }

    @Test("Working time is said in hours and minutes", arguments: [(45, "45 min"), (78, "1 h 18 min"), (120, "2 h")])
    func times(minutes: Int, words: String) {
        #expect(WorkingTime(minutes: minutes).description == words)
    }
}
