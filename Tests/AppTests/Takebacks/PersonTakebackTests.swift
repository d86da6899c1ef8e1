import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("What concerns people and partners can be taken back for a day")
struct PersonTakebackTests {
    private func town() async throws -> (PutForward, TakebackTown) {
        let forward = try await PutForward.make()
        return (forward, try await TakebackTown.open(forward.town))
    }

    @Test("A consent that was taken down by mistake, with the older one that it ended")
    func consent() async throws {
        let (forward, town) = try await town()
        let fields = [("purpose", "employers"), ("covers", "name"), ("given", "signed"), ("expires_on", town.town.today.adding(days: 9).description)]
        let way = try await town.act("/people/\(forward.person)/consents", fields, as: town.town.ines)
        let live = try await town.town.database.read { db in try db.all(ID<Consent>.self, "SELECT id FROM consents WHERE withdrawn_at IS NULL") }
        #expect(!live.contains(forward.consent))
        #expect(try await town.takeBack(way, as: town.town.ines) == 303)
        let again = try await town.town.database.read { db in try db.all(ID<Consent>.self, "SELECT id FROM consents WHERE withdrawn_at IS NULL") }
        #expect(again.contains(forward.consent) && again.count == 2)
    }

    @Test("One under which somebody was put forward since stays")
    func used() async throws {
        let (forward, town) = try await town()
        let ines = town.town.ines
        let fields = [("purpose", "employers"), ("covers", "name"), ("given", "signed"), ("expires_on", town.town.today.adding(days: 9).description)]
        let way = try await town.act("/people/\(forward.person)/consents", fields, as: ines)
        _ = try await town.town.database.write { db in
            try db.run("UPDATE introductions SET consent_id = (SELECT MAX(id) FROM consents WHERE purpose = 'employers')")
        }
        #expect(try await town.takeBack(way, as: ines) == 409)
    }

    @Test("Taking a consent back offers no undo, and the page says what to do instead")
    func withdrawn() async throws {
        let (forward, town) = try await town()
        let ines = try await Browser(town.town, as: town.town.ines)
        #expect(try await ines.get("/people/\(forward.person)/consents").text.contains("This cannot be undone"))
        #expect(try await town.send("/people/\(forward.person)/consents/\(forward.consent)/withdraw", as: town.town.ines).wayBack == nil)
    }

    @Test("Leave to work: confirmed, and ended")
    func authorization() async throws {
        let (forward, town) = try await town()
        let ended = try await town.act("/people/\(forward.person)/authorization/end", as: town.town.ines)
        #expect(try await town.takeBack(ended, as: town.town.ines) == 303)
        let open = try await town.town.database.read { db in
            try db.all(ID<WorkAuthorization>.self, "SELECT id FROM work_authorizations WHERE ended_at IS NULL")
        }
        #expect(open.count == 1)
    }

    @Test("What was put back is held against openings anew")
    func matched() async throws {
        let (forward, town) = try await town()
        let viewer = town.town.ines.viewer
        let way = try await town.act("/people/\(forward.person)/authorization/end", as: town.town.ines)
        _ = try await town.town.database.write { db in try db.run("UPDATE work_profiles SET changed_at = 1") }
        _ = try await town.takeBack(way, as: town.town.ines)
        let stamp = try await town.town.database.read { db in try db.all(MatchQueries.stamp(seenBy: viewer)) }
        #expect(stamp[0].changedAt == town.town.now.milliseconds)
    }

    @Test("A partner that was added, and one that was changed")
    func partner() async throws {
        let (_, town) = try await town()
        let fields = [("name", "Pilsen Works"), ("kind", "college"), ("language", "es")]
        #expect(try await town.left(after: "/partners/new", fields, as: town.town.ines) == [])
        _ = try await town.send("/partners/new", fields, as: town.town.ines)
        let id = try await town.town.database.read { db in try db.one(ID<Partner>.self, "SELECT id FROM partners") }
        let again = try await town.again()
        let changed = fields.map { $0.0 == "name" ? ("name", "Pilsen Works West") : $0 } + [("version", "1")]
        #expect(try await again.left(after: "/partners/\(id)/edit", changed, as: town.town.ines, but: ["partners"]) == [])
        #expect(try await town.town.database.read { db in try db.one(String.self, "SELECT name FROM partners") } == "Pilsen Works")
    }
}
