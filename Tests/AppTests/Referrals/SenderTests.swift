import Dates
import Mail
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

/// Hull House in a small town, which Inés gave a link for sending people to us; its browser came by it.
struct SendingHouse: Sendable {
    let town: Town
    let sender: ID<ReferralSender>
    let partner: ID<Partner>
    let browser: Browser

    static func open(language: Language = .es) async throws -> SendingHouse {
        let town = try await Town.open()
        let (sender, partner) = try await town.write { db in
            let id = try PartnerDraft(
                name: "Hull House", contactName: "Jane Addams", mailbox: "jane@hull.example", language: language
            ).create(by: town.ines, at: town.now, in: db)
            try PartnerQueries.find(id, seenBy: town.ines.viewer, in: db)
                .openSender(from: town.ines, ReferralPost(agency: town.agency) { $0.address }, at: town.now, in: db)
            return (try db.one(ID<ReferralSender>.self, "SELECT id FROM referral_senders"), id)
        }
        let body = try await town.read { db in try db.one(String.self, "SELECT text_body FROM messages WHERE kind = 'referral'") }
        let token = try #require(body.firstMatch(of: #/\/l\/([0-9A-Za-z_-]+)/#)?.output.1)
        var browser = Browser(town)
        browser.hold(String(token), .sendPeople, of: sender)
        return SendingHouse(town: town, sender: sender, partner: partner, browser: browser)
    }

    static let form = [
        ("first_name", "Nora"), ("last_name", "Tully"), ("phone", "312-555-0142"), ("mailbox", ""), ("spoken", "pl"), ("wanted", "Find work"),
        ("words", "Cooked for forty people."), ("sent_by", "Jane Addams"), ("agreed", "yes"),
    ]

    var path: String { "/send-us/\(sender)" }

    @discardableResult
    func send(_ form: [(String, String)] = SendingHouse.form) async throws -> Outgoing { try await browser.post(path, form) }

    func referral() async throws -> Referral {
        try await town.read { db in
            let id = try db.one(ID<Referral>.self, "SELECT id FROM referrals WHERE kind = 'incoming' ORDER BY id DESC LIMIT 1")
            return try ReferralQueries.sheet(of: id, seenBy: town.ines.viewer, in: db).referral
        }
    }

    func text(_ sql: SQL) async throws -> [String] { try await town.read { db in try db.all(String.self, sql) } }
}

@Suite("Another organization sends us a person")
struct SenderTests {
    @Test("The mail brings a private link and names nobody; the page speaks three languages", arguments: Language.allCases)
    func page(language: Language) async throws {
        let house = try await SendingHouse.open(language: language)
        let page = try await house.browser.get(house.path).text
        #expect(page.contains("<html lang=\"\(language.rawValue)\"") && page.contains(SenderWords.title[language]))
        #expect(page.contains(SenderWords.agreed[language]) && !page.contains(SenderWords.sent[language]))
        let mails = try await house.text("SELECT subject || to_mailbox FROM messages WHERE kind = 'referral'")
        #expect(mails == [SenderWords.subject(.invitation, "Riverside Works")[language] + "jane@hull.example"])
    }

    @Test("Whom it sends becomes a person of ours and a referral, with the consent that was passed on, on Today of all who work with people")
    func sent() async throws {
        let house = try await SendingHouse.open()
        #expect(try await house.send().header("Location") == house.path + "?done=1")
        #expect(try await house.browser.get(house.path + "?done=1").text.contains("Gracias, ya llegó"))
        let referral = try await house.referral()
        #expect(referral.state == .sent && referral.serviceName == "Find work" && referral.providerName == "Hull House" && referral.due != nil)
        #expect(try await house.text("SELECT purpose || recipient || covers FROM consents") == ["servicesHull Housename"])
        #expect(try await house.text("SELECT first_name || language FROM participants WHERE phone = '312-555-0142'") == ["Norapl"])
        for member in [house.town.ines, house.town.lucia] {
            let today = try await Browser(house.town, as: member).get("/").text
            #expect(today.contains("Jane Addams, Hull House sent Nora T. to us for Find work") && today.contains("Sent to us"))
        }
    }

    @Test("Nothing typed is lost when something is missing, and nobody is sent without their leave")
    func refused() async throws {
        let house = try await SendingHouse.open(language: .en)
        let answer = try await house.send(SendingHouse.form.filter { $0.0 != "agreed" && $0.0 != "last_name" })
        #expect(answer.status == 422 && answer.text.contains("Ask the person first") && answer.text.contains("Enter the last name"))
        #expect(answer.text.contains("Cooked for forty people.") && answer.text.contains("312-555-0142") && answer.text.contains("Find work"))
        #expect(try await house.text("SELECT words FROM notices WHERE kind = 'referral_received'").isEmpty)
    }

