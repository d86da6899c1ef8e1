import Foundation
import Reference
import Testing

@Suite("The reference that ships")
struct BookTests {
    let book = ShippedBook.book

    @Test("It holds what O*NET publishes: occupations, skills, kin")
    func size() {
        #expect(book.occupations.count == 1_016)
        #expect(book.skills.count == 35)
        #expect(book.relations.count == 18_460)
        #expect(book.needs.count == 30_765)
        #expect(book.needs.allSatisfy { (0...7).contains($0.level) })
    }

    @Test("Names lead to numbers, and numbers to what was published")
    func numbers() throws {
        let forklift = try #require(book.number(ofOccupation: "53-7051.00"))
        let reading = try #require(book.number(ofSkill: "2.A.1.a"))
        #expect(book.occupations[forklift].zone == 2)
        #expect(book.skills[reading].name == "Reading Comprehension")
        #expect(book.needs.first { $0.occupation == forklift && $0.skill == reading }?.level == 2.5)
        #expect(book.number(ofOccupation: "53-7051") == nil && book.number(ofSkill: "") == nil && book.number(ofCredential: "none") == nil)
    }

    @Test("Kin stand in the tiers of O*NET")
    func kin() throws {
        let chief = try #require(book.number(ofOccupation: "11-1011.00"))
        let first = try #require(book.relations.first)
        #expect(first.occupation == chief && first.tier == "Primary-Short")
        #expect(book.occupations[first.related].title == "General and Operations Managers")
        #expect(Set(book.relations.map(\.tier)) == ["Primary-Short", "Primary-Long", "Supplemental"])
    }

    @Test("A field of study leads to its occupations, each of which O*NET has")
    func fields() {
        #expect(book.fields["51.3902"] == ["31-1131.00"] && book.fields["99.9999"] == nil)
        #expect(book.fields.values.allSatisfy { !$0.isEmpty && $0.allSatisfy { book.number(ofOccupation: $0) != nil } })
    }

    @Test("Credentials have a name in each language, and there is room for them")
    func credentials() throws {
        let forklift = book.credentials[try #require(book.number(ofCredential: "forklift"))]
        #expect((forklift.english, forklift.polish) == ("Forklift operator", "Operator wózka widłowego"))
        #expect(book.credentials.allSatisfy { !$0.id.isEmpty && !$0.english.isEmpty && !$0.spanish.isEmpty && !$0.polish.isEmpty })
        #expect(Set(book.credentials.map(\.id)).count == book.credentials.count && book.credentials.count <= 128)
    }

    @Test("A ZIP code lies where its area has its middle; one without an area where its neighbors are")
    func zips() throws {
        let pilsen = try #require(book.place(ofZip: "60608"))
        #expect(pilsen.isExact && abs(pilsen.latitude - 41.85) < 0.02 && abs(pilsen.longitude + 87.67) < 0.02)
        #expect(book.place(ofZip: "60608-1234") == pilsen && book.place(ofZip: "606081234") == pilsen)
        let box = try #require(book.place(ofZip: "60688"))
        #expect(!box.isExact && abs(box.latitude - 41.87) < 0.05)
        for none in ["", "6060", "606088", "00000", "6o608"] {
            #expect(book.place(ofZip: none) == nil, "\(none)")
        }
    }

    @Test(
        "A mistake in a file is named with its line",
        arguments: [
            ("skills.csv", "code", "skills.csv:1"), ("zip.csv", "zip,latitude,longitude\n60608,91,0\n", "zip.csv:2"),
            ("fields.csv", "cip,occupations\n51.3902,99-9999.00\n", "fields.csv:2: There is no occupation 99-9999.00."),
            ("titles.csv", "code,title\n99-9999.00,Wizard\n", "titles.csv:2: There is no occupation 99-9999.00."),
            ("related.csv", "code,a,b,c\n11-1011.00,11-1021.00,\"x\"y,\n", "related.csv:2"),
        ])
    func mistakes(file: String, text: String, words: String) throws {
        let folder = try ShippedBook.folder(with: text, in: file)
        defer { try? FileManager.default.removeItem(at: folder) }
        let refused = #expect(throws: ReferenceRefused.self) { try ReferenceBook.read(from: folder) }
        #expect(refused?.description.hasPrefix(words) == true)
    }
}
