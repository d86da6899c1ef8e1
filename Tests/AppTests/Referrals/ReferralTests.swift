import Dates
import Foundation
import Mail
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("People sent to providers")
struct ReferralTests {
    @Test("The mail names nobody and no service; the page shows exactly what was agreed, once the provider asks")
    func seen() async throws {
        let sent = try await SentOut.make()
        let mail = try await sent.town.read { db in try db.one(String.self, "SELECT subject || text_body FROM messages WHERE kind = 'referral'") }
        for word in ["Rosa", "Quintero", "English", "signs"] { #expect(!mail.contains(word), "\(word)") }
        let school = try await sent.guest()
        #expect(try await !school.get("/referred/\(sent.id)").text.contains("Rosa"))
        _ = try await school.post("/referred/\(sent.id)/see")
        let page = try await school.get("/referred/\(sent.id)").text
        #expect(page.contains("Rosa Quintero") && page.contains("Spanish") && page.contains("To read the signs at work."))
        for word in ["rosa@home.example", "312-555-0188", "60623", "large print"] { #expect(!page.contains(word), "\(word)") }
        #expect(try await sent.sheet().referral.state == .seen)
    }

    @Test("The provider reads it in three languages, without scripts")
    func languages() async throws {
        let sent = try await SentOut.make()
        let school = try await sent.guest()
        _ = try await school.post("/referred/\(sent.id)/see")
        for (language, words) in [("es", "Sí, atendemos a esta persona"), ("pl", "Tak, przyjmujemy tę osobę"), ("en", "Yes, we take this person on")]
        {
            #expect(try await school.get("/referred/\(sent.id)?language=\(language)").text.contains(words))
        }
    }

    @Test("A consent taken back cancels what waits in the outbox, closes the page and takes no answer")
    func takenBack() async throws {
        let sent = try await SentOut.make()
        let school = try await sent.guest()
        _ = try await school.post("/referred/\(sent.id)/see")
        try await sent.withdraw()
        let states = try await sent.town.read { db in try db.all(String.self, "SELECT state FROM messages WHERE kind = 'referral'") }
        #expect(states == ["cancelled"])
        #expect(try await !school.get("/referred/\(sent.id)").text.contains("Rosa"))
        _ = try await school.post("/referred/\(sent.id)", [("step", "accept")])
        #expect(try await sent.sheet().referral.state == .seen)
    }

    @Test("Nothing is sent without a consent for that provider that covers it")
    func refused() async throws {
        let sent = try await SentOut.make()
        let town = sent.town
        await #expect(throws: Conflict.self) {
            try await town.write { db in
                let rosa = try ParticipantQueries.find(sent.person, seenBy: town.ines.viewer, in: db)
                let consent = try ConsentQueries.allowing(rosa.id, toProvider: SentOut.school, on: town.today, seenBy: town.ines.viewer, in: db)
                try ReferralDraft(
                    person: rosa, kind: .formal, listing: sent.welding, name: "Welding", provider: "Somebody else", consent: consent,
                    covers: [.name], why: "Work"
                ).make(by: town.ines, sent.post, at: town.now, in: db)
            }
        }
        await #expect(throws: Conflict.self) {
            try await town.write { db in
                let rosa = try ParticipantQueries.find(sent.person, seenBy: town.ines.viewer, in: db)
                let consent = try ConsentQueries.allowing(rosa.id, toProvider: SentOut.school, on: town.today, seenBy: town.ines.viewer, in: db)
                try ReferralDraft(
                    person: rosa, kind: .formal, listing: sent.welding, name: "Welding", provider: SentOut.school, consent: consent,
                    covers: [.contact], why: "Work"
                ).make(by: town.ines, sent.post, at: town.now, in: db)
            }
        }
    }

