import Dates
import Markup
import Phrases
import Storage
import Web

/// Sending a person to a provider, or telling them where to go.
enum ReferRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/refer", may: .servePeople) { visit in
            if let listing = visit.incoming.query.id("service", of: Listing.self) { return try await show(visit, listing) }
            return try await choose(visit)
        }
        table.post("/people/:participant/refer", may: .servePeople, send)
        table.post("/people/:participant/refer/informal", may: .servePeople, tell)
    }

    /// What it takes to send somebody there.
    private struct Ready: Sendable {
        let person: Participant
        let sheet: ListingSheet
        let consent: Consent?
        let referrals: [Referral]

        init(_ visit: Visit, _ listing: ID<Listing>, in db: Reading) throws {
            let (viewer, id, today) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self), try visit.today)
            person = try ParticipantQueries.find(id, seenBy: viewer, in: db)
            sheet = try DirectoryQueries.sheet(listing, seenBy: viewer, in: db)
            consent = try ConsentQueries.allowing(id, toProvider: sheet.listing.providerName, on: today, seenBy: viewer, in: db)
            referrals = try ReferralQueries.all(of: id, seenBy: viewer, in: db)
        }

        var isOpen: Bool { referrals.contains { $0.service == sheet.listing.id && $0.closedAt == nil } }
    }

    private static func show(
        _ visit: Visit, _ listing: ID<Listing>, _ form: ReferForm? = nil, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let ready = try await visit.read { db in try Ready(visit, listing, in: db) }
        let filled = try form ?? ReferForm(ready.consent, on: visit.today)
        return try visit.show(
            ReferPage(
                person: ready.person, sheet: ready.sheet, consent: ready.consent, referrals: ready.referrals, form: filled, errors: errors),
            hasErrors: !errors.isEmpty)
    }

    private static func choose(_ visit: Visit, _ form: InformalForm = InformalForm(), _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id, query) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self), visit.incoming.query)
        let search = ListingSearch(
            words: String(query["q"].prefix(100)), need: Need(rawValue: query["need"]), language: String(query["language"].prefix(50)),
            place: String(query["place"].prefix(50)))
        let page = try await visit.read { db in
            let person = try ParticipantQueries.find(id, seenBy: viewer, in: db)
            let listings = search.isEmpty ? [] : Array(try ProviderQueries.list(search, seenBy: viewer, in: db).prefix(30))
            let places = try DirectoryQueries.towns(of: listings, seenBy: viewer, in: db)
            return ReferChoicePage(person: person, search: search, listings: listings, places: places, form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func send(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard let listing = form.id("service", of: Listing.self) ?? visit.incoming.query.id("service", of: Listing.self) else {
            return try await choose(visit)
        }
        let (by, filled, post, today) = (try visit.by, ReferForm(form), try ReferralPost(visit), try visit.today)
        let ready = try await visit.read { db in try Ready(visit, listing, in: db) }
        guard ready.sheet.listing.provider != nil else { throw Conflict(message: "Nobody has said who gives this service.") }
        let errors = filled.errors(ready.consent, isOpen: ready.isOpen, others: ready.referrals, today: today)
        guard errors.isEmpty else { return try await show(visit, listing, filled, errors) }
        return try await visit.write { db -> Answer in
            let ready = try Ready(visit, listing, in: db)
            let provider = ready.sheet.listing.providerName
            let agreed = try filled.agreement(ready.person, with: provider, old: ready.consent, today: today)?
                .renew(for: ready.person, by: .staff(by), at: visit.now, in: db)
            let draft = ReferralDraft(
                person: ready.person, kind: .formal, listing: listing, name: ready.sheet.listing.name, provider: provider,
                mailbox: ready.sheet.mailbox ?? "", consent: agreed ?? ready.consent, covers: filled.facts, why: filled.why, letter: filled.letter,
                after: ready.referrals.first { $0.id.description == filled.after }?.id, secondWhy: ready.isOpen ? filled.secondWhy : "")
            let id = try draft.make(by: by, post, at: visit.now, in: db)
            let words = draft.after != nil ? "Planned." : draft.mailbox.isEmpty ? "Written down. Call \(provider)." : "On its way to \(provider)."
            return .seeOther(id.page, saying: words)
        }
    }

    private static func tell(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, post) = (try visit.by, InformalForm(form), try ReferralPost(visit))
        let id = try visit.incoming.id("participant", of: Participant.self)
        let errors = filled.errors
        guard errors.isEmpty else { return try await choose(visit, filled, errors) }
        return try await visit.answer(adding: [.referrals]) { db in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            let made = try ReferralDraft(person: person, kind: .informal, name: filled.name, provider: filled.provider)
                .make(by: by, post, at: visit.now, in: db)
            return (.seeOther(id.page, saying: "Logged. In two weeks we ask whether it helped."), .referral(made))
        }
    }
}

extension ReferralPost {
    init(_ visit: Visit) throws {
        let settings = visit.office.settings
        self.init(agency: try visit.agency, address: { settings.address($0) })
    }
}
