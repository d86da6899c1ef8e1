import Storage

/// Finds job seekers by any part of a name, phone or mailbox, for those who work with job seekers; for others it asks nothing.
enum PersonSearchQueries {
    /// How many are looked through for a slip of the hand.
    private static let mostLookedAt = 2_000

    /// Those who are recorded with all the terms; one statement.
    static func exact(_ terms: [SearchTerm], seenBy staff: StaffMember, in db: Reading) throws -> FoundPeople {
        guard staff.role.servesPeople, !terms.isEmpty else { return FoundPeople() }
        let found = try db.all(
            Participant.self,
            """
            SELECT \(Participant.columns) FROM participants WHERE \(staff.viewer.participants) AND \(ParticipantQueries.hold(terms))
            ORDER BY participants.name_folded, participants.id LIMIT \(count: FoundPeople.length + 1)
            """)
        return FoundPeople(found, by: terms, for: staff)
    }

    /// Those of whose names the terms are one slip away; one statement.
    static func forgiven(_ terms: [SearchTerm], seenBy staff: StaffMember, in db: Reading) throws -> FoundPeople {
        let isDoubtful = terms.contains { isForgiven($0) }
        guard staff.role.servesPeople, isDoubtful else { return FoundPeople() }
        let near = terms.map { term -> SQL in isForgiven(term) ? mayMean(term) : ParticipantQueries.holds(term) }
        let rows = try db.all(
            Participant.self,
            """
            SELECT \(Participant.columns) FROM participants WHERE \(staff.viewer.participants) AND \(joined: near, by: " AND ")
            ORDER BY participants.name_folded, participants.id LIMIT \(count: mostLookedAt)
            """)
        var meant = terms
        let found = rows.filter { person in
            let words = Folding.text("\(person.lastName) \(person.firstName)").split(separator: " ").map(String.init)
            let hits = terms.map { term in isForgiven(term) ? words.filter { OneSlip.separates(term.typed, from: $0) } : [] }
            guard zip(terms, hits).allSatisfy({ term, hits in !isForgiven(term) || !hits.isEmpty }) else { return false }
            for (place, words) in hits.enumerated() { meant[place].meant += words.filter { !meant[place].meant.contains($0) } }
            return true
        }
        return FoundPeople(found, by: meant, isForgiven: true, for: staff)
    }

    private static func isForgiven(_ term: SearchTerm) -> Bool {
        term.typed.count >= OneSlip.leastLetters && term.typed.contains(where: \.isLetter)
    }

    /// Of a word with one slip at least one of its parts is right: a letter wrong, missing or added is in one of two, two that are swapped may be
    /// in two of three.
    private static func mayMean(_ term: SearchTerm) -> SQL {
        let letters = Array(term.typed)
        let number = letters.count < 6 ? 2 : 3
        let parts = (0..<number).map { String(letters[letters.count * $0 / number..<letters.count * ($0 + 1) / number]) }
        return "(\(joined: parts.map { "participants.name_folded LIKE \("%\($0)%")" as SQL }, by: " OR "))"
    }
}
