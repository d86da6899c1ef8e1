import Storage

/// Questions about what job seekers answered for programs.
enum PersonFactQueries {
    /// What stands of the person's answers; the person must be one whom these eyes may see.
    static func facts(of person: Participant, seenBy viewer: Viewer, in db: Reading) throws -> PersonFacts {
        PersonFacts(of: try db.all(owned(by: "= \(person.id)", seenBy: viewer)))
    }

    /// The same of several people at once, by person: `which` says whose, such as "= 7" or "IN (…)".
    static func answers(of which: SQL, seenBy viewer: Viewer, in db: Reading) throws -> [ID<Participant>: PersonFacts] {
        try Dictionary(grouping: db.all(owned(by: which, seenBy: viewer)), by: \.participant).mapValues(PersonFacts.init(of:))
    }

    /// The question for the same.
    static func owned(by which: SQL, seenBy viewer: Viewer) -> Query<OwnedFact> {
        Query(
            [.numbers("person_facts.participant_id"), PersonFact.columns],
            """
            FROM person_facts LEFT JOIN staff ON staff.agency_id = person_facts.agency_id AND staff.id = person_facts.set_by
            WHERE person_facts.agency_id = \(viewer.agency) AND person_facts.participant_id \(which) AND person_facts.ended_at IS NULL
            """)
    }
}

/// One answer with whose it is.
struct OwnedFact: Stored {
    let participant: ID<Participant>
    let fact: PersonFact

    init(_ row: inout Row) throws {
        participant = try row.next()
        fact = try PersonFact(&row)
    }
}

extension PersonFacts {
    init(of answers: [OwnedFact]) { standing = answers.map(\.fact) }
}
