import Dates
import Storage
import Suitability
import Testing

@testable import App

@Suite("What is recorded here enters the next model")
struct OwnEpisodeTests {
    private func episodes(_ sent: SentOut, after days: Int) async throws -> [Episode] {
        let (today, viewer) = (sent.town.today.adding(days: days), sent.town.ruth.viewer)
        return try await sent.town.read { db in try OwnEpisodes.all(on: today, seenBy: viewer, in: db) }
    }

    @Test("A referral that was begun, with what its provider said by link, is an episode; a model ordered then holds it")
    func referral() async throws {
        let sent = try await SentOut.make()
        let (began, ended) = (sent.town.today, sent.town.today.adding(days: 20))
        try await sent.town.write { db in
            try sent.sheet(in: db).start(on: began, sent.school(), in: db)
            try sent.sheet(in: db).complete(on: ended, .job, sent.school(after: 20), in: db)
        }
        let own = try #require(try await episodes(sent, after: 30).first { $0.key == "=\(sent.person)" })
        #expect(own.enteredOn == began && own.attendances == [Attendance(arm: "evening-english", startedOn: began, endedOn: ended)])
        #expect(own.told == [OutcomeTold(kind: .employedQ2, value: 1, by: .provider, on: ended)] && own.traits.isEmpty)
        let viewer = sent.town.ruth.viewer
        let order = try await sent.town.read { db in try ModelOrder.find(.employedQ2, today: ended, seenBy: viewer, in: db) }
        #expect(order.episodes.contains { $0.key == own.key && $0.value(of: .employedQ2) == 1 } && order.number == 1)
        let cohort = Cohort(order.episodes, arms: order.arms, outcome: .employedQ2, today: ended)
        #expect(cohort.people.contains { $0.arm == "evening-english" && $0.outcome == 1 })
    }

    @Test("Not begun it counts as none; voided, or about something else than work, it says nothing of work")
    func silent() async throws {
        let sent = try await SentOut.make()
        #expect(try await episodes(sent, after: 30).allSatisfy { $0.attendances.isEmpty && $0.told.isEmpty })
        try await sent.town.write { db in
            try sent.sheet(in: db).start(on: sent.town.today, sent.school(), in: db)
            try sent.sheet(in: db).complete(on: sent.town.today.adding(days: 9), .certificate, sent.school(after: 9), in: db)
        }
        #expect(try await episodes(sent, after: 30).flatMap(\.told).isEmpty)
    }

    @Test("A placement that lasted 90 days says so; work before the entry is what is known at entry")
    func placement() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Bellwether Cold Storage")
        let entered = town.now.adding(days: -400)
        try await town.database.write { db in
            let id = try ParticipantDraft(firstName: "Kevin", lastName: "Osei").create(by: town.ines, at: entered, in: db)
            let kevin = try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db)
            var profile = WorkProfile(of: id)
            profile.modes = [.car, .bus]
            try profile.keep(of: kevin, by: .staff(town.ines), at: entered, in: db)
            let placed = try PlacementDraft(job: "packing").start(
                kevin, at: employer, on: town.today.adding(days: -300), by: town.ines, at: town.now, in: db)
            try PlacementQueries.sheet(of: placed, seenBy: town.ines.viewer, in: db).end(
                on: town.today.adding(days: -180), because: .quit, by: town.ines, at: town.now, in: db)
        }
        let own = try await town.database.read { db in try OwnEpisodes.all(on: town.today, seenBy: town.lead.viewer, in: db) }
        let kevin = try #require(own.first)
        #expect(kevin.firstJobOn == town.today.adding(days: -300) && kevin.inputs[.car] == 1 && kevin.inputs[.quartersWorked] == nil)
        #expect(kevin.value(of: .kept90) == 1 && kevin.exitedOn == kevin.enteredOn)
    }

    @Test("Pay and hours of a placement say what was earned in the second quarter after the exit; without them nothing does")
    func earnings() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Bellwether Cold Storage")
        let entered = town.now.adding(days: -400)
        func place(_ name: String, _ pay: Money?, _ hours: Int?) async throws {
            try await town.database.write { db in
                let id = try ParticipantDraft(firstName: name, lastName: "Osei").create(by: town.ines, at: entered, in: db)
                let person = try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db)
                let draft = PlacementDraft(job: "packing", wage: pay, weeklyHours: hours)
                let placed = try draft.start(person, at: employer, on: town.today.adding(days: -390), by: town.ines, at: town.now, in: db)
                try PlacementQueries.sheet(of: placed, seenBy: town.ines.viewer, in: db).end(
                    on: town.today.adding(days: -20), because: .quit, by: town.ines, at: town.now, in: db)
            }
        }
        try await place("Kevin", Money(cents: 2_000), 35)
        try await place("Mia", nil, 35)
        let own = try await town.database.read { db in try OwnEpisodes.all(on: town.today, seenBy: town.lead.viewer, in: db) }
        let quarter = try #require(own.first?.exitedOn).quarter.adding(2)
        // There on every day of it: 20 dollars times 35 hours in each of its weeks.
        let days = quarter.adding(1).firstDay.days(since: quarter.firstDay)
        #expect(own.compactMap { $0.told.first { $0.kind == .earningsQ2 }?.value } == [(700 * Double(days) / 7).rounded()])
        #expect(own.count == 2 && own.allSatisfy { $0.value(of: .employedQ2) == 1 })
    }
}
