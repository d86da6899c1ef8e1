import Foundation
import Phrases
import Testing

@testable import App

@Suite("The questions on needs are in plain words")
struct PlainWordsTests {
    private static let said: [Phrase] =
        NeedDomain.allCases.flatMap { domain in
            [NeedWords.question(domain)] + NeedDomain.levels.map { NeedWords.anchor(domain, $0) }
        } + ChangeableFact.allCases.map(AssessmentWords.fact) + [AssessmentWords.onlyOpens, AssessmentWords.whoReads, AssessmentWords.factsLead]

    @Test("Forty sentences stand for the levels, each different, in three languages", arguments: Language.allCases)
    func different(language: Language) {
        let anchors = NeedDomain.allCases.flatMap { domain in NeedDomain.levels.map { NeedWords.anchor(domain, $0)[language] } }
        #expect(anchors.count == 40 && Set(anchors).count == 40)
    }

    @Test("English reads at grade 6 or below, Polish has 14 words to a sentence at most, and no sentence has more than 25 words")
    func plain() throws {
        for language in Language.allCases {
            let sentences = Self.said.flatMap { Self.sentences($0[language]) }
            #expect(sentences.filter { Self.words($0).count > 25 } == [])
            let mean = Double(sentences.map { Self.words($0).count }.reduce(0, +)) / Double(sentences.count)
            #expect(mean <= 14, "\(language): \(mean) words to a sentence")
        }
        #expect(Self.grade(Self.said.map(\.en)) <= 6)
    }

    private static func sentences(_ text: String) -> [String] {
        text.split { ".?!:".contains($0) }.map(String.init).filter { !words($0).isEmpty }
    }

    private static func words(_ text: String) -> [Substring] { text.split { !($0.isLetter || $0.isNumber || $0 == "’") } }

    /// Flesch–Kincaid, with syllables counted as groups of vowels.
    private static func grade(_ texts: [String]) -> Double {
        let sentences = texts.flatMap(sentences)
        let words = sentences.flatMap(words)
        let syllables = words.map { word in max(1, word.lowercased().split { !"aeiouy".contains($0) }.count) }.reduce(0, +)
        return 0.39 * Double(words.count) / Double(sentences.count) + 11.8 * Double(syllables) / Double(words.count) - 15.59
    }
}
