import Markup
import Storage
import Web

/// What is known of a person while their page is put together, so that nothing is asked for twice however many boxes need it.
final class PersonDesk {
    let person: Participant
    let visit: Visit
    let db: Reading
    private let lines: [PersonLine.Kind: [PersonLine]]
    private var known: [ObjectIdentifier: Any] = [:]

    init(_ person: Participant, _ lines: [PersonLine], _ visit: Visit, in db: Reading) {
        (self.person, self.visit, self.db) = (person, visit, db)
        self.lines = Dictionary(grouping: lines, by: \.kind)
    }

    /// The lines of one kind, the latest first.
    func lines(_ kind: PersonLine.Kind) -> [PersonLine] { lines[kind] ?? [] }

    /// The answer to a question that is asked once, whoever asks it first.
    func once<Known>(_ find: () throws -> Known) rethrows -> Known {
        if let found = known[ObjectIdentifier(Known.self)] as? Known { return found }
        let found = try find()
        known[ObjectIdentifier(Known.self)] = found
        return found
    }
}

/// What a folder below this one shows on a job seeker's page, such as where the person works.
struct ParticipantAside: Sendable {
    /// The question for its lines, which the page asks together with those of the other folders.
    typealias Lines = @Sendable (_ person: ID<Participant>, _ staff: StaffMember) -> SQL

    let lines: Lines?
    /// May ask one question more, by way of the desk.
    let draw: @Sendable (PersonDesk) throws -> HTML

    init(lines: Lines? = nil, draw: @escaping @Sendable (PersonDesk) throws -> HTML) { (self.lines, self.draw) = (lines, draw) }
}
