import Dates
import Storage

/// Questions about what was suggested and what was decided.
enum GuidanceQueries {
    /// Nobody has more behind them.
    private static let most = 500

    /// What went before with a person, in one statement. Whether these eyes may see the person is the caller's to ask first.
    static func past(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> SeekerPast {
        let rows = try db.all(
            SeekerPast.Row.self,
            """
            SELECT 'sending', referrals.service_id, referrals.state, COALESCE(referrals.declined_by, ''), '', referrals.state_at,
                referrals.ended_on, CAST(NULL AS TEXT), CAST(NULL AS TEXT), referrals.made_at
            FROM referrals
            WHERE referrals.agency_id = \(viewer.agency) AND referrals.participant_id = \(person) AND referrals.kind <> 'incoming'
                AND referrals.service_id IS NOT NULL
            UNION ALL
            SELECT 'choice', guidance_choices.service_id, guidance_choices.choice, guidance_choices.reason, guidance_choices.words,
                guidance_choices.made_at, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), guidance_choices.made_at
            FROM guidance_choices
            WHERE guidance_choices.agency_id = \(viewer.agency) AND guidance_choices.participant_id = \(person)
                AND guidance_choices.withdrawn_at IS NULL
            UNION ALL
            SELECT 'spell', CAST(NULL AS BIGINT), '', '', '', CAST(0 AS BIGINT), CAST(NULL AS TEXT), work_spells.from_month, work_spells.to_month,
                CAST(0 AS BIGINT)
            FROM work_spells WHERE work_spells.agency_id = \(viewer.agency) AND work_spells.participant_id = \(person)
            ORDER BY 10, 2 LIMIT \(count: most)
            """)
        return SeekerPast(rows)
    }

    /// What was shown, with the person and who helps: whoever works with the person, else who showed it.
    struct Showing: Stored, Sendable {
        let shown: ShownGuidance
        let person: Participant
        let helper: StaffMember

        init(_ row: inout Row) throws {
            shown = try ShownGuidance(&row)
            person = try Participant(&row)
            helper = try StaffMember(&row)
        }
    }

    static func showing(_ id: ID<ShownGuidance>, seenBy viewer: Viewer, in db: Reading) throws -> Showing {
        try db.one(
            Showing.self,
            """
            SELECT \(ShownGuidance.columns), \(Participant.columns), \(StaffMember.columns) FROM guidance_shown
            JOIN participants ON participants.agency_id = guidance_shown.agency_id AND participants.id = guidance_shown.participant_id
            JOIN staff ON staff.agency_id = guidance_shown.agency_id AND staff.id = COALESCE(participants.staff_id, guidance_shown.shown_to)
            WHERE \(viewer.participants) AND guidance_shown.agency_id = \(viewer.agency) AND guidance_shown.id = \(id)
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
