import Guidance
import Storage
import Testing

@testable import App

@Suite("The directory as guidance reads it")
struct ShelfTests {
    @Test(
        "A waiting time is read from the words of the directory, the longest that is named",
        arguments: [
            ("none", 0), ("two weeks", 14), ("next course within three weeks", 21), ("ten days", 10), ("2 to 3 weeks", 21), ("two months", 60),
            ("tres semanas", nil), ("3 semanas", 21), ("call us", nil), ("", nil),
        ])
    func wait(words: String, days: Int?) {
        #expect(WaitingTime.days(words) == days)
    }

    @Test("Hours fall into the parts of a day that they touch for half an hour; what goes past midnight is night")
    func parts() {
        func parts(_ from: String?, _ to: String?) -> [Int] {
            let times = PartOfDay.times(on: 2, from: from, to: to)
            return (0..<3).filter { times.contains(Times(day: 2, part: $0)) }
        }
        #expect(parts("09:00", "17:00") == [0])
        #expect(parts("09:00", "18:00") == [0, 1])
        #expect(parts("17:30", "20:30") == [1])
        #expect(parts("22:00", "02:00") == [1, 2])
        #expect(parts("04:00", "07:00") == [0, 2])
        #expect(parts(nil, nil) == [0, 1, 2])
    }

    @Test("Aids are read from words in three languages, of people and of places alike")
    func aids() {
        #expect(AccessAid.named(in: "Step-free entrance, elevator") == Aids(place: AccessAid.stepFree.rawValue))
        #expect(AccessAid.named(in: "Silla de ruedas; letra grande") == [Aids(place: 0), Aids(place: 2)])
        #expect(AccessAid.named(in: "Potrzebuję tłumacza języka migowego").contains(Aids(place: AccessAid.signLanguage.rawValue)))
        #expect(AccessAid.named(in: "coffee") == [])
    }

    @Test("An age that somebody may be is no bar, one that nobody of the band has is")
    func ages() {
        #expect(AgeBand.meets(18...21, least: 18, most: nil) == .yes)
        #expect(AgeBand.meets(16...17, least: 18, most: nil) == .no)
        #expect(AgeBand.meets(25...54, least: 30, most: nil) == .notKnown)
        #expect(AgeBand.meets(25...54, least: nil, most: 24) == .no)
    }

    @Test("A directory is laid out once, and anew when a service changes or is verified")
    func kept() async throws {
        let town = try await GuidedTown.open()
        let (book, id) = (town.book, town.service("English by day"))
        func fresh() async throws -> (Set<String>, Bool) {
            try await town.town.read { db in
                let shelf = try book.shelves.outlook(by: book, in: db).shelf
                let before = db.statements
                _ = try book.shelves.outlook(by: book, in: db)
                let service = shelf.shelf.services.first { $0.id == id.number }
                return (Set(shelf.tongues), db.statements - before == 1 && service?.verified == nil)
            }
        }
        #expect(try await fresh() == (["English", "Spanish"], false))
        _ = try await town.town.write { db in
            try db.run("UPDATE provider_services SET verified_at = NULL, verified_by = NULL, verified_name = NULL WHERE id = \(id)")
        }
        #expect(try await fresh().1)
    }
}
