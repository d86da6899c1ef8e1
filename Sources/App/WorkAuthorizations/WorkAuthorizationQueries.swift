import Storage

/// Questions about leave to work.
enum WorkAuthorizationQueries {
    /// What stands confirmed for a person; nothing when it is not.
    static func of(_ person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> WorkAuthorization? {
        try db.first(of(person, seenBy: viewer))
    }

    /// The question for the same.
    static func of(_ person: ID<Participant>, seenBy viewer: Viewer) -> Query<WorkAuthorization> {
        Query(
            WorkAuthorization.columns,
            """
            FROM work_authorizations
            JOIN staff ON staff.agency_id = work_authorizations.agency_id AND staff.id = work_authorizations.confirmed_by
            WHERE work_authorizations.agency_id = \(viewer.agency) AND work_authorizations.participant_id = \(person)
                AND work_authorizations.ended_at IS NULL
            """)
    }

    /// The question for whom it stands confirmed: `which` says of whom, such as "IN (…)".
    static func confirmed(of which: SQL, seenBy viewer: Viewer) -> Query<ID<Participant>> {
        Query(
            .numbers("work_authorizations.participant_id"),
            """
            FROM work_authorizations
            WHERE work_authorizations.agency_id = \(viewer.agency) AND work_authorizations.participant_id \(which)
                AND work_authorizations.ended_at IS NULL
            """)
    }
}
