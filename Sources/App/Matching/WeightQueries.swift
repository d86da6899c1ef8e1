import Storage

/// Questions about weights.
enum WeightQueries {
    /// All versions, the newest first; the shipped ones stand last.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [MatchWeights] {
        try db.all(
            MatchWeights.self,
            """
            SELECT \(MatchWeights.columns) FROM match_weights
            JOIN staff ON staff.agency_id = match_weights.agency_id AND staff.id = match_weights.made_by
            WHERE match_weights.agency_id = \(viewer.agency) ORDER BY match_weights.number DESC LIMIT 100
            """) + [.shipped]
    }

    static func inForce(seenBy viewer: Viewer, in db: Reading) throws -> MatchWeights { try all(seenBy: viewer, in: db)[0] }
}
