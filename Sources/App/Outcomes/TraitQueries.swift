import Storage

/// Protected traits of past people, for the comparison of services and the audit; no rule and no page of a person asks this.
enum TraitQueries {
    /// By the key of the person.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [String: [ProtectedTrait: String]] {
        let rows = try db.all(
            KeptTraits.self,
            """
            SELECT episodes.person_key, episode_traits.traits FROM episode_traits
            JOIN episodes ON episodes.agency_id = episode_traits.agency_id AND episodes.id = episode_traits.episode_id
            WHERE episode_traits.agency_id = \(viewer.agency)
            """)
        return Dictionary(rows.map { ($0.key, $0.traits) }) { first, _ in first }
    }
}

private struct KeptTraits: Stored {
    let key: String
    let traits: [ProtectedTrait: String]

    init(_ row: inout Row) throws {
        key = try row.next()
        traits = TraitText.traits(in: try row.next())
    }
}
