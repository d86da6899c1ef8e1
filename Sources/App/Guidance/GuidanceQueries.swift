import Dates
import Storage

/// Questions about what was suggested and what was decided.
enum GuidanceQueries {
    /// No list is longer.
    static let most = 200

    /// What stands of what was decided for a person, the latest first.
    static func standing(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [GuidanceChoice] {
        try db.all(
            GuidanceChoice.self,
            """
            SELECT \(GuidanceChoice.columns) FROM \(GuidanceChoice.table)
            WHERE guidance_choices.agency_id = \(viewer.agency) AND guidance_choices.participant_id = \(person)
                AND guidance_choices.withdrawn_at IS NULL
            ORDER BY guidance_choices.made_at DESC, guidance_choices.id DESC LIMIT \(count: most)
            """)
    }

    static func shown(_ id: ID<ShownGuidance>, seenBy viewer: Viewer, in db: Reading) throws -> ShownGuidance {
        try db.one(
            ShownGuidance.self,
            "SELECT \(ShownGuidance.columns) FROM guidance_shown WHERE guidance_shown.agency_id = \(viewer.agency) AND guidance_shown.id = \(id)")
    }

    /// The same list that this person of staff saw of that person on the same day, if there is one.
    static func shown(
        _ digest: String, of person: ID<Participant>, to staff: ID<StaffMember>, since moment: Instant, seenBy viewer: Viewer, in db: Reading
    ) throws -> ID<ShownGuidance>? {
        try db.first(
            ID<ShownGuidance>.self,
            """
            SELECT guidance_shown.id FROM guidance_shown
            WHERE guidance_shown.agency_id = \(viewer.agency) AND guidance_shown.participant_id = \(person) AND guidance_shown.shown_at >= \(moment)
                AND guidance_shown.shown_to = \(staff) AND guidance_shown.digest = \(digest)
            ORDER BY guidance_shown.id DESC LIMIT 1
            """)
    }
}