    @Test("One referral of a person to a service is open, unless somebody says why a second one is needed")
    func once() async throws {
        let sent = try await SentOut.make()
        await #expect(throws: Conflict.self) { try await sent.town.write { db in _ = try sent.refer(to: sent.english, in: db) } }
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let page = try await ines.get("/people/\(sent.person)/refer?service=\(sent.english)").text
        #expect(page.contains("Rosa is referred there already") && page.contains("Why a second one"))
        let form = [("service", "\(sent.english)"), ("why", "Once more"), ("covers", "name")]
        #expect(try await ines.post("/people/\(sent.person)/refer", form).status == 422)
        #expect(try await ines.post("/people/\(sent.person)/refer", form + [("second_why", "Her sister goes too")]).status == 303)
    }

    @Test("The consent is part of the form: with it, what is sent is covered; what was agreed before is not asked for again")
    func consent() async throws {
        let sent = try await SentOut.make()
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let form = [("service", "\(sent.welding)"), ("why", "A trade"), ("covers", "name"), ("covers", "contact"), ("expires_on", "2027-03-01")]
        let refused = try await ines.post("/people/\(sent.person)/refer", form)
        #expect(refused.status == 422 && refused.text.contains("Choose how the person agreed to it") && refused.text.contains("A trade"))
        #expect(try await ines.post("/people/\(sent.person)/refer", form + [("given", "spoken")]).status == 303)
        let (consents, referrals) = try await sent.town.read { db in
            (
                try ConsentQueries.of(sent.person, seenBy: sent.town.ines.viewer, in: db).filter { $0.withdrawnAt == nil },
                try ReferralQueries.all(of: sent.person, seenBy: sent.town.ines.viewer, in: db)
            )
        }
        #expect(consents.map(\.covers) == [[.name, .contact, .language]])
        #expect(Set(referrals.map(\.consent)) == [consents[0].id])
        let again = [("service", "\(sent.english)"), ("why", "More"), ("covers", "contact"), ("second_why", "Level two")]
        #expect(try await ines.post("/people/\(sent.person)/refer", again).status == 303)
    }

    @Test("The provider answers all of it by the same link: accepted, a day, started, still there, completed with its outcome")
    func whole() async throws {
        let sent = try await SentOut.make()
        let (school, path) = (try await sent.guest(), "/referred/\(sent.id)")
        _ = try await school.post("\(path)/see")
        #expect(try await school.post(path, [("step", "accept")]).status == 303)
        #expect(try await school.post(path, [("step", "appointment"), ("time", "2026-11-24T16:30"), ("place", "Room 2")]).status == 303)
        #expect(try await sent.sheet().referral.due == Day("2026-11-25"))
        for fields in [
            [("step", "start"), ("started_on", "2026-11-19")], [("step", "goes_on")], [("step", "complete"), ("ended_on", "2026-11-19")],
        ] {
            #expect(try await school.post(path, fields).status == 303)
        }
        #expect(try await school.post(path, [("step", "outcome"), ("outcome", "certificate")]).status == 303)
        let referral = try await sent.sheet().referral
        #expect(referral.state == .completed && referral.outcome == .certificate && referral.startedOn == sent.town.today)
        #expect(referral.due == sent.town.today.adding(days: 90), "it is asked for once more")
        let told = try await sent.town.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = 'referral_answered'") }
        #expect(told.contains("Canal School accepted Rosa Q. for Evening English") && told.count == 6)
    }

    @Test(
        "What was not chosen, or lies in the wrong time, is said in the reader's language, and what was typed stays",
        arguments: [
            ([("step", "decline")], "Wybierz powód"), ([("step", "start"), ("started_on", "2027-01-01")], "Wpisz pierwszy dzień"),
            ([("step", "appointment"), ("time", "2020-01-01T10:00"), ("place", "Sala 7")], "Sala 7"),
            ([("step", "decline"), ("decision", "provider full"), ("full_until", "2019-01-01")], "Wpisz dzień od dziś"),
        ])
    func problems(fields: [(String, String)], words: String) async throws {
        let sent = try await SentOut.make()
        var school = try await sent.guest()
        _ = try await school.post("/referred/\(sent.id)/see")
        school.cookies["language"] = "pl"
        let answer = try await school.post("/referred/\(sent.id)", fields)
        #expect(answer.status == 422 && answer.text.contains(words))
    }

