import Storage

/// Questions about intakes.
enum IntakeQueries {
    static func find(_ id: ID<Intake>, seenBy viewer: Viewer, in db: Reading) throws -> Intake {
        try db.one(Intake.self, "SELECT \(Intake.columns) FROM intakes WHERE intakes.agency_id = \(viewer.agency) AND intakes.id = \(id)")
    }

    /// The latest of a person.
    static func latest(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> Intake? {
        try db.first(
            Intake.self,
            """
            SELECT \(Intake.columns) FROM intakes WHERE intakes.agency_id = \(viewer.agency) AND intakes.participant_id = \(person)
            ORDER BY intakes.id DESC LIMIT 1
            """)
    }
}
