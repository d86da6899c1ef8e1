import Dates
import Guidance
import Reference
import Rules
import Secrets
import Storage
import Web

/// What guiding takes besides the person: whose services, by which rules, from where, on which day.
struct Guidebook: Sendable {
    let agency: Agency
    let rules: RuleBook
    let shelves: ServiceShelves
    let today: Day
    /// Where a ZIP code lies.
    let place: @Sendable (String) -> Place?
}

extension Guidebook {
    init(_ visit: Visit) throws {
        let book = visit.office.reference
        self.init(agency: try visit.agency, rules: visit.office.rules, shelves: visit.office.shelves, today: try visit.today) { zip in
            zip.isEmpty ? nil : book.place(ofZip: zip).flatMap { Place(latitude: $0.latitude, longitude: $0.longitude) }
        }
    }
}

/// What it takes to guide one person to services, put together for one visit.
struct Guide: Sendable {
    let facts: SeekerFacts
    let shelf: ListedShelf
    /// As things stand, or as they would if something were otherwise.
    let advice: Advice
    /// As things stand.
    let plain: Advice
    let otherwise: Set<ChangeableFact>
    /// The version of the figures that speaks; nothing while rules alone do.
    let model: Finding.Model?
    let today: Day

    var person: Participant { facts.person }

    /// Four statements as long as directory and figures stay as they were; nothing without a finished assessment. Whether somebody may see the
    /// person is the caller's to ask first.
    init?(_ person: Participant, if otherwise: Set<ChangeableFact> = [], by book: Guidebook, in db: Reading) throws {
        guard let facts = try SeekerFacts(of: person, seenBy: Viewer(wholeAgency: book.agency.id), in: db) else { return nil }
        try self.init(facts, if: otherwise, by: book, in: db)
    }

    /// The same where the person's facts are known: one statement.
    init(_ facts: SeekerFacts, if otherwise: Set<ChangeableFact> = [], by book: Guidebook, in db: Reading) throws {
        let today = book.today
        let outlook = try book.shelves.outlook(by: book, in: db)
        let shelf = outlook.shelf
        func seeker(_ otherwise: Set<ChangeableFact>) -> Seeker { facts.seeker(if: otherwise, on: outlook, by: book) }
        let (now, then) = (seeker([]), seeker(otherwise))
        let open = Set(shelf.shelf.open(to: now, on: today)).union(otherwise.isEmpty ? [] : shelf.shelf.open(to: then, on: today))
        let findings = outlook.figures.findings(of: open, for: facts.entry(in: book.agency.zone))
        (self.facts, self.shelf, self.otherwise, self.today) = (facts, shelf, otherwise, today)
        plain = shelf.shelf.advise(now, findings: findings, on: today)
        advice = otherwise.isEmpty ? plain : shelf.shelf.advise(then, findings: findings, on: today)
        model = findings.values.lazy.compactMap(\.model).max { $0.day < $1.day }
    }

    /// Stands for what was shown: the assessment, what was known besides, the order and what it rests on. The form brings it back, so that what is
    /// kept is what was seen.
    var digest: String {
        let text = "\(facts.assessment.id) \(facts.assessment.version) \(facts.profile.version)\n\(plain.trace)"
        return base64URL(sha256(Array(text.utf8)))
    }

    func isSuggested(_ service: ID<Listing>) -> Bool { plain.suggestion(service.number) != nil }

    /// What staff and person decided on it before, if that stands.
    func choice(on service: Int64) -> GuidanceChoice? { facts.past.choices.first { $0.service.number == service } }

    /// What was accepted and not yet sent: the service stays suggested until somebody is.
    func isAccepted(_ service: Int64) -> Bool { [.accepted, .added].contains(choice(on: service)?.kind) }
}
