import Storage

/// Questions about assessments. They find none of a person whom these eyes may not see.
enum AssessmentQueries {
    /// No list of one person's is longer.
    static let most = 24

    /// The newest finished one of the person.
    static func newest(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> Assessment? {
        try some(
            """
            assessments.participant_id = \(person) AND assessments.id = (SELECT own.id FROM assessments AS own
                WHERE own.agency_id = \(viewer.agency) AND own.participant_id = \(person) AND own.finished_at IS NOT NULL
                ORDER BY own.finished_at DESC, own.id DESC LIMIT 1)
            """, viewer, in: db
        ).first
    }

    /// The newest first; one that is open stands before all.
    static func all(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [Assessment] {
        try some(
            """
            assessments.participant_id = \(person) AND assessments.id IN (SELECT own.id FROM assessments AS own
                WHERE own.agency_id = \(viewer.agency) AND own.participant_id = \(person)
                ORDER BY own.finished_at DESC NULLS FIRST, own.id DESC LIMIT \(count: most))
            """, viewer, in: db)
    }

    /// The one that is not finished, if there is one.
    static func open(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> Assessment? {
        try some("assessments.participant_id = \(person) AND assessments.finished_at IS NULL", viewer, in: db).first
    }

    static func find(_ id: ID<Assessment>, seenBy viewer: Viewer, in db: Reading) throws -> Assessment {
        guard let found = try some("assessments.id = \(id)", viewer, in: db).first else { throw NotFound() }
        return found
    }

    /// One of that person's.
    static func find(_ id: ID<Assessment>, of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> Assessment {
        let found = try find(id, seenBy: viewer, in: db)
        guard found.participant == person else { throw NotFound() }
        return found
    }

    private static func some(_ condition: SQL, _ viewer: Viewer, in db: Reading) throws -> [Assessment] {
        Assessment.folded(
            try db.all(
                Assessment.self,
                """
                SELECT \(Assessment.columns) FROM assessments
                JOIN participants ON participants.agency_id = assessments.agency_id AND participants.id = assessments.participant_id
                LEFT JOIN assessment_answers ON assessment_answers.agency_id = assessments.agency_id
                    AND assessment_answers.assessment_id = assessments.id
                WHERE \(viewer.participants) AND assessments.agency_id = \(viewer.agency) AND \(condition)
                ORDER BY assessments.finished_at DESC NULLS FIRST, assessments.id DESC
                """))
    }
}
