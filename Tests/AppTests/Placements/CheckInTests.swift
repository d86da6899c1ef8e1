import Dates
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Check-ins")
struct CheckInTests {
    @Test(
        "The supervisor is asked on days 3, 7, 30, 90 and 180 while all goes well, and also on 14 and 60 when it does not", arguments: [true, false])
    func rhythm(isFine: Bool) async throws {
        let placed = try await PlacedPerson.place(daysAgo: 0)
        let asked = try await placed.town.database.write { db in
            for number in 0..<200 {
                let day = placed.town.today.adding(days: number)
                try placed.work(on: day, in: db)
                guard
                    let last = try PlacementQueries.checkIns(of: placed.id, seenBy: placed.town.ines.viewer, in: db)
                        .first(where: { $0.asked == .supervisor && $0.dueOn == day })
                else { continue }
                let later = AgencyAtWork.zone.instant(of: day, hour: 10)
                try db.run("UPDATE messages SET state = 'sent', ended_at = \(later.adding(hours: -1)) WHERE state = 'queued'")
                _ = try last.answer(isFine ? .fine : .problem, about: try placed.sheet(in: db), by: "Piotr", on: day, at: later, in: db)
            }
            let all = try PlacementQueries.checkIns(of: placed.id, seenBy: placed.town.ines.viewer, in: db)
            return all.filter { $0.asked == .supervisor }.map(\.dayNumber).sorted()
        }
        #expect(asked == (isFine ? [3, 7, 30, 90, 180] : [3, 7, 14, 30, 60, 90, 180]))
    }

    @Test("A question is mailed once, in the language of the contact, with one link that opens the check-in")
    func mailed() async throws {
        let placed = try await PlacedPerson.place()
        let queued = try await placed.town.database.write { db in try (0..<2).map { _ in try placed.work(on: placed.town.today, in: db) } }
        // The person is asked, too, when the first week is over.
        #expect(queued == [2, 0])
        let mails = try await placed.town.database.read { db in
            try db.all(OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages WHERE kind = 'check_in' ORDER BY id")
        }
        #expect(mails.map(\.subject) == ["Czy u Maria S. w Lakeshore Bakery wszystko w porządku? (2 dotknięcia)", "¿Cómo le va en el trabajo?"])
        #expect(mails.allSatisfy { $0.text.matches(of: #/https?:\/\/\S+/#).count == 1 } && !mails[0].text.contains("Santos"))
    }

    @Test("An absence raises one alarm with its mail, and counts as an absence; the same button again changes nothing")
    func absent() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        for _ in 0..<2 { try await placed.answer(.absent) }
        #expect(try await placed.openAlarms(.trouble).map(\.words) == ["Maria S. did not come in today"])
        let (days, mails) = try await placed.town.database.read { db in
            (
                try PlacementQueries.absences(in: placed.id, seenBy: placed.town.ines.viewer, in: db),
                try db.all(String.self, "SELECT to_mailbox FROM messages WHERE kind = 'alarm'")
            )
        }
        #expect(days == [placed.town.today] && mails == [placed.town.ines.mailbox])
    }

    @Test("Later trouble joins the intervention that is open, and an answer changed to all fine closes nothing")
    func joined() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        try await placed.answer(.problem)
        try await placed.answer(.absent, at: placed.town.now.adding(minutes: 30))
        try await placed.answer(.fine, at: placed.town.now.adding(minutes: 60))
        #expect(try await placed.openAlarms(.trouble).count == 1)
        let (words, days) = try await placed.town.database.read { db in
            let open = try InterventionQueries.open(for: placed.id, seenBy: placed.town.ines.viewer, in: db)
            return (
                try InterventionQueries.reports(of: open!.id, seenBy: placed.town.ines.viewer, in: db).map(\.words),
                try PlacementQueries.absences(in: placed.id, seenBy: placed.town.ines.viewer, in: db)
            )
        }
        #expect(words == ["Piotr Zieliński: all fine", "Piotr Zieliński: absent", "Piotr Zieliński: a problem"] && days == [])
    }

    @Test("What a program may have pressed is marked, and quietens no alarm, until somebody presses again")
    func scanner() async throws {
        let placed = try await PlacedPerson.place()
        let delivered = try await placed.asked()
        #expect(delivered.outcome == nil)
        let eight = AgencyAtWork.zone.instant(of: placed.town.today, hour: 8, minute: 1)
        try await placed.answer(.fine, at: eight.adding(seconds: 2))
        #expect(try await placed.town.database.read { db in try placed.latest(in: db).isDoubtful })
        _ = try await placed.town.database.write { db in try placed.work(on: placed.town.today.adding(days: 4), in: db) }
        #expect(try await placed.openAlarms(.silence).count == 1)
        try await placed.answer(.fine, at: eight.adding(hours: 3))
        #expect(try await placed.town.database.read { db in try !placed.latest(in: db).isDoubtful })
        #expect(try await placed.openAlarms(.silence).isEmpty)
    }

    @Test("Answers that contradict each other within a minute are doubted, all of them")
    func contradiction() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        for (seconds, outcome) in [CheckIn.Outcome.fine, .problem, .absent, .left].enumerated() {
            try await placed.answer(outcome, at: placed.town.now.adding(seconds: seconds))
        }
        let doubts = try await placed.town.database.read { db in try db.all(Bool.self, "SELECT is_doubtful FROM check_in_answers") }
        #expect(doubts == [true, true, true, true])
        #expect(try await placed.openAlarms(.trouble).map(\.words) == ["There is a problem with Maria S.’s work (may be automatic: confirm)"])
    }

    @Test("Whoever does not answer is asked once more, and then somebody is to call")
    func silence() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        let today = placed.town.today
        let queued = try await placed.town.database.write { db in
            try (1...5).map { days in try placed.work(on: today.adding(days: days), in: db) }
        }
        #expect(queued == [0, 1, 0, 0, 0])
        #expect(try await placed.openAlarms(.silence).map(\.words) == ["Lakeshore Bakery does not answer about Maria S.: call them"])
    }

    @Test("Where no mail reaches anybody, the call stands on the list at once")
    func unreachable() async throws {
        let placed = try await PlacedPerson.place(mailbox: "")
        _ = try await placed.town.database.write { db in try placed.work(on: placed.town.today, in: db) }
        #expect(try await placed.openAlarms(.silence).map(\.words) == ["No mail reaches Lakeshore Bakery: call about Maria S."])
    }

    @Test("After a day the answer stands")
    func closed() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        try await placed.answer(.fine)
        await #expect(throws: Conflict.self) { try await placed.answer(.absent, at: placed.town.now.adding(hours: 25)) }
    }

    @Test(
        "Days of absence are named by what they have in common",
        arguments: [
            ([], "no absence"), ([2], "1 absence"), ([2, 9, 16], "3 absences, all of them Mondays"),
            ([2, 3, 9, 16], "4 absences, 3 of them Mondays"), ([2, 3, 4], "3 absences"),
        ])
    func pattern(days: [Int], words: String) {
        #expect(AbsencePattern(days: days.map { Day("2026-11-01")!.adding(days: $0 - 1) }).words == words)
    }
}
