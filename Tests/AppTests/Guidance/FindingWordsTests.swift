import Dates
import Guidance
import Phrases
import Testing

@testable import App

@Suite("What is known of a service, in words")
struct FindingWordsTests {
    private func money(_ verdict: Finding.Verdict, _ tier: Finding.Tier = .own) -> Finding {
        Finding(
            tier: tier, outcome: OutcomeKind.earningsQ2.findingKey, treated: .init(people: 64, reached: 41, dollars: 2_947.4),
            others: .init(people: 118, reached: 61, dollars: 2_403), effect: 338, lower: -121, upper: 797, verdict: verdict)
    }

    @Test("Earnings are told in dollars, with how many earned anything, and the mean of all")
    func dollars() {
        let words = FindingWords(money(.noDifference))
        #expect(
            words.counts(like: "people like Luz")
                == "Of 64 people like Luz who took it, 41 earned something in the quarter half a year later, $2,950 on the mean of all; "
                + "of 118 who did not, 61, $2,400")
        let hint = words.hint(like: "people like Luz")
        #expect(hint.contains("Difference after adjustment: $340 more, 90 % interval $120 less to $800 more."))
    }

    @Test("Where choice alone can tell nothing, it says that a lottery would; after a draw it does not")
    func lottery() {
        let words = "A lottery for the next 60 places would tell."
        #expect(FindingWords(money(.noDifference)).hint(like: "people").contains("No difference is shown. \(words)"))
        #expect(FindingWords(money(.refused(["only 12 people took it"]))).hint(like: "people") == "No figure: only 12 people took it. \(words)")
        #expect(!FindingWords(money(.noDifference, .randomised)).hint(like: "people").contains(words))
        #expect(!FindingWords(money(.helps)).hint(like: "people").contains(words))
    }

    @Test("The person reads dollars in each language")
    func person() {
        let counts = FindingPhrases(money(.helps)).counts
        #expect(counts?[.en].contains("41 earned money in the quarter half a year later ($2,950 each, if shared out among all)") == true)
        #expect(counts?[.es].contains("41 ganaron dinero en el trimestre, medio año después ($2,950 cada una") == true)
        #expect(counts?[.pl].contains("41 zarabiało w kwartale pół roku później (2950\u{A0}USD na każdą") == true)
        #expect(
            FindingPhrases(
                Finding(tier: .own, outcome: "kept90", treated: .init(people: 9, reached: 4), others: .init(people: 8, reached: 3), verdict: .helps)
            )
            .counts?[.en] == "Of 9 people in a similar place who took it, 4 kept a job for 90 days; of 8 who did not, 3")
    }
}
