import Dates
import Secrets
import Storage

/// The sealed Social Security numbers of those whom we placed, opened in memory to be compared with a table. Nobody sees them, and they are kept nowhere.
struct ComparedNumbers: Sendable {
    private let people: [String: [ID<Participant>]]
    /// Of so many placed people a number is sealed, and can be read.
    let count: Int

    /// Opens them and writes down that it was done, by whom and for how many. Throws `Conflict` if the key file is not the agency's.
    static func open(
        under keys: FieldKeys, agency: ID<Agency>, by actor: Actor, saying why: String, at now: Instant, in db: Writing
    ) throws -> ComparedNumbers {
        let rows = try db.all(
            SealedNumber.self,
            """
            SELECT sensitive_facts.participant_id, \(SealedFact.columns) FROM sensitive_facts
            WHERE sensitive_facts.agency_id = \(agency) AND sensitive_facts.kind = \(SensitiveFact.Kind.ssn)
                AND sensitive_facts.participant_id IN (SELECT placements.participant_id FROM placements WHERE placements.agency_id = \(agency))
            """)
        let ring = rows.isEmpty ? nil : try keys.ring(.identity, of: agency, in: db)
        let numbers = rows.compactMap { row in OpenedFact(row.fact, by: ring).parts?["ssn"].map { ($0, row.person) } }
        guard numbers.count == rows.count else {
            throw Conflict(message: "The key file of this program is not the one under which this agency keeps such facts. Ask whoever runs it.")
        }
        try JournalNote(
            kind: .access, words: "compared the sealed Social Security numbers of \(rows.count) people with \(why); nobody saw them",
            detail: SensitivePurpose.identity.rawValue
        ).write(agency: agency, by: actor, at: now, in: db)
        return ComparedNumbers(people: Dictionary(grouping: numbers, by: \.0).mapValues { $0.map(\.1) }, count: rows.count)
    }

    /// Who has that number, nine digits; several where it was written down twice.
    func people(with number: String) -> [ID<Participant>] { people[number] ?? [] }
}

private struct SealedNumber: Stored {
    let person: ID<Participant>
    let fact: SealedFact

    init(_ row: inout Row) throws {
        person = try row.next()
        fact = try SealedFact(&row)
    }
}
