import Storage

/// Questions about how long placements last.
enum RetentionQueries {
    /// Every placement of the agency: what one employer is held against is learnt from all of them.
    static func stays(seenBy viewer: Viewer, in db: Reading) throws -> [RecordedStay] {
        try db.all(
            RecordedStay.self,
            """
            SELECT \(RecordedStay.columns) FROM \(RecordedStay.table)
            WHERE \(viewer.employers) AND placements.agency_id = \(viewer.agency) ORDER BY placements.started_on, placements.id
            """)
    }
}
