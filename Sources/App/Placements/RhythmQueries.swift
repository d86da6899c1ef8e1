import Storage

/// Questions about the rhythm of check-ins.
enum RhythmQueries {
    /// All versions, the newest first.
    static func versions(seenBy viewer: Viewer, in db: Reading) throws -> [RhythmVersion] {
        try db.all(
            RhythmVersion.self,
            """
            SELECT \(RhythmVersion.columns) FROM check_in_rhythms
            JOIN staff AS makers ON makers.agency_id = check_in_rhythms.agency_id AND makers.id = check_in_rhythms.made_by
            WHERE check_in_rhythms.agency_id = \(viewer.agency) ORDER BY check_in_rhythms.id DESC LIMIT 500
            """)
    }

    /// What is in force.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> CheckInRhythms { CheckInRhythms(try versions(seenBy: viewer, in: db)) }
}
