import Dates
import Foundation
import Testing

@testable import Rules

@Suite("A version of the rules as a text")
struct VersionTextTests {
    private static let day = Day("2026-12-01")!

    private func mistakes(_ text: String) -> [RulesRefused.Mistake] {
        do throws(RulesRefused) {
            _ = try Program.Version(text: text, from: Self.day, of: "ojt")
            return []
        } catch {
            return error.mistakes
        }
    }

    @Test("Written out and read again, every version of the catalogue is the same")
    func roundTrip() throws {
        for program in Kessler.book.programs {
            for version in program.versions {
                #expect(try Program.Version(text: version.text, from: version.from, of: program.id) == version, "\(program.id) \(version.from)")
            }
        }
    }

    @Test("A mistake is told with the line on which it stands")
    func line() throws {
        let text = try #require(Kessler.book.program("ojt")?.versions.last?.text)
        let wrong = text.replacing("holds: not (workers_still_on_layoff", with: "holds: not (workers_still_on_layof")
        let line = text.prefix(upTo: try #require(text.firstRange(of: "workers_still_on_layoff and")).lowerBound).count { $0 == "\n" } + 1
        #expect(mistakes(wrong).contains { $0.line == line && $0.cause.contains("workers_still_on_layof") })
    }

    @Test("What other files keep cannot be used in it, and lists in lists have an end")
    func bounds() {
        #expect(mistakes("note: {en: a, es: b, pl: c}\ncriteria:\n  - use: fein_known\n").map(\.cause) == ["here every criterion is written out"])
        #expect(mistakes("a: " + String(repeating: "[", count: 2_000)).map(\.line) == [1])
        #expect(mistakes("a:\n" + String(repeating: "- ", count: 2_000)).map(\.line) == [2])
        #expect(mistakes(String(repeating: "# remark\n", count: 9_000)).map(\.cause) == ["the text is larger than 60 KB"])
    }

    @Test("From an agency's first own version on, only its own hold")
    func own() throws {
        let ojt = try #require(Kessler.book.program("ojt"))
        let version = try Program.Version(text: try #require(ojt.versions.last).text, from: Day("2022-01-01")!, of: "ojt")
        let own = Kessler.book.with(own: ["ojt": [version]]).program("ojt")
        #expect(own?.versions.map(\.from) == [Day("2021-01-01")!, Day("2022-01-01")!])
        #expect(Kessler.book.with(own: ["ojt": [version]]).without(Day("2022-01-01")!, of: "ojt").program("ojt")?.versions.count == 1)
    }

    @Test("One answer short means: with this answer there is a verdict, unless it opens a further question", arguments: 0..<60)
    func short(seed: Int) {
        var chance = Chance(UInt64(seed))
        let whole = RandomAnswers.full(&chance)
        let known = whole.keeping(share: 0.9, &chance)
        for verdict in Kessler.book.determine(known, asOf: Self.day).verdicts {
            guard let missing = verdict.shortBy else { continue }
            var more = known
            more.take(missing, from: whole)
            let found = Kessler.book.determine(more, asOf: Self.day).verdict(on: verdict.program)
            #expect(found?.word != .needsAnswer || found?.missing.allSatisfy { AnswerKey.named($0.key)?.follows == missing.key } == true)
        }
    }
}