    @Test("Declined with a reason and words it is told back: by a mail that names nobody, and on the page; the notice leaves every list")
    func declined() async throws {
        let house = try await SendingHouse.open()
        try await house.send()
        let (ines, id) = (try await Browser(house.town, as: house.town.ines), try await house.referral().id)
        #expect(try await ines.get("/referrals/\(id)").text.contains("Hull House is told by mail"))
        let step = [("step", "decline"), ("decision", "provider full"), ("words", "Hay lugar en enero.")]
        #expect(try await ines.post("/referrals/\(id)/steps", step).status == 303)
        let mail = try await house.text("SELECT subject || text_body FROM messages WHERE kind = 'referral_told'")
        #expect(mail.count == 1 && mail[0].contains("Sobre una persona que nos envió") && !mail[0].contains("Nora"))
        let page = try await house.browser.get(house.path).text
        #expect(page.contains("Nora T.") && page.contains("No podemos atender a esta persona: no hay lugar.") && page.contains("Hay lugar en enero."))
        #expect(try await house.text("SELECT words FROM notices WHERE kind = 'referral_received' AND done_at IS NULL").isEmpty)
        #expect(try await house.text("SELECT words FROM takebacks").isEmpty)
    }

    @Test("Accepted it is told back too; after the person has taken the consent back nothing is")
    func untold() async throws {
        let house = try await SendingHouse.open(language: .en)
        try await house.send()
        let (ines, id) = (try await Browser(house.town, as: house.town.ines), try await house.referral().id)
        #expect(try await ines.post("/referrals/\(id)/steps", [("step", "accept")]).status == 303)
        #expect(try await house.browser.get(house.path).text.contains("Accepted"))
        _ = try await house.town.write { db in try db.run("UPDATE consents SET withdrawn_at = \(house.town.now), withdrawn_by = 'Nora Tully'") }
        let page = try await house.browser.get(house.path).text
        #expect(page.contains("We may tell you nothing more") && !page.contains("Accepted"))
        #expect(try await ines.post("/referrals/\(id)/steps", [("step", "start"), ("started_on", house.town.today.description)]).status == 303)
        #expect(try await ines.post("/referrals/\(id)/steps", [("step", "complete"), ("ended_on", house.town.today.description)]).status == 303)
        #expect(try await house.text("SELECT subject FROM messages WHERE kind = 'referral_told'").count == 1)
    }

    @Test("Somebody whom we know by name and telephone stays one person, however the number is written")
    func known() async throws {
        let house = try await SendingHouse.open()
        try await house.send()
        try await house.send(SendingHouse.form.map { $0.0 == "phone" ? ("phone", "(312) 555 0142") : $0 })
        try await house.send(SendingHouse.form.map { $0.0 == "phone" ? ("phone", "312-555-0999") : $0 })
        #expect(try await house.text("SELECT last_name FROM participants WHERE first_name = 'Nora'").count == 2)
        #expect(try await house.text("SELECT state FROM referrals WHERE kind = 'incoming'").count == 3)
    }

    @Test("An ended link takes nobody, and still shows what came of those who were sent; a new link opens it again")
    func ended() async throws {
        let house = try await SendingHouse.open(language: .pl)
        try await house.send()
        let lucia = try await Browser(house.town, as: house.town.lucia)
        #expect(try await lucia.post("/referrals/senders/\(house.sender)/end").status == 303)
        #expect(try await house.send().status == 409)
        #expect(try await house.send([("first_name", "Nora")]).status == 409)
        let page = try await house.browser.get(house.path).text
        #expect(page.contains(SenderWords.over.pl) && page.contains("Nora T.") && !page.contains("<form method=\"post\" action=\"/send-us"))
        #expect(try await lucia.get("/referrals/senders").text.contains("Ended"))
        #expect(try await lucia.post("/referrals/senders", [("partner", house.partner.description)]).status == 303)
        #expect(try await house.send().status == 303)
    }

    @Test("More than twenty an hour by one link are too many, and a mailbox gets three links an hour")
    func limits() async throws {
        let house = try await SendingHouse.open()
        var statuses: [Int] = []
        for number in 0..<21 {
            let form = SendingHouse.form.map { $0.0 == "last_name" ? ($0.0, "Tully\(number)") : $0 }
            statuses.append(try await house.send(form).status)
        }
        #expect(statuses.prefix(20).allSatisfy { $0 == 303 } && statuses.last == 429)
        let ines = try await Browser(house.town, as: house.town.ines)
        var given: [Int] = []
        for _ in 0..<3 { given.append(try await ines.post("/referrals/senders", [("partner", house.partner.description)]).status) }
        #expect(given == [303, 303, 429])
    }

    @Test("A link whose time is over brings a new one to the address on file")
    func renewed() async throws {
        let house = try await SendingHouse.open()
        let later = house.town.at(house.town.now.adding(days: ReferralSender.daysOfLink + 1))
        let link = "/l/\(house.browser.secret(.sendPeople, of: house.sender) ?? "")"
        #expect(try await Browser(later).get(link).text.contains("Envíenme un enlace nuevo"))
        #expect(try await Browser(later).post(link).status == 200)
        #expect(try await house.text("SELECT subject FROM messages ORDER BY id DESC LIMIT 1") == ["Su enlace nuevo, Riverside Works"])
    }

    @Test("Another agency gives no link to our partners and sees none of them")
    func walls() async throws {
        let house = try await SendingHouse.open()
        let stranger = try await Browser(house.town, as: house.town.stranger)
        #expect(try await stranger.post("/referrals/senders", [("partner", house.partner.description)]).status == 404)
        #expect(try await stranger.post("/referrals/senders/\(house.sender)/end").status == 404)
        #expect(!(try await stranger.get("/referrals/senders").text.contains("Hull House")))
    }
}
