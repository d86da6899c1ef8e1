import Dates
import Rules
import Testing

@Suite("What holds for any answers")
struct PropertyTests {
    static let seeds = Array(UInt64(1)...120)

    @Test("The same answers give the same verdicts, to the letter", arguments: seeds.prefix(60))
    func determined(_ seed: UInt64) throws {
        var chance = Chance(seed)
        let answers = RandomAnswers.full(&chance).keeping(share: 0.7, &chance)
        let first = Kessler.book.determine(answers, asOf: Kessler.today)
        let read = try Answers(json: answers.json.written())
        #expect(Kessler.book.determine(read, asOf: Kessler.today).json(trace: true) == first.json(trace: true))
    }

    @Test("More answers never turn a decided verdict, least of all back to unknown", arguments: seeds)
    func monotone(_ seed: UInt64) {
        var chance = Chance(seed)
        let whole = RandomAnswers.full(&chance)
        var answers = whole.keeping(share: 0.4, &chance)
        var before = Kessler.book.determine(answers, asOf: Kessler.today).verdicts
        for _ in 0..<12 {
            answers = answers.adding(from: whole, &chance)
            let after = Kessler.book.determine(answers, asOf: Kessler.today).verdicts
            for (old, new) in zip(before, after) where old.word != .needsAnswer { #expect(new.word == old.word) }
            before = after
        }
    }

    @Test("Answers that contradict each other never bring a decided verdict back to unknown", arguments: seeds)
    func monotoneInContradiction(_ seed: UInt64) {
        var chance = Chance(seed)
        let whole = RandomAnswers.full(&chance, consistent: false)
        var answers = whole.keeping(share: 0.4, &chance)
        for _ in 0..<12 {
            let before = Kessler.book.determine(answers, asOf: Kessler.today).verdicts
            answers = answers.adding(from: whole, &chance)
            let after = Kessler.book.determine(answers, asOf: Kessler.today).verdicts
            for (old, new) in zip(before, after) where old.word != .needsAnswer { #expect(new.word != .needsAnswer) }
        }
    }

    @Test("With every answer given, every program is decided and nothing is missing", arguments: seeds.prefix(100))
    func decided(_ seed: UInt64) {
        var chance = Chance(seed)
        for verdict in Kessler.book.determine(RandomAnswers.full(&chance), asOf: Kessler.today).verdicts {
            #expect(verdict.word != .needsAnswer)
            #expect(verdict.missing.isEmpty)
        }
    }

    @Test("The explanation implies the verdict: the answers it quotes decide the same by themselves", arguments: seeds)
    func explained(_ seed: UInt64) {
        var chance = Chance(seed)
        let answers = RandomAnswers.full(&chance).keeping(share: 0.85, &chance)
        for verdict in Kessler.book.determine(answers, asOf: Kessler.today).verdicts {
            switch verdict.word {
            case .needsAnswer, .notInForce: continue
            case .notEligible, .eligible: expectSame(verdict, answers.only(quotedIn: verdict.deciding))
            // A review is also the absence of any bar, so its explanation is the whole trace.
            case .supervisorReview: expectSame(verdict, answers.only(quotedIn: verdict.trace))
            }
        }
    }

    func expectSame(_ verdict: Verdict, _ quoted: Answers) {
        let again = Kessler.book.determine(quoted, asOf: Kessler.today, programs: [verdict.program])
        #expect(again.verdicts.first?.word == verdict.word)
    }

    @Test("An open verdict names what is missing, and a decided one its reasons", arguments: seeds)
    func complete(_ seed: UInt64) {
        var chance = Chance(seed)
        let answers = RandomAnswers.full(&chance).keeping(share: 0.6, &chance)
        for verdict in Kessler.book.determine(answers, asOf: Kessler.today).verdicts {
            #expect(verdict.missing.isEmpty == (verdict.word != .needsAnswer))
            #expect(verdict.deciding.isEmpty == (verdict.word == .needsAnswer))
            #expect(verdict.deciding.allSatisfy { !$0.citation.isEmpty && !$0.reason.pl.isEmpty })
        }
    }

    @Test("Giving what is missing, again and again, leads to a verdict", arguments: seeds.prefix(100))
    func asking(_ seed: UInt64) {
        var chance = Chance(seed)
        let whole = RandomAnswers.full(&chance)
        var answers = Answers()
        for _ in 0..<8 {
            for missing in Kessler.book.determine(answers, asOf: Kessler.today).verdicts.flatMap(\.missing) { answers.take(missing, from: whole) }
        }
        #expect(Kessler.book.determine(answers, asOf: Kessler.today).verdicts.allSatisfy { $0.word != .needsAnswer })
    }
}
