import Dates
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("What an agency has written is what leaves")
struct OwnWordsTests {
    @Test("The check-ins: the first, the one for want of an answer, and the person's, each with the version it was made with")
    func checkIns() async throws {
        let placed = try await PlacedPerson.place()
        let (town, noon) = (placed.town, AgencyAtWork.zone.instant(of: placed.town.today, hour: 12))
        let mails = try await town.database.write { db in
            try Self.save(
                [.subject: "{{person}}?", .body: "{{^again}}Raz{{/again}}{{#again}}Dwa{{/again}}\n\nTu:\n{{link}}"], .checkIn, .pl, town.ines, in: db)
            try Self.save([.subject: "¿Qué tal?", .body: "{{employer}}\n\nAquí:\n{{link}}"], .checkInPerson, .es, town.ines, in: db)
            let work = SendCheckIns(agency: try StaffQueries.agency(placed.agency.id, in: db)) { "https://fairlead.example\($0.address)" }
            for later in 0...2 { _ = try work.send(on: town.today.adding(days: later), at: noon.adding(days: later), in: db) }
            return try Self.mails(.checkIn, in: db)
        }
        let beginnings = mails.map { [$0.subject, String($0.text.prefix { $0 != "\n" }), "\($0.template)"] }
        #expect(beginnings == [["Maria S.?", "Raz", "1"], ["¿Qué tal?", "Lakeshore Bakery", "1"], ["Maria S.?", "Dwa", "1"]])
        #expect(mails.allSatisfy { $0.text.contains("/l/") })
    }

    @Test("The introduction, with the sender's words, and without them when it is sent once more")
    func introductions() async throws {
        let forward = try await PutForward.make()
        let (town, words) = (forward.town, "{{job}}{{#again}} encore{{/again}}\n\n{{#with_words}}{{words}}{{/with_words}}\n\nSee:\n{{link}}")
        let texts = try await town.database.write { db in
            try Self.save([.subject: "{{job}}", .body: words], .introduction, .en, town.ines, in: db)
            try db.run("UPDATE introductions SET letter = 'She starts early.'")
            let sheet = try forward.sheet(in: db)
            let letter = IntroductionLetter(sheet: sheet, agency: try StaffQueries.agency(town.agency.id, in: db), sender: town.ines)
            let asked = try RecipientQueries.of(sheet.introduction, seenBy: town.ines.viewer, in: db)
            for isReminder in [false, true] { _ = try letter.send(to: asked, isReminder: isReminder, { $0.address }, at: town.now, in: db) }
            return try Self.mails(.introduction, in: db).suffix(2).map(\.text)
        }
        #expect(texts[0].hasPrefix("Forklift operator\n\nShe starts early.\n\nSee:\n/l/"))
        #expect(texts[1].hasPrefix("Forklift operator encore\n\nSee:\n/l/"))
    }

    @Test("The news of a referral")
    func referrals() async throws {
        let forward = try await PutForward.make()
        let town = forward.town
        let mail = try await town.database.write { db in
            try Self.save([.subject: "Nowe", .body: "{{first_name}}!\n\nTu:\n{{link}}"], .referralTold, .pl, town.ines, in: db)
            let person = try ParticipantQueries.find(forward.person, seenBy: town.ines.viewer, in: db)
            try ReferralPost(agency: try StaffQueries.agency(town.agency.id, in: db)) { "https://fairlead.example\($0.address)" }
                .write(to: person, from: town.ines, at: town.now, in: db)
            return try Self.mails(.referralTold, in: db)[0]
        }
        #expect(mail.subject == "Nowe" && mail.text.hasPrefix("Janek!\n\nTu:\nhttps://fairlead.example/l/"))
    }

    @Test("The answer to a mail begins and ends as the agency wants, and the beginning alone is no answer")
    func answers() async throws {
        let town = try await MailTown.open()
        let mail = try #require(try await town.land(town.mail(headers: town.answering)))
        #expect(try await town.met.browser.get(mail.id.page.address).text.contains("Hello Renee,\n\n</textarea>"))
        try await town.town.write { [town] db in
            try Self.save(
                [.opening: "Good day {{first_name}} of {{employer}},", .closing: "So long\n{{signature}}"], .answer, .en, town.town.ines, in: db)
        }
        let beginning = "Good day Renee of Ironbark Fabrication,"
        #expect(try await town.met.browser.get(mail.id.page.address).text.contains(beginning))
        let page = "/mailbox/\(mail.id)/answer"
        #expect(try await town.met.browser.post(page, [("words", beginning + "\n\n"), ("beginning", beginning)]).status == 422)
        _ = try await town.met.browser.post(page, [("words", beginning + "\n\nyes."), ("beginning", beginning)])
        let sent = try #require(try await town.met.mail().first)
        #expect(sent.text.hasPrefix(beginning + "\n\nyes.\n\nSo long\nInés Delgado\n") && sent.template == 1)
    }

    @Test(
        "The private link must stand in each of them, and what a mail is for",
        arguments: [Template.Kind.checkIn, .checkInPerson, .introduction, .referralTold])
    func required(kind: Template.Kind) throws {
        let words = kind == .introduction ? "{{words}}" : "Hello"
        let problem = #expect(throws: TemplateProblem.self) { try Template.check(words, .body, of: kind) }
        #expect(problem?.words.contains("{{link}} must be in it") == true)
        let hidden = #expect(throws: TemplateProblem.self) { try Template.check(words + " {{link}}", .body, of: kind) }
        #expect(hidden?.words.contains("becomes a button") == true)
        try Template.check(words + "\n\nGo:\n{{link}}", .body, of: kind)
    }

    @Test("Each is tried on a real employer, or on a real person if it goes to one")
    func tried() async throws {
        let placed = try await PlacedPerson.place()
        let (town, lead) = (placed.town, placed.town.lead)
        #expect(try await town.get("/templates/check_in/en", as: lead).text.contains("How is Maria S. doing?"))
        let page = try await town.get("/templates/check_in_person/es", as: lead).text
        #expect(page.contains("As Maria Santos would get it") && page.contains("¿cómo le va en Lakeshore Bakery?"))
    }

    private static func save(
        _ words: [Template.Part: String], _ kind: Template.Kind, _ language: Language, _ staff: StaffMember, in db: Writing
    ) throws {
        for (part, text) in words { try Template.check(text, part, of: kind) }
        try Template.save(words, kind, language, over: 0, by: staff, at: Town.now, in: db)
    }

    private static func mails(_ kind: MailDraft.Kind, in db: Reading) throws -> [OutboxMessage] {
        try db.all(OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages WHERE kind = \(kind) ORDER BY id")
    }
}
