import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// Letters on paper: writing one, noting it, printing it.
enum LetterRoutes {
    static func add(to table: inout Routes) {
        table.get("/employers/:employer/letter", may: .serveEmployers) { visit in
            let desk = try await desk(visit)
            return try visit.show(LetterPage(desk: desk, form: LetterForm(for: desk, to: visit.incoming.query["to"])))
        }
        table.post("/employers/:employer/letter", may: .serveEmployers, print)
        table.get("/employers/:employer/letters/:letter", may: .serveEmployers, show)
    }

    /// Holds the secret of a link for the page that prints it; it stands in no address and no table.
    private static let cookie = "letter"
    private static let secondsToPrint = 600
    /// What may change when a letter is noted.
    private static let noted: [KeptTable] = [.employers, .conversations, .nextSteps, .alarms, .notices]

    private static func desk(_ visit: Visit) async throws -> LetterDesk {
        let (by, id) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        let (agency, today) = (try visit.agency, try visit.today)
        return try await visit.read { db in try LetterQueries.desk(for: id, of: agency, on: today, seenBy: by, in: db) }
    }

    private static func print(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (desk, by) = (try await desk(visit), try visit.by)
        let filled = LetterForm(form, for: desk)
        guard form["act"] == "print" else { return try visit.show(LetterPage(desk: desk, form: filled)) }
        let errors = filled.errors(on: desk)
        guard errors.isEmpty else { return try visit.show(LetterPage(desk: desk, form: filled, errors: errors), hasErrors: true) }
        let (employer, address) = (desk.employer.id, visit.office.settings.address)
        let note: @Sendable (Writing) throws -> Answer = { db in
            let desk = try LetterQueries.desk(for: employer, of: desk.agency, on: desk.today, seenBy: by, in: db)
            let letter = try filled.print(on: desk, by: by, address: address, at: visit.now, in: db)
            let answer = Answer.seeOther(employer.letter(letter.id), saying: "Noted as a contact.")
            guard let token = letter.token else { return answer }
            return answer.setting(Cookie(cookie, "\(letter.id).\(token.text)", lasting: secondsToPrint))
        }
        // An address on paper cannot be called back, so neither can the letter that bears it.
        return filled.asks ? try await visit.write(note) : try await visit.answer(on: .employer(employer), changing: noted, note)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (by, agency) = (try visit.by, try visit.agency)
        let id = try visit.incoming.id("employer", of: Employer.self)
        let number = try visit.incoming.id("letter", of: Conversation.self)
        let page = try await visit.read { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            let noted = try LetterQueries.letter(number, to: id, seenBy: by.viewer, in: db)
            let contact = try noted.contact.map { try EmployerQueries.contact($0, of: id, seenBy: by.viewer, in: db) }
            let addresses = try LetterQueries.addresses(of: id, seenBy: by, in: db)
            let language = contact?.language ?? .en
            return PrintedLetterPage(
                employer: employer,
                paper: PaperLetter(
                    language: language, day: noted.at.day(in: agency.zone), from: addresses.from(agency), to: addresses.to(contact, at: employer),
                    letter: Letter(language, reading: showing(visit, number, in: noted.note))))
        }
        return try visit.show(page)
    }

    /// The letter's text with the secret in its place, while it may be shown.
    private static func showing(_ visit: Visit, _ letter: ID<Conversation>, in text: String) -> String {
        let held = visit.incoming.cookie(cookie)?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
        guard held.count == 2, held[0] == letter.description else { return text }
        let address = visit.office.settings.address
        return text.replacing(PaperLetter.hiding { address($0) }, with: address("/l/\(held[1])"))
    }
}
