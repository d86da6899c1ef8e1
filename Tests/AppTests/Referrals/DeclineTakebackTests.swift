import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("A decline that was written down by mistake")
struct DeclineTakebackTests {
    private func decline(_ sent: SentOut, _ decision: String) async throws -> [ID<Takeback>] {
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let step = [("step", "decline"), ("decision", decision), ("words", "They said so")]
        #expect(try await ines.post("/referrals/\(sent.id)/steps", step).status == 303)
        return try await sent.town.read { db in try db.all(ID<Takeback>.self, "SELECT id FROM takebacks ORDER BY id") }
    }

    private func takeBack(_ sent: SentOut, _ id: ID<Takeback>, at town: Town? = nil) async throws -> Outgoing {
        try await Browser(town ?? sent.town, as: sent.town.ines).post("/takebacks/\(id)")
    }

    @Test("Taken back it is open again; the service is no longer set aside, and the unmet need not counted; the line keeps both")
    func full() async throws {
        let sent = try await SentOut.make()
        let act = try #require(try await decline(sent, "provider full").first)
        let full = try await sent.town.read { db in try db.one(Day?.self, "SELECT full_until FROM provider_services WHERE id = \(sent.english)") }
        let counted = try await sent.unmet().count
        #expect(full != nil && counted == 1)
        #expect(try await takeBack(sent, act).status == 303)
        let (again, events) = try await sent.town.read { db in
            (
                try db.one(Day?.self, "SELECT full_until FROM provider_services WHERE id = \(sent.english)"),
                try ReferralQueries.events(of: sent.id, seenBy: sent.town.ines.viewer, in: db).map(\.kind)
            )
        }
        let referral = try await sent.sheet().referral
        #expect(referral.state == .sent && referral.closedAt == nil && referral.reason == nil && referral.declinedBy == nil)
        #expect(again == nil && events.prefix(2) == [.takenBack, .declined])
        #expect(try await sent.unmet().isEmpty)
    }

    @Test("A listing that was doubted is not doubted any more")
    func doubted() async throws {
        let sent = try await SentOut.make()
        let act = try #require(try await decline(sent, "provider wrong_place").first)
        #expect(try await takeBack(sent, act).status == 303)
        let doubt = try await sent.town.read { db in try db.one(String.self, "SELECT doubt FROM provider_services WHERE id = \(sent.english)") }
        #expect(doubt.isEmpty)
    }

    @Test("After a day, or once somebody has opened it again, nothing is taken back")
    func late() async throws {
        let sent = try await SentOut.make()
        let act = try #require(try await decline(sent, "provider other").first)
        #expect(try await takeBack(sent, act, at: sent.town.at(sent.town.now.adding(hours: 25))).status == 409)
        let ines = try await Browser(sent.town, as: sent.town.ines)
        #expect(try await ines.post("/referrals/\(sent.id)/reopen", [("reopen_why", "They found a place")]).status == 303)
        #expect(try await takeBack(sent, act).status == 409)
        #expect(try await sent.sheet().referral.state == .sent)
    }

    @Test("What ended others, or an appointment in calendars, cannot be taken back")
    func never() async throws {
        let sent = try await SentOut.make()
        #expect(try await decline(sent, "person moved").isEmpty)
        let timed = try await SentOut.make()
        _ = try await timed.town.write { db in
            try timed.sheet(in: db).set(timed.town.now.adding(days: 2), at: "Room 4", timed.school(), in: db)
        }
        #expect(try await decline(timed, "provider other").isEmpty)
    }
}
