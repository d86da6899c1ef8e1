import Dates
import Phrases
import Secrets
import Storage
import Testing
import Web

@testable import App

/// A town in which Kessler Metal Works was sent the questions, with Dana at the other end of the link.
struct AskedTown {
    let town: Town
    let employer: ID<Employer>
    let request: ID<RequestForInformation>
    var dana: Browser

    static func ask(in language: Language = .en, legalName: String = "") async throws -> AskedTown {
        let town = try await Town.open()
        let (employer, request, token) = try await town.write { db in
            let id = try EmployerDraft(
                name: "Kessler Metal Works", legalName: legalName, industry: "Sheet-metal parts", owner: town.ines.id, backup: town.marcus.id,
                sites: [SiteDraft(street: "2214 W Canal St", isMain: true)],
                contacts: [ContactDraft(name: "Dana Kessler", mailbox: "dana@kessler.example", language: language)]
            ).create(by: .staff(town.ines), agency: town.agency.id, at: town.now, in: db).id
            let employer = try Employer.find(id, seenBy: town.ines.viewer, in: db)
            let contact = try EmployerQueries.contacts(of: id, seenBy: town.ines.viewer, in: db)[0]
            let known = try RequestForInformation.known(of: employer, in: town.agency.id, on: town.now.day(in: .chicago), in: db)
            let request = try RequestForInformation.open(
                for: employer, contact: contact.id, language: language, known: known, by: town.ines, of: town.agency, at: town.now, in: db)
            let token = try PrivateLink.issue(
                purpose: "rfi", subject: request.number, recipient: "dana@kessler.example", agency: town.agency.id.number,
                expiresAt: town.now.adding(days: 30), at: town.now, in: db)
            return (id, request, token)
        }
        var dana = Browser(town)
        dana.hold(token.text, .rfi, of: request)
        return AskedTown(town: town, employer: employer, request: request, dana: dana)
    }

    /// The same later.
    func later(minutes: Int) -> AskedTown {
        let later = town.at(town.now.adding(minutes: minutes))
        var dana = Browser(later)
        dana.cookies = self.dana.cookies
        return AskedTown(town: later, employer: employer, request: request, dana: dana)
    }

    var path: String { "/rfi/\(request)" }
    var phonePath: String { "/employers/\(employer)/rfi" }

    /// Sends one page with Kessler's answers; what is given takes their place.
    @discardableResult
    func fill(_ page: Int, _ changes: [(String, String)] = [], by browser: Browser? = nil, at path: String? = nil) async throws -> Outgoing {
        try await (browser ?? dana).post("\(path ?? self.path)/page/\(page)", Kessler.page(page, changes))
    }

    /// Everything from the first page to the button at the end.
    @discardableResult
    func answerEverything(by browser: Browser? = nil, at path: String? = nil) async throws -> Outgoing {
        for page in 1...5 { try await fill(page, by: browser, at: path) }
        return try await (browser ?? dana).post("\(path ?? self.path)/send")
    }

    func sheet() async throws -> RequestSheet {
        try await town.read { db in try RequestQueries.sheet(of: request, seenBy: town.ines.viewer, in: db) }
    }

    /// Every set of answers, newest first.
    func sent() async throws -> [SubmittedAnswers] {
        try await town.read { db in try RequestQueries.answers(of: employer, seenBy: town.ines.viewer, in: db).map(\.answers) }
    }

    /// What the employer's timeline says, newest first: "Dana Kessler opened the RFI".
    func timeline() async throws -> [String] {
        let page = try await town.read { db in try TimelineQueries.page(of: employer, .all, before: nil, seenBy: town.ines.viewer, in: db) }
        return page.entries.map { "\($0.actor) \($0.words)" }
    }

    func count(_ sql: SQL) async throws -> Int { try await town.read { db in try db.one(Int.self, sql) } }
}

/// What Dana types, page by page, as a browser would send it.
enum Kessler {
    static func page(_ number: Int, _ changes: [(String, String)] = []) -> [(String, String)] {
        let changed = Set(changes.map(\.0))
        return (pages[number] ?? []).filter { !changed.contains($0.0) } + changes
    }

    private static let pages: [Int: [(String, String)]] = [
        1: [
            ("legal_name", "Kessler Metal Works LLC"), ("organization_type", "llc"), ("fein", "36-5554417"), ("ui_paid_up", "unsure"),
            ("main_product", "Sheet-metal parts"), ("naics", "332322"),
        ],
        2: [
            ("operating_since[month]", "3"), ("operating_since[year]", "2009"), ("relocated_within_120_days", "no"),
            ("employees_full_time_site", "41"), ("employees_part_time_site", "6"), ("all_at_this_site", "yes"), ("layoffs_12_months", "unsure"),
            ("none_of_these", "yes"),
        ],
        3: [
            ("hired_12_months", "14"), ("left_12_months", "9"), ("left_within_90_days", "4"), ("prior_ojt", "no"),
            ("union_covers_positions", "no"), ("labor_dispute", "no"),
        ],
        4: [
            ("positions[0][title]", "Press brake operator"), ("positions[0][openings]", "2"), ("positions[0][hourly_wage]", "21.50"),
            ("positions[0][hours_per_week]", "40"), ("positions[0][pay_basis]", "hourly"), ("positions[0][duration]", "over_one_year"),
            ("positions[0][start_on]", "2026-12-07"), ("positions[1][title]", "Yard helper"), ("positions[1][hourly_wage]", "18"),
            ("benefits", "health_insurance"), ("benefits", "paid_days_off"), ("benefits_start_days", "60"),
        ],
        5: [
            ("trainer", "Rob Tillman"), ("weeks_to_full_skill", "12"), ("workers_comp_carrier", "Great Plains Mutual"),
            ("workers_comp_expires", "2027-06-30"), ("interests", "ojt"), ("interests", "hiring_event"), ("retain_on_success", "yes"),
            ("signer_name", "Dana Kessler"), ("signer_title", "owner"), ("signed_on", "2026-11-19"),
        ],
    ]
}
