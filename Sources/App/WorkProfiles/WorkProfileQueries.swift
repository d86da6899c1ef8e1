import Dates
import Storage

/// Questions about what people can do and want.
enum WorkProfileQueries {
    /// No list of one person is longer.
    static let most = 60

    /// What is known of one person, in six statements. Whether these eyes may see the person is the caller's to ask first.
    static func record(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> WorkRecord {
        WorkRecord(
            profile: try profile(of: person, seenBy: viewer, in: db), goals: try goals(of: person, seenBy: viewer, in: db),
            skills: try db.all(HeldSkill.self, own(HeldSkill.columns, "held_skills", person, viewer, by: "skill")),
            credentials: try db.all(HeldCredential.self, own(HeldCredential.columns, "held_credentials", person, viewer, by: "credential")),
            work: try work(of: person, seenBy: viewer, in: db),
            schools: try schools(of: person, seenBy: viewer, in: db))
    }

    static func profile(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> WorkProfile {
        try db.first(WorkProfile.self, own(WorkProfile.columns, "work_profiles", person, viewer, by: "version")) ?? WorkProfile(of: person)
    }

    static func goals(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [String] {
        try db.all(String.self, own("work_goals.occupation_code", "work_goals", person, viewer, by: "occupation_code"))
    }

    /// The latest first.
    static func work(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [WorkSpell] {
        try db.all(WorkSpell.self, own(WorkSpell.columns, "work_spells", person, viewer, by: "from_month DESC, id DESC"))
    }

    /// The latest first.
    static func schools(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [Schooling] {
        try db.all(Schooling.self, own(Schooling.columns, "schoolings", person, viewer, by: "ended DESC, id DESC"))
    }

    /// The newest résumé that was brought, if it was not taken away.
    static func resume(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> ID<StoredFile>? {
        try db.first(
            ID<StoredFile>.self,
            """
            SELECT resume_files.file_id FROM resume_files
            WHERE resume_files.agency_id = \(viewer.agency) AND resume_files.participant_id = \(person) AND resume_files.withdrawn_at IS NULL
            ORDER BY resume_files.id DESC LIMIT 1
            """)
    }

    private static func own(_ columns: SQL, _ table: SQL, _ person: ID<Participant>, _ viewer: Viewer, by order: SQL) -> SQL {
        """
        SELECT \(columns) FROM \(table) WHERE \(table).agency_id = \(viewer.agency) AND \(table).participant_id = \(person)
        ORDER BY \(order) LIMIT \(count: most)
        """
    }
}
