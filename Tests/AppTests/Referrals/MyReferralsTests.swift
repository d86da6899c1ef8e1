import Dates
import Foundation
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("A person's own referrals")
struct MyReferralsTests {
    @Test("By private link in the person's language: what, why, where with a map, and how far")
    func page() async throws {
        let sent = try await SentOut.make()
        let mail = try await sent.town.read { db in try db.one(String.self, "SELECT subject || text_body FROM messages WHERE kind = 'referral_told'")
        }
        #expect(mail.contains("Hola, Rosa") && !mail.contains("English") && !mail.contains("Canal"))
        let rosa = try await sent.guest(.referralTold)
        let page = try await rosa.get("/my-referrals/\(sent.person)").text
        for words in ["Mis referencias", "Evening English", "Canal School", "To read the signs at work.", "2101 S Loomis St", "openstreetmap.org"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(try await rosa.get("/my-referrals/\(sent.person)?language=pl").text.contains("Moje skierowania"))
    }

    @Test("Their own details open beside it on one device, and neither link ends the other")
    func besideOwnDetails() async throws {
        let sent = try await SentOut.make()
        let details = try await sent.town.write { db in
            try ParticipantQueries.find(sent.person, seenBy: sent.town.ines.viewer, in: db).handOwnDetails(
                by: sent.town.ines, at: sent.town.now, in: db)
        }
        var rosa = try await sent.guest(.referralTold)
        for page in [try await rosa.open("/l/\(details.text)"), "/my-referrals/\(sent.person)"] {
            #expect(try await rosa.get(page).status == 200, "\(page)")
        }
    }

    @Test("“I need to change this” reaches whoever made the referral; empty words are asked for")
    func wish() async throws {
        let sent = try await SentOut.make()
        let (rosa, path) = (try await sent.guest(.referralTold), "/my-referrals/\(sent.person)/\(sent.id)")
        let empty = try await rosa.post("\(path)/wish", [("words", "")])
        #expect(empty.status == 422 && empty.text.contains("Escriba qué debe cambiar"))
        #expect(try await rosa.post("\(path)/wish", [("words", "Los martes no puedo")]).status == 303)
        let told = try await sent.town.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = 'referral_answered'") }
        #expect(told == ["Rosa Quintero needs something changed about Evening English: Los martes no puedo"])
        #expect(try await sent.sheet().referral.due == sent.town.today)
    }

    @Test("Refused with a reason before it begins it is declined by the person; after that it is left")
    func refuse() async throws {
        let sent = try await SentOut.make()
        let begun = try await sent.town.write { db in
            let begun = try sent.refer(to: sent.welding, in: db)
            try sent.sheet(begun, in: db).start(on: sent.town.today, sent.school(), in: db)
            return begun
        }
        let rosa = try await sent.guest(.referralTold)
        #expect(try await rosa.post("/my-referrals/\(sent.person)/\(sent.id)/refuse").status == 422)
        for id in [sent.id, begun] {
            #expect(try await rosa.post("/my-referrals/\(sent.person)/\(id)/refuse", [("reason", "hours")]).status == 303)
        }
        let (declined, left) = (try await sent.sheet().referral, try await sent.sheet(begun).referral)
        #expect(declined.state == .declined && declined.declinedBy == .person && left.state == .left && left.reason == .hours)
        #expect(try await sent.unmet().map(\.count).reduce(0, +) == 2)
    }

    @Test("The person says what came of it when it is over; nobody else's referral opens by their link")
    func outcome() async throws {
        let sent = try await SentOut.make()
        let other = try await sent.town.write { db in
            try sent.sheet(in: db).complete(on: sent.town.today, nil, sent.school(), in: db)
            let id = try ParticipantDraft(firstName: "Ana", lastName: "Other").create(by: sent.town.ines, at: sent.town.now, in: db)
            let ana = try ParticipantQueries.find(id, seenBy: sent.town.ines.viewer, in: db)
            return try ReferralDraft(person: ana, kind: .informal, name: "Food", provider: "Pantry").make(
                by: sent.town.ines, sent.post, at: sent.town.now, in: db)
        }
        let rosa = try await sent.guest(.referralTold)
        #expect(try await rosa.post("/my-referrals/\(sent.person)/\(sent.id)/outcome", [("outcome", "job")]).status == 303)
        #expect(try await sent.sheet().referral.outcome == .job)
        #expect(try await rosa.get("/my-referrals/\(sent.person)/\(other)").status == 404)
        #expect(try await rosa.post("/my-referrals/\(sent.person)/\(other)/wish", [("words", "mine?")]).status == 404)
    }
}