    @Test("Opened again with a word; made void with a reason, and never erased; the provider hears of it")
    func again() async throws {
        let sent = try await SentOut.make()
        let ines = try await Browser(sent.town, as: sent.town.ines)
        #expect(try await ines.post("/referrals/\(sent.id)/void").status == 422)
        #expect(try await ines.post("/referrals/\(sent.id)/void", [("void_why", "Wrong Rosa")]).status == 303)
        #expect(try await sent.sheet().referral.state == .voided)
        let mails = try await sent.town.read { db in try db.all(String.self, "SELECT subject FROM messages WHERE kind = 'referral' ORDER BY id") }
        #expect(mails == ["A referral from Riverside Works", "A referral was taken back, Riverside Works"])
        #expect(try await ines.post("/referrals/\(sent.id)/reopen", [("reopen_why", "It was the right one")]).status == 303)
        let page = try await ines.get("/referrals/\(sent.id)").text
        #expect(try await sent.sheet().referral.state == .sent && page.contains("It was the right one") && page.contains("Wrong Rosa"))
    }

    @Test("An informal one is one line, and can be taken back; so can what staff wrote down, and the line says so")
    func undone() async throws {
        let sent = try await SentOut.make()
        let ines = try await Browser(sent.town, as: sent.town.ines)
        #expect(try await ines.post("/people/\(sent.person)/refer/informal", [("name", "Food"), ("provider", "")]).status == 422)
        _ = try await ines.post("/people/\(sent.person)/refer/informal", [("name", "Food"), ("provider", "The pantry")])
        _ = try await ines.post("/referrals/\(sent.id)/steps", [("step", "accept")])
        let takebacks = try await sent.town.read { db in try db.all(ID<Takeback>.self, "SELECT id FROM takebacks ORDER BY id") }
        for id in takebacks { #expect(try await ines.post("/takebacks/\(id)").status == 303) }
        let (all, events) = try await sent.town.read { db in
            (
                try ReferralQueries.all(of: sent.person, seenBy: sent.town.ines.viewer, in: db),
                try ReferralQueries.events(of: sent.id, seenBy: sent.town.ines.viewer, in: db)
            )
        }
        #expect(takebacks.count == 2 && all.map(\.state) == [.sent] && events.first?.kind == .takenBack)
    }

    @Test("Somebody sent to us is taken down with the person, and answered like the others")
    func incoming() async throws {
        let sent = try await SentOut.make()
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let form = [("from", "Pilsen Works"), ("name", "Job search")]
        #expect(try await ines.post("/referrals/incoming", form).status == 422)
        let answer = try await ines.post("/referrals/incoming", form + [("first_name", "Olek"), ("last_name", "Nowak")])
        let page = answer.header("Location") ?? ""
        #expect(try await ines.get(page).text.contains("sent to us by Pilsen Works"))
        #expect(try await ines.post(page + "/steps", [("step", "accept")]).status == 303)
        let states = try await sent.town.read { db in try db.all(String.self, "SELECT state FROM referrals WHERE kind = 'incoming'") }
        #expect(states == ["accepted"])
    }

    @Test("An intake worker of another center does not find it, and the list does not show it")
    func scope() async throws {
        let sent = try await SentOut.make()
        let ivy = try await sent.town.write { db in
            let west = try sent.town.agency.id.openCenter(name: "West", street: "", phone: "", by: .agency, at: sent.town.now, in: db)
            return try Premises.hire("Ivy West", .intake, west, sent.town.agency.id, at: sent.town.now, in: db)
        }
        let browser = try await Browser(sent.town, as: ivy)
        #expect(try await browser.get("/referrals/\(sent.id)").status == 404)
        #expect(try await !browser.get("/referrals").text.contains("Rosa"))
        #expect(try await Browser(sent.town, as: sent.town.lucia).get("/referrals").text.contains("Rosa"))
    }
}
