import Reference
import Testing

@Suite("Occupations are found by any title that people use")
struct FindTests {
    let book = ShippedBook.book

    @Test(
        "A forklift driver is an industrial truck operator",
        arguments: ["forklift driver", "Forklift Drivers", "FORKLIFT  driver ", "fork-lift driver", "driver fork lift"])
    func forklift(typed: String) {
        #expect(ShippedBook.codes(typed).first == "53-7051.00")
    }

    @Test("Who types the beginnings of words finds the title that matched with its occupation")
    func beginnings() throws {
        let found = try #require(book.find("forkl dri", most: 1).first)
        #expect(found.title == "Forklift Driver")
        #expect(book.occupations[found.occupation].title == "Industrial Truck and Tractor Operators")
    }

    @Test("Of occupations that share a title, the one whose own title has the word comes first")
    func packer() {
        #expect(ShippedBook.codes("packer").first == "53-7064.00")
        #expect(book.find("packer", most: 3).allSatisfy { $0.title == "Packer" })
    }

    @Test("Accents, capitals and the Polish ł do not matter", arguments: ["wełder", "WELDER", "wéldér"])
    func folded(typed: String) {
        #expect(ShippedBook.codes(typed).first == "51-4121.00")
    }

    @Test("Each occupation comes once, at most as many as are asked for, and nothing for nothing")
    func most() {
        let many = ShippedBook.codes("operator", most: 500)
        #expect(Set(many).count == many.count && many.count > 100)
        #expect(ShippedBook.codes("operator", most: 5).count == 5)
        #expect(ShippedBook.codes("").isEmpty && ShippedBook.codes(" -&/ ").isEmpty && ShippedBook.codes("xqzv").isEmpty)
        #expect(ShippedBook.codes("cook", most: -1).isEmpty)
    }

    @Test("Words from the middle of a word, or of two titles, find nothing")
    func noMiddle() {
        #expect(!ShippedBook.codes("orklift").contains("53-7051.00"))
        #expect(ShippedBook.codes("forklift embalmers").isEmpty)
    }

    @Test("A title means an occupation only if it means no other")
    func titled() throws {
        let number = try #require(book.occupation(titled: "Registered nurse"))
        #expect(book.occupations[number].code == "29-1141.00")
        #expect(book.occupation(titled: "forklift driver") == book.number(ofOccupation: "53-7051.00"))
        #expect(book.occupation(titled: "packer") == nil)
        #expect(book.occupation(titled: "registered nurse wanted") == nil)
        #expect(book.occupation(titled: "") == nil)
    }

    @Test("Every title and every occupation is found by its own title")
    func own() {
        for (number, occupation) in book.occupations.enumerated() where number % 9 == 0 {
            #expect(book.find(occupation.title, most: 1).first?.occupation == number, "\(occupation.title)")
            #expect(occupation.title.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
