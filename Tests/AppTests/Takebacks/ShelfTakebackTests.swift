import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Lists, facts, flyers and mail can be put back where they were")
struct ShelfTakebackTests {
    @Test("A list that was kept, replaced or forgotten is as before, and is nobody else's matter")
    func lists() async throws {
        let town = try await Town.open()
        let empty = try await TakebackTown.open(town)
        let keep = { (query: String) in [("name", "Welders"), ("list", query)] }
        #expect(try await empty.left(after: "/employers/lists", keep("q=weld"), as: town.ines) == [])
        _ = try await empty.act("/employers/lists", keep("q=weld"), as: town.ines)
        let kept = try await empty.again()
        #expect(try await kept.left(after: "/employers/lists", keep("q=forge"), as: town.ines) == [])
        let id = try await town.read { db in try db.one(ID<SavedList>.self, "SELECT id FROM saved_lists") }
        #expect(try await kept.left(after: "/employers/lists/\(id)/forget", [], as: town.ines) == [])
        let way = try await kept.act("/employers/lists/\(id)/forget", as: town.ines)
        for other in [town.marcus, town.ruth, town.olga, town.stranger] { #expect(try await kept.takeBack(way, as: other) == 404) }
        _ = try await kept.act("/employers/lists", keep("q=new"), as: town.ines)
        #expect(try await kept.takeBack(way, as: town.ines) == 409)
    }

    @Test("The facts of our answers are as before, also where nobody had changed them yet")
    func facts() async throws {
        let town = try await Town.open()
        let form = { (most: String) in [("helper", ""), ("phone", ""), ("fewest", "1"), ("most", most), ("share", "75"), ("until", "2027-12-31")] }
        #expect(try await TakebackTown.open(town).left(after: "/public-facts", form("2"), as: town.ruth) == [])
        _ = try await TakebackTown.open(town).act("/public-facts", form("2"), as: town.ruth)
        let changed = try await TakebackTown.open(town)
        let way = try await changed.act("/public-facts", form("4"), as: town.ruth)
        for other in [town.ines, town.olga, town.stranger] { #expect(try await changed.takeBack(way, as: other) == 404) }
        #expect(try await changed.left(after: way, as: town.ruth) == [])
    }

    @Test("A flyer just shelved goes with its file; once it was sent it stays")
    func flyer() async throws {
        let town = try await Town.open()
        let before = try await TakebackTown.open(town)
        let draft = FlyerDraft(title: "Bonding", language: .en, programs: ["ojt", "iwt"], format: .pdf, bytes: MetTown.pdf)
        func shelve() async throws -> (ID<Flyer>, String) {
            try await town.write { db in
                let keepsake = try Keepsake(of: nil, in: [.files, .flyers, .flyerPrograms], by: town.ines, at: town.now, in: db)
                let flyer = try draft.shelve(by: town.ines, at: town.now, in: db)
                return (flyer, "/takebacks/\(try keepsake.keep(.flyer(flyer), in: db)?.description ?? "")")
            }
        }
        #expect(try await before.left(after: try await shelve().1, as: town.ines) == [])
        let (flyer, way) = try await shelve()
        _ = try await town.write { db in try db.run("UPDATE flyers SET times_sent = 1 WHERE id = \(flyer)") }
        #expect(try await before.takeBack(way, as: town.ines) == 409)
        #expect(try await before.takeBack(way, as: town.stranger) == 404)
        #expect(try await before.again().left(after: "/flyers/\(flyer)/withdraw", [], as: town.ruth) == [])
    }

    private func waiting() async throws -> (MailTown, ID<ReceivedMail>) {
        let town = try await MailTown.open()
        let zed = "Zed Moss <zed@mossworks.example>"
        return (town, try #require(try await town.land(town.mail(from: zed, subject: "Two welders", id: "z@mossworks.example"))).id)
    }

    @Test("A mail that was filed waits in the tray again, and its sender is no contact any more")
    func filed() async throws {
        let (town, mail) = try await waiting()
        let fields = [("employer", town.ironbark.id.description), ("keep", "yes")]
        #expect(try await TakebackTown.open(town.town).left(after: "/mailbox/\(mail)/file", fields, as: town.town.ines) == [])
        #expect(try await town.notices(of: town.town.ruth) != [])
    }

    @Test("A mail that was moved stands where it stood, with what it settled there and what we owed because of it")
    func moved() async throws {
        let town = try await MailTown.open()
        let forge = try await town.add("North Forge", contact: "Ann", "ann@forge.example")
        _ = try await town.town.write { [town] db in
            let asked = ConversationDraft(kind: .call, at: town.town.now, owes: .them)
            try town.ironbark.logConversation(asked, by: town.town.ines, at: town.town.now, in: db)
        }
        let mail = try #require(try await town.land(town.mail())).id
        let open = try await TakebackTown.open(town.town)
        #expect(try await open.left(after: "/mailbox/\(mail)/file", [("employer", forge.id.description)], as: town.town.ines) == [])
        #expect(try await open.left(after: "/mailbox/\(mail)/aside", [], as: town.town.ines) == [])
    }

    @Test("A mail that was put aside waits again, for those who work with employers")
    func aside() async throws {
        let (town, mail) = try await waiting()
        let open = try await TakebackTown.open(town.town)
        let way = try await open.act("/mailbox/\(mail)/aside", as: town.town.ines)
        for other in [town.town.lucia, town.town.olga, town.town.marcus, town.town.stranger] {
            #expect(try await open.takeBack(way, as: other) == 404)
        }
        #expect(try await open.left(after: way, as: town.town.ruth) == [])
    }

    @Test("A mail that was answered where it was filed stays there")
    func answered() async throws {
        let (town, mail) = try await waiting()
        let open = try await TakebackTown.open(town.town)
        let way = try await open.act("/mailbox/\(mail)/file", [("employer", town.ironbark.id.description)], as: town.town.ines)
        let identity = ID<OutboxMessage>.new(at: town.town.now).description
        _ = try await open.send("/mailbox/\(mail)/answer", [("words", "Gladly."), ("as", identity)], as: town.town.ines)
        #expect(try await open.takeBack(way, as: town.town.ines) == 409)
    }
}
