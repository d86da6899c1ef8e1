import Dates
import Guidance
import Markup
import OpenReferral
import Phrases
import Reference
import Secrets
import Storage
import Suitability
import Testing
import Web

@testable import App

/// Luz, who was asked in Spanish what helps, in a small town with a handful of services.
struct GuidedTown: Sendable {
    let town: Town
    let luz: ID<Participant>
    /// By name.
    let services: [String: ID<Listing>]

    static let needs: [NeedDomain: NeedAnswer] = [
        .childcare: NeedAnswer(level: 3, words: "Mi mamá lo cuida hasta la una."),
        .language: NeedAnswer(level: 2, words: "Entiendo poco por teléfono."),
        .skills: NeedAnswer(level: 1), .housing: NeedAnswer(level: 0),
    ]

    static func open(needs: [NeedDomain: NeedAnswer]? = needs) async throws -> GuidedTown {
        let town = try await Town.open()
        return try await town.write { db in
            let (lucia, now) = (town.lucia, town.now)
            var house = ProviderForm()
            (house.name, house.about, house.mailbox) = ("Mill Street House", "Helps", "office@mill.example")
            let provider = try ProviderQueries.find(try house.save(nil, by: lucia, at: now, in: db), seenBy: lucia.viewer, in: db)
            var services: [String: ID<Listing>] = [:]
            for form in listings { services[form.name] = try form.save(provider, nil, places: Directory(), by: lucia, at: now, in: db) }
            for id in services.values { try ProviderQueries.listing(id, seenBy: lucia.viewer, in: db).verify(by: lucia, at: now, in: db) }
            let luz = try add(town, needs, in: db)
            return GuidedTown(town: town, luz: luz, services: services)
        }
    }

    private static func add(_ town: Town, _ needs: [NeedDomain: NeedAnswer]?, in db: Writing) throws -> ID<Participant> {
        let lucia = town.lucia
        let id = try ParticipantDraft(
            firstName: "Luz", lastName: "Herrera", mailbox: "luz@casa.example", language: .es, needsInterpreter: true, center: lucia.center,
            counselor: lucia.id
        ).create(by: lucia, at: town.now, in: db)
        let person = try ParticipantQueries.find(id, seenBy: lucia.viewer, in: db)
        var profile = WorkProfile(of: id)
        (profile.zip, profile.modes, profile.minutesWilling, profile.availability) = ("60608", .bus, 45, Week(.workdays, .first))
        try profile.keep(of: person, by: .staff(lucia), at: town.now, in: db)
        if let needs {
            try AssessmentDraft(answers: needs, facts: [.drives: .no, .diploma: .no]).keep(
                for: person, from: 0, isWhole: true, by: lucia, at: town.now, in: db)
        }
        return id
    }

    /// Child care that waits; English by day; a course in the evening in English only; food that nobody needs.
    private static let listings: [ListingForm] = [
        listing("Care until half past five", ["childcare"], "English, Spanish", fees: "$45 a week", wait: "two weeks", free: "2"),
        listing("English by day", ["english"], "English", wait: "none", free: "6"),
        listing("Forklift course", ["training"], "English", hours: ("18:00", "21:00"), fees: "$295"),
        listing("Packing course", ["training"], "Spanish", fees: "Free", leastAge: "18"),
        listing("Groceries", ["food"], "Spanish"),
    ]

    private static func listing(
        _ name: String, _ needs: Set<String>, _ languages: String, hours: (String, String) = ("09:00", "15:00"), fees: String = "Free",
        wait: String = "", free: String = "", leastAge: String = ""
    ) -> ListingForm {
        var form = ListingForm()
        (form.name, form.needs, form.languages, form.fees, form.wait, form.free) = (name, needs, languages, fees, wait, free)
        (form.street, form.city, form.state, form.zip, form.minimumAge) = ("1830 W Canal St", "Chicago", "IL", "60608", leastAge)
        for day in 0..<5 { form.hours[day] = ListingForm.Hours(from: hours.0, to: hours.1) }
        return form
    }

    var lucia: Browser { get async throws { try await Browser(town, as: town.lucia) } }
    var page: String { "/people/\(luz)/services" }

    func text(_ path: String = "") async throws -> String { try await lucia.get(page + path).text }
    func service(_ name: String) -> ID<Listing> { services[name]! }

    /// As the page stands now.
    func guide() async throws -> Guide? {
        try await town.read { db in
            try Guide(try ParticipantQueries.find(luz, seenBy: town.lucia.viewer, in: db), by: book, in: db)
        }
    }

    var book: Guidebook {
        Guidebook(agency: town.agency, rules: Town.rules, shelves: ServiceShelves(), today: town.today) { zip in
            Town.reference.place(ofZip: zip).flatMap { Guidance.Place(latitude: $0.latitude, longitude: $0.longitude) }
        }
    }

    /// Presses a button of the page that brings its digest.
    @discardableResult
    func press(_ act: String, _ name: String, _ fields: [(String, String)] = []) async throws -> Outgoing {
        let digest = try #require(try await guide()?.digest)
        return try await lucia.post("\(page)/\(service(name))/\(act)", fields + [("digest", digest)])
    }

    /// Lucía tells Luz where to go.
    func refer(to name: String, in db: Writing) throws {
        let person = try ParticipantQueries.find(luz, seenBy: town.lucia.viewer, in: db)
        try ReferralDraft(person: person, kind: .informal, listing: service(name), name: name, provider: "Mill Street House")
            .make(by: town.lucia, ReferralPost(agency: town.agency) { $0.address }, at: town.now, in: db)
    }

    func choices() async throws -> [GuidanceChoice] {
        try await town.read { db in try GuidanceQueries.past(of: luz, seenBy: town.lucia.viewer, in: db).choices }
    }

    /// Luz's own browser, behind the private link.
    func link() async throws -> (Browser, String) {
        let (shown, token) = try await town.write { db in
            let guide = try #require(try Guide(try ParticipantQueries.find(luz, seenBy: town.lucia.viewer, in: db), by: book, in: db))
            let token = try guide.share(by: town.lucia, at: town.now, in: db)
            return (try db.one(ID<ShownGuidance>.self, "SELECT id FROM guidance_shown ORDER BY id DESC LIMIT 1"), token.text)
        }
        var browser = Browser(town)
        browser.hold(token, .guidance, of: shown)
        return (browser, "/guidance/\(shown)")
    }
}
