import Dates
import Phrases
import Storage
import Web

@testable import App

/// A town in which Inés met Renee Dufour of Ironbark two days ago and has not written yet; three flyers lie on the shelf.
struct MetTown {
    let town: Town
    let employer: Employer
    let renee: Contact
    let browser: Browser

    var page: String { "/employers/\(employer.id)/follow-up" }

    static func open(
        in language: Language = .en, mailbox: String = "renee@ironbark.example", said note: String = "Renee would train welders herself.",
        mail: OutgoingMail = .none
    ) async throws -> MetTown {
        let town = try await Town.open(mail: mail)
        let (employer, renee) = try await town.write { db in
            for flyer in flyers { try flyer.shelve(by: town.ruth, at: town.now.adding(days: -30), in: db) }
            let id = try EmployerDraft(
                name: "Ironbark Fabrication", industry: "Welded frames", naics: "332312", owner: town.ines.id,
                contacts: [ContactDraft(name: "Renee Dufour", title: "owner", role: .decides, mailbox: mailbox, language: language)]
            ).create(by: .staff(town.ines), agency: town.agency.id, at: town.now.adding(days: -3), in: db).id
            let employer = try Employer.find(id, seenBy: town.ines.viewer, in: db)
            let renee = try EmployerQueries.contacts(of: id, seenBy: town.ines.viewer, in: db)[0]
            let met = ConversationDraft(kind: .visit, contact: renee.id, at: town.now.adding(days: -2), note: note)
            try employer.logConversation(met, by: town.ines, at: met.at, in: db)
            try employer.setNextStep(.followUp, due: town.now.day(in: .chicago), for: town.ines, by: .staff(town.ines), at: met.at, in: db)
            return (employer, renee)
        }
        return MetTown(town: town, employer: employer, renee: renee, browser: try await Browser(town, as: town.ines))
    }

    static let pdf = Array("%PDF-1.7 a flyer".utf8)

    private static var flyers: [FlyerDraft] {
        [
            FlyerDraft(title: "On-the-job training", language: .en, programs: ["ojt"], format: .pdf, bytes: pdf),
            FlyerDraft(title: "Capacitación en el trabajo", language: .es, programs: ["ojt"], format: .pdf, bytes: pdf),
            FlyerDraft(title: "Hiring events", language: .en, programs: ["hiring_event"], format: .pdf, bytes: pdf),
            FlyerDraft(title: "Answers to questions", language: .en, programs: [], format: .pdf, bytes: pdf),
            FlyerDraft(title: "Respuestas", language: .es, programs: [], format: .pdf, bytes: pdf),
        ]
    }

    /// The form as the page opens.
    func form() async throws -> FilledForm { FilledForm(try await browser.get(page).text) }

    /// Presses "Send", or "Update the preview".
    func press(_ form: FilledForm, _ button: String = "send") async throws -> Outgoing {
        try await browser.post(page, form.fields + [("act", button)])
    }

    /// Opens the page and sends it as it is: the second of the two clicks.
    @discardableResult
    func send() async throws -> Outgoing { try await press(try await form()) }

    func mail() async throws -> [OutboxMessage] {
        let viewer = Viewer(wholeAgency: town.agency.id)
        return try await town.read { db in try MessageQueries.latest(50, before: nil, seenBy: viewer, in: db) }
    }

    func timeline() async throws -> [String] {
        try await town.read { db in
            try TimelineQueries.page(of: employer.id, .all, before: nil, seenBy: town.ines.viewer, in: db).entries.map(\.words)
        }
    }

    /// The path of the private link in a mail.
    static func link(in message: OutboxMessage) -> String {
        message.text.firstMatch(of: #//l/[A-Za-z0-9_\-•]+/#).map { String($0.output) } ?? ""
    }
}
