import Testing

@testable import App

@Suite("Likeness of names")
struct LikenessTests {
    private func likeness(_ typed: String, _ known: String) -> Likeness? {
        Likeness(typed: Folding.name(typed), known: Folding.name(known))
    }

    @Test("A name is the same whatever its accents, its ampersand and its legal form")
    func same() {
        #expect(likeness("Zieliński & Sons, Inc.", "Zielinski and Sons LLC") == .same)
        #expect(likeness("Łódź Bakery", "Lodz Bakery") == .same)
    }

    @Test("A name that stops early is the beginning of a longer one")
    func prefix() {
        #expect(likeness("kessler", "Kessler Metal Works") == .prefix)
        #expect(likeness("ke", "Kessler Metal Works") == nil)
    }

    @Test("One letter off is still near, and so are two in a long name")
    func lettersOff() {
        #expect(likeness("Kesler Metal", "Kessler Metal Works") == .lettersOff(1))
        #expect(likeness("kesller", "Kessler Metal Works") == .lettersOff(1))
        #expect(likeness("Kesler Mettal", "Kessler Metal Works") == .lettersOff(2))
    }

    @Test("Short names must be spelled alike, and other names are other names")
    func apart() {
        #expect(likeness("Abe", "Ace Tools") == nil)
        #expect(likeness("Arrowhead Packaging", "Redline Courier") == nil)
    }

    @Test("Of the pieces of a name one is left standing by every allowed slip", arguments: ["kessler", "kessler metal works", "ab", "acme"])
    func pieces(name: String) {
        let pieces = Likeness.pieces(of: name)
        #expect(pieces.count == Likeness.allowance(name.count) + 1)
        #expect(pieces.joined() == name)
    }
}
