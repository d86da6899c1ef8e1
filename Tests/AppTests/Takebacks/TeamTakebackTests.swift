import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("What was done to the team can be taken back by those who may do it")
struct TeamTakebackTests {
    private static func form(_ member: StaffMember, role: Role? = nil, center: Bool = true) -> [(String, String)] {
        [
            ("name", member.name), ("mailbox", member.mailbox), ("phone", member.phone), ("role", (role ?? member.role).rawValue),
            ("center", center ? member.center?.description ?? "" : ""),
        ]
    }

    @Test("A changed colleague is as before, with what they work on, and signs in anew")
    func changed() async throws {
        let town = try await Town.open()
        let (way, olga) = ("/team/\(town.marcus.id)", town.olga)
        for name in ["WIOA", "State"] { _ = try await TakebackTown.open(town).act("/team/streams", [("stream_name", name)], as: olga) }
        let streams = try await town.read { db in try db.all(StaffQueries.fundingStreams(seenBy: olga.viewer)).map(\.id.description) }
        _ = try await TakebackTown.open(town).act(way, Self.form(town.marcus) + [("streams", streams[0])], as: olga)
        let changed = Self.form(town.marcus, role: .lead, center: false) + [("streams", streams[1])]
        #expect(try await TakebackTown.open(town).left(after: way, changed, as: olga) == [])
        #expect(try await town.read { db in try !db.exists("SELECT 1 FROM sessions WHERE staff_id = \(town.marcus.id)") })
    }

    @Test("Only an administrator takes a role back, and only one who has just proved who it is")
    func whose() async throws {
        let town = try await Town.open()
        let asked = try await TakebackTown.open(town)
        let way = try await asked.act("/team/\(town.marcus.id)", Self.form(town.marcus, role: .lead), as: town.olga)
        let done = try await WholeRecord.of(town.database)
        for other in [town.ruth, town.ines, town.frank, town.stranger] { #expect(try await asked.takeBack(way, as: other) == 404) }
        let stale = Browser(later: try await Browser(town, as: town.olga), in: town.at(town.now.adding(minutes: 6)))
        let question = try await stale.post(way, [("from", "Team")])
        #expect(question.status == 401 && question.text.contains("Is it you?") && question.text.contains("action=\"\(way)\""))
        #expect(try await WholeRecord.of(town.database).differences(from: done) == [])
        #expect(try await asked.left(after: way, as: town.olga) == [])
    }

    @Test("A new colleague is gone again, and the link to choose a password opens nothing")
    func hired() async throws {
        let town = try await Town.open()
        let fields = [("name", "Grace Lim"), ("mailbox", "grace@riverside.example"), ("role", "bsr")]
        #expect(try await TakebackTown.open(town).left(after: "/team/new", fields, as: town.olga) == [])
        let answer = try await TakebackTown.open(town).send("/team/new", fields, as: town.olga)
        let id = try #require(answer.header("Location")?.split(separator: "/").last?.prefix(13))
        _ = try await Browser(town, as: town.olga).post("/team/\(id)/invite")
        #expect(try await TakebackTown.open(town).takeBack(try #require(answer.wayBack), as: town.olga) == 303)
        #expect(try await town.read { db in try db.exists("SELECT 1 FROM private_links WHERE purpose = 'welcome' AND revoked_at IS NULL") } == false)
    }

    @Test("Who has come in since stays")
    func cameIn() async throws {
        let town = try await Town.open()
        let fields = [("name", "Grace Lim"), ("mailbox", "grace@riverside.example"), ("role", "bsr")]
        let way = try await TakebackTown.open(town).act("/team/new", fields, as: town.olga)
        let grace = try await town.read { db in try StaffQueries.everybody(seenBy: town.olga.viewer, in: db).first { $0.name == "Grace Lim" } }
        _ = try await Browser(town, as: try #require(grace))
        #expect(try await TakebackTown.open(town).takeBack(way, as: town.olga) == 409)
    }

    @Test("An account that was ended is given back, and one that was given back is ended with its sessions")
    func accounts() async throws {
        let town = try await Town.open()
        let working = "/team/\(town.marcus.id)/working"
        #expect(try await TakebackTown.open(town).left(after: working, [("working", "no")], as: town.olga) == [])
        _ = try await TakebackTown.open(town).act(working, [("working", "no")], as: town.olga)
        let ended = try await TakebackTown.open(town)
        let way = try await ended.act(working, [("working", "yes")], as: town.olga)
        _ = try await Browser(town, as: town.marcus)
        #expect(try await ended.left(after: way, as: town.olga) == [])
        #expect(try await town.read { db in try !db.exists("SELECT 1 FROM sessions WHERE staff_id = \(town.marcus.id)") })
    }

    @Test("Nobody takes back the role of the last administrator")
    func lastAdministrator() async throws {
        let town = try await Town.open()
        let open = try await TakebackTown.open(town)
        let way = try await open.act("/team/\(town.ruth.id)", Self.form(town.ruth, role: .administrator), as: town.olga)
        let ruth = try await town.read { db in try StaffQueries.member(town.ruth.id, seenBy: town.olga.viewer, in: db) }
        _ = try await open.act("/team/\(town.olga.id)", Self.form(town.olga, role: .lead), as: ruth)
        let refused = try await Browser(town, as: ruth).post(way)
        #expect(refused.status == 409 && refused.text.contains("nobody would administer"))
    }

    @Test("Days away are taken back by whoever noted them or leads")
    func absence() async throws {
        let town = try await Town.open()
        let open = try await TakebackTown.open(town)
        let days = [("from", "2026-11-20"), ("until", "2026-11-27")]
        #expect(try await open.left(after: "/me/away", days, as: town.ines) == [])
        let way = try await open.act("/team/\(town.ines.id)/away", days, as: town.ruth)
        #expect(try await open.takeBack(way, as: town.marcus) == 404)
        #expect(try await open.left(after: way, as: town.ruth) == [])
    }

    @Test("A center, a funding stream or a population just added goes, unless somebody belongs to it")
    func setup() async throws {
        let town = try await Town.open()
        let open = try await TakebackTown.open(town)
        for (path, field) in [("centers", "center_name"), ("streams", "stream_name"), ("populations", "population_name")] {
            #expect(try await open.left(after: "/team/\(path)", [(field, "New")], as: town.olga) == [])
        }
        let way = try await open.act("/team/centers", [("center_name", "North")], as: town.olga)
        let north = try await town.read { db in try db.all(StaffQueries.centers(seenBy: town.olga.viewer)).first { $0.name == "North" } }
        let moved = Self.form(town.marcus, center: false).dropLast() + [("center", try #require(north).id.description)]
        _ = try await open.act("/team/\(town.marcus.id)", Array(moved), as: town.olga)
        #expect(try await open.takeBack(way, as: town.olga) == 409)
        #expect(try await open.takeBack(way, as: town.ruth) == 404)
    }

    @Test("The journal offers the way back to those who may take it")
    func journal() async throws {
        let town = try await Town.open()
        let way = try await TakebackTown.open(town).act("/team/\(town.marcus.id)/working", [("working", "no")], as: town.olga)
        #expect(try await Browser(town, as: town.olga).get("/journal").text.contains("action=\"\(way)\""))
        #expect(try await !Browser(town, as: town.ruth).get("/journal").text.contains(way))
    }
}
