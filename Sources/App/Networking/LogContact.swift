import Dates
import Phrases
import Storage

/// What is written down of a contact with a provider.
struct ProviderContactDraft: Sendable {
    var kind = ProviderContact.Kind.visit
    var heldOn: Day
    /// People of the provider who are known already.
    var people: Set<ID<ProviderPerson>> = []
    /// People who are not: a name, and what they do there.
    var newPeople: [(name: String, title: String)] = []
    var staff: Set<ID<StaffMember>> = []
    var learned = ""
    var quality: ProviderContact.Quality?
    var qualityNote = ""
    /// When to speak next; nothing for no plan.
    var next: (kind: ProviderContact.Kind, on: Day, by: ID<StaffMember>)?

    /// Writes it down. What was planned with the provider is done by it. Throws `NotFound` for a person of another provider.
    @discardableResult
    func log(with provider: Provider, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<ProviderContact> {
        let (id, agency) = (ID<ProviderContact>.new(at: now), staff.agency)
        try db.run(
            """
            INSERT INTO provider_contacts (id, agency_id, provider_id, kind, held_on, learned, quality, quality_note, made_by, made_at)
            VALUES (\(id), \(agency), \(provider.id), \(kind), \(heldOn), \(learned), \(quality), \(qualityNote), \(staff.id), \(now))
            """)
        let known = try NetworkQueries.people(of: provider.id, seenBy: staff.viewer, in: db)
        guard people.isSubset(of: Set(known.map(\.id))) else { throw NotFound() }
        let met = try people.union(newPeople.map { try add($0, known, to: provider.id, by: staff, at: now, in: db) })
        try db.insertMany(
            "INSERT INTO provider_contact_people (agency_id, contact_id, person_id)", met.sorted().map { "(\(agency), \(id), \($0))" as SQL })
        try db.insertMany(
            "INSERT INTO provider_contact_staff (agency_id, contact_id, staff_id)", self.staff.sorted().map { "(\(agency), \(id), \($0))" as SQL })
        try db.run(
            "UPDATE provider_plans SET done_at = \(now) WHERE agency_id = \(agency) AND provider_id = \(provider.id) AND done_at IS NULL")
        if let next { try ProviderPlan.make(next.kind, on: next.on, for: next.by, with: provider, agency: agency, at: now, in: db) }
        try JournalNote(
            kind: .provider, words: "wrote down \(kind.withArticle) with \(provider.name)", said: learned.isEmpty ? nil : learned, subject: id.number
        ).write(agency: agency, by: .staff(staff), at: now, in: db)
        return id
    }

    /// Somebody of that very name is the one whom we know.
    private func add(
        _ person: (name: String, title: String), _ known: [ProviderPerson], to provider: ID<Provider>, by staff: StaffMember, at now: Instant,
        in db: Writing
    ) throws -> ID<ProviderPerson> {
        let folded = Folding.text(person.name)
        if let same = known.first(where: { Folding.text($0.name) == folded }) { return same.id }
        let id = ID<ProviderPerson>.new(at: now)
        try db.run(
            """
            INSERT INTO provider_people (id, agency_id, provider_id, name, name_folded, title, made_by, made_at)
            VALUES (\(id), \(staff.agency), \(provider), \(person.name), \(folded), \(person.title), \(staff.id), \(now))
            """)
        return id
    }
}

extension ProviderPlan {
    /// Puts the plan in the place of the one that stands.
    static func make(
        _ kind: ProviderContact.Kind, on day: Day, for staff: ID<StaffMember>, with provider: Provider, agency: ID<Agency>, at now: Instant,
        in db: Writing
    ) throws {
        try db.run("UPDATE provider_plans SET done_at = \(now) WHERE agency_id = \(agency) AND provider_id = \(provider.id) AND done_at IS NULL")
        try db.run(
            """
            INSERT INTO provider_plans (id, agency_id, provider_id, kind, due_on, staff_id, made_at)
            VALUES (\(ID<ProviderPlan>.new(at: now)), \(agency), \(provider.id), \(kind), \(day), \(staff), \(now))
            """)
    }

    /// So many days ahead a plan is made that names no day.
    static let workingDaysAhead = 5

    /// One press: somebody means to visit the provider a week from now.
    static func planVisit(to provider: Provider, by staff: StaffMember, on today: Day, at now: Instant, in db: Writing) throws -> Day {
        let day = today.addingWorkingDays(workingDaysAhead)
        try make(.visit, on: day, for: staff.id, with: provider, agency: staff.agency, at: now, in: db)
        try JournalNote(kind: .provider, words: "planned a visit to \(provider.name) on \(Wording.day(day, in: .en))", subject: provider.id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return day
    }

    /// Nobody means to go there any more. Throws `Conflict` where nothing is planned.
    static func drop(with provider: Provider, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            "UPDATE provider_plans SET done_at = \(now) WHERE agency_id = \(staff.agency) AND provider_id = \(provider.id) AND done_at IS NULL")
        guard changed == 1 else { throw Conflict(message: "Nothing is planned with \(provider.name) any more.") }
        try JournalNote(kind: .provider, words: "dropped what was planned with \(provider.name)", subject: provider.id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
