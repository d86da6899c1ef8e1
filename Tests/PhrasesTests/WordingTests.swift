import Dates
import Phrases
import Testing

@Suite("How things are written")
struct WordingTests {
    private let day = Day(year: 2026, month: 11, day: 14)!

    @Test("Days in the three languages")
    func days() {
        #expect(Language.allCases.map { Wording.day(day, in: $0) } == ["Nov 14, 2026", "14 nov 2026", "14 lis 2026"])
        #expect(
            Language.allCases.map { Wording.longDay(day, in: $0) } == [
                "Saturday, November 14, 2026", "sábado, 14 de noviembre de 2026", "sobota, 14 listopada 2026",
            ])
    }

    @Test("Times of day: American in English, by 24 hours else")
    func times() {
        let afternoon = Zone.chicago.instant(of: day, hour: 13, minute: 5)
        let midnight = Zone.chicago.instant(of: day)
        #expect(Language.allCases.map { Wording.time(afternoon, in: .chicago, $0) } == ["1:05 PM", "13:05", "13:05"])
        #expect(Wording.time(midnight, in: .chicago, .en) == "12:00 AM")
    }

    @Test("Money and numbers")
    func money() {
        #expect(Language.allCases.map { Wording.money(cents: 2150, in: $0) } == ["$21.50", "$21.50", "21,50\u{A0}USD"])
        #expect(Language.allCases.map { Wording.number(1_234_567, in: $0) } == ["1,234,567", "1,234,567", "1\u{A0}234\u{A0}567"])
        #expect(Wording.money(cents: -5, in: .en) == "-$0.05")
    }

    @Test("A counted phrase takes the form of its language")
    func counted() {
        func offers(_ n: Int) -> Phrase {
            .counted(
                n, en: TwoForms(one: "{n} job", other: "{n} jobs"), es: TwoForms(one: "{n} empleo", other: "{n} empleos"),
                pl: ThreeForms(one: "{n} oferta", few: "{n} oferty", many: "{n} ofert"))
        }
        #expect([1, 2, 5, 12, 22, 112].map { offers($0).pl } == ["1 oferta", "2 oferty", "5 ofert", "12 ofert", "22 oferty", "112 ofert"])
        #expect(offers(1).es == "1 empleo" && offers(0).es == "0 empleos")
    }
}
