import Storage
import Testing

struct MoneyTests {
    @Test(
        "Amounts are read as people write them",
        arguments: [
            ("21.50", 2150), ("$1,200", 120_000), ("$1,234,567.8", 123_456_780), ("0.05", 5), (" 12 ", 1200), ("-$3.50", -350), ("1200", 120_000),
        ] as [(String, Int64)])
    func reading(text: String, cents: Int64) {
        #expect(Money(parsing: text)?.cents == cents)
    }

    @Test(
        "What is no amount is not guessed at",
        arguments: [
            "", "$", "1,20", "1,2000", ",200", "12.345", "12.", ".5", "12.3.4", "1 200", "ten", "1e3", "٣",
            "99999999999999999999", "--1",
            "$-1", "1.-5",
        ])
    func refusing(text: String) {
        #expect(Money(parsing: text) == nil)
    }

    @Test(
        "Amounts are written with dollars, commas and two decimals",
        arguments: [
            (0, "$0.00"), (5, "$0.05"), (2150, "$21.50"), (123_456_789, "$1,234,567.89"), (-100_000, "-$1,000.00"),
            (Int64.min, "-$92,233,720,368,547,758.08"),
        ] as [(Int64, String)])
    func writing(cents: Int64, text: String) {
        #expect(Money(cents: cents).description == text)
    }

    @Test("Amounts are added, taken away and compared")
    func reckoning() {
        let wage = Money(cents: 2150)
        let bonus = Money(cents: 50)
        #expect(wage + bonus == Money(cents: 2200))
        #expect(wage - bonus == Money(cents: 2100))
        #expect(wage * 40 == Money(cents: 86_000))
        #expect(bonus < wage)
    }
}
