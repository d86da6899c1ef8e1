import Storage

/// Somebody who stood among those suggested when a person was put forward, with their place and points then.
struct ShownPerson: Sendable {
    let person: ID<Participant>
    let score: Int

    /// Keeps who was suggested, in their order.
    static func keep(_ shown: [ShownPerson], with introduction: ID<Introduction>, of agency: ID<Agency>, in db: Writing) throws {
        guard !shown.isEmpty else { return }
        try db.insertMany(
            "INSERT INTO introduction_suggestions (agency_id, introduction_id, place, participant_id, score)",
            shown.enumerated().map { place, shown in "(\(agency), \(introduction), \(place + 1), \(shown.person), \(shown.score))" as SQL })
    }
}
