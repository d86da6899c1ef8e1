import Dates
import Phrases
import Rules
import Testing

@testable import App

@Suite("Which flyers fit")
struct FlyerChoiceTests {
    @Test(
        "A note is heard to ask for a program",
        arguments: [
            ("Two presses idle for want of operators.", "hiring_event", "want of"), ("He WOULD TRAIN them.", "ojt", "would train"),
            ("Podría capacitar a dos personas", "ojt", "capacitar"), ("Pyta o targi pracy w maju", "hiring_event", "targi pracy"),
            ("Afraid of theft by new people", "bonding", "theft"),
        ])
    func heard(note: String, program: String, words: String) {
        #expect(ProgramWords.found(in: note, of: [program]) == words)
    }

    @Test("Other words that look alike are not heard", arguments: ["The train stops outside.", "Straining the pipes", "Nothing"])
    func notHeard(note: String) {
        #expect(ProgramWords.found(in: note, of: ["ojt"]) == nil)
    }

    @Test("Every program of the catalogue has words by which it is asked for")
    func everyProgram() {
        #expect(Set(ProgramWords.stems.keys) == Set(Town.rules.programs.map(\.id)))
        for (program, stems) in ProgramWords.stems {
            for stem in stems { #expect(ProgramWords.found(in: "They said: \(stem)!", of: [program]) != nil, "\(program): \(stem)") }
        }
    }

    @Test("Polish has no flyer of its own for a program, so the English one is offered and says so")
    func fallback() async throws {
        let met = try await MetTown.open(in: .pl)
        #expect(try await met.openedPage().contains("says “would train”; in English, for there is none in Polish"))
    }
}
