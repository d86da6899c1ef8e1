import Storage

/// Questions about weights.
enum WeightQueries {
    /// All versions, the newest first; the shipped ones stand last.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [MatchWeights] { try db.all(newest(100, seenBy: viewer)) + [.shipped] }

    /// The question for the newest versions, at most so many; those that come with the program are none of them.
    static func newest(_ count: Int, seenBy viewer: Viewer) -> Query<MatchWeights> {
        Query(
            MatchWeights.columns,
            """
            FROM match_weights JOIN staff ON staff.agency_id = match_weights.agency_id AND staff.id = match_weights.made_by
            WHERE match_weights.agency_id = \(viewer.agency) ORDER BY match_weights.number DESC LIMIT \(count: count)
            """)
    }

    static func inForce(seenBy viewer: Viewer, in db: Reading) throws -> MatchWeights {
        try db.first(newest(1, seenBy: viewer)) ?? .shipped
    }
}
