import Dates
import Guidance
import Secrets
import Storage

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

    /// Nothing without a finished assessment.
    init?(_ person: Participant, if otherwise: Set<ChangeableFact> = [], _ visit: Visit, in db: Reading) throws {
        let (agency, eyes) = (try visit.agency, Viewer(wholeAgency: try visit.agency.id))
        guard let facts = try SeekerFacts(of: person, seenBy: eyes, in: db) else { return nil }
        let shelf = try visit.office.shelves.shelf(of: agency, visit, in: db)
        let today = visit.now.day(in: agency.zone)
        func seeker(_ otherwise: Set<ChangeableFact>) -> Seeker {
            facts.seeker(if: otherwise, on: shelf, by: visit.office.rules, visit.office.reference, on: today, in: agency.zone)
        }
        let (now, then) = (seeker([]), seeker(otherwise))
        let open = Set(shelf.shelf.open(to: now, on: today)).union(otherwise.isEmpty ? [] : shelf.shelf.open(to: then, on: today))
        let findings = try Guide.findings(for: person.id, of: open, seenBy: eyes, in: db)
        (self.facts, self.shelf, self.otherwise, self.today) = (facts, shelf, otherwise, today)
        plain = shelf.shelf.advise(now, findings: findings, on: today)
        advice = otherwise.isEmpty ? plain : shelf.shelf.advise(then, findings: findings, on: today)
        model = findings.values.lazy.compactMap(\.model).max { $0.day < $1.day }
    }

    private static func findings(
        for person: ID<Participant>, of services: Set<Int64>, seenBy viewer: Viewer, in db: Reading
    ) throws -> [Int64: Finding] {
        [:]
    }

    /// Stands for what was shown: the assessment, what was known besides, the order and what it rests on. The form brings it back, so that what is
    /// kept is what was seen.
    var digest: String {
        let text = "\(facts.assessment.id) \(facts.assessment.version) \(facts.profile.version)\n\(plain.trace)"
        return base64URL(sha256(Array(text.utf8)))
    }

    func isSuggested(_ service: ID<Listing>) -> Bool { plain.suggestion(service.number) != nil }

    /// What staff and person decided on it before, if that stands.
    func choice(on service: Int64) -> GuidanceChoice? { facts.choices.first { $0.service.number == service } }

    /// What was accepted and not yet sent: the service stays suggested until somebody is.
    func isAccepted(_ service: Int64) -> Bool { [.accepted, .added].contains(choice(on: service)?.kind) }
}
