import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Whether contact goes with better outcomes")
struct ContactEffectTests {
    /// A visit 90 days ago, so that people sent 80 days ago followed it and people sent 200 days ago did not.
    private func visited() async throws -> DirectoryAtWork {
        let desk = try await DirectoryAtWork.open()
        let fields = [("kind", "visit"), ("held_on", desk.town.today.adding(days: -90).description), ("staff", desk.town.ines.id.description)]
        #expect(try await desk.town.post(desk.provider + "/contacts/new", fields, as: desk.town.ines).status == 303)
        return desk
    }

    private func effects(_ desk: DirectoryAtWork, _ measure: ContactEffect.Measure) async throws -> [ContactEffect] {
        try await desk.town.database.read { db in
            try ContactEffect.all(
                try ContactOutcomeQueries.referrals(since: desk.town.now.adding(days: -700), seenBy: desk.town.ines.viewer, in: db),
                try ContactOutcomeQueries.contactDays(seenBy: desk.town.ines.viewer, in: db), measure, at: desk.town.now, in: .chicago)
        }
    }

    @Test("Referrals within sixty days after a contact are counted apart; below thirty nothing is compared")
    func tooFew() async throws {
        let desk = try await visited()
        try await desk.send(10, DirectoryAtWork.SentPerson(state: .completed, daysAgo: 80))
        try await desk.send(4, DirectoryAtWork.SentPerson(state: .declined, daysAgo: 200))
        let effect = try #require(try await effects(desk, .accepted).first)
        #expect(effect.after == ContactEffect.Share(hits: 10, count: 10) && effect.otherwise == ContactEffect.Share(hits: 0, count: 4))
        #expect(effect.difference == nil && effect.verdict == "not compared: 14 referrals are known, 30 are needed")
    }

    @Test("A difference beyond chance is told with its limits, and never as proof")
    func difference() async throws {
        let desk = try await visited()
        try await desk.send(20, DirectoryAtWork.SentPerson(state: .completed, daysAgo: 80))
        try await desk.send(20, DirectoryAtWork.SentPerson(state: .declined, daysAgo: 200))
        #expect(try #require(try await effects(desk, .accepted).first).verdict.hasPrefix("more after a contact: the difference lies between +"))
        for path in ["/networking/outcomes", desk.provider + "/contacts"] {
            let page = try await desk.text(path)
            #expect(page.contains("20 of 20") && page.contains("ssociation, not proof"), "\(path)")
        }
    }

    @Test("Alike before and after, no difference is claimed")
    func alike() async throws {
        let desk = try await visited()
        for daysAgo in [80, 200] {
            try await desk.send(12, DirectoryAtWork.SentPerson(state: .completed, daysAgo: daysAgo))
            try await desk.send(6, DirectoryAtWork.SentPerson(state: .left, daysAgo: daysAgo))
        }
        #expect(try #require(try await effects(desk, .completed).first).verdict.hasPrefix("no difference shown"))
    }

    @Test("Who has not answered for a month has not accepted; what is open counts for nothing")
    func silent() async throws {
        let desk = try await visited()
        try await desk.send(3, DirectoryAtWork.SentPerson(state: .sent, daysAgo: 80))
        try await desk.send(2, DirectoryAtWork.SentPerson(state: .sent, daysAgo: 5))
        #expect(try await effects(desk, .accepted).map(\.after) == [ContactEffect.Share(hits: 0, count: 3)])
        #expect(try await effects(desk, .completed).isEmpty)
    }

    @Test("Another agency sees none of it")
    func walls() async throws {
        let desk = try await visited()
        try await desk.send(5, DirectoryAtWork.SentPerson())
        #expect(!(try await desk.town.get("/networking/outcomes", as: desk.town.stranger).text.contains("Łódź House")))
    }
}
