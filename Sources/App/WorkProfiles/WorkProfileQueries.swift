import Dates
import Storage

/// Questions about what people can do and want.
enum WorkProfileQueries {
    /// No list of one person is longer.
    static let most = 60

    /// What is known of one person, in one statement. Whether these eyes may see the person is the caller's to ask first.
    static func record(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> WorkRecord {
        let (profiles, goals, skills, credentials, work, schools) = try db.lists(
            profiles(of: person, seenBy: viewer), goals(of: person, seenBy: viewer),
            own(HeldSkill.self, HeldSkill.columns, "held_skills", person, viewer, by: "skill"),
            own(HeldCredential.self, HeldCredential.columns, "held_credentials", person, viewer, by: "credential"),
            work(of: person, seenBy: viewer), schools(of: person, seenBy: viewer))
        return WorkRecord(
            profile: profiles.first ?? WorkProfile(of: person), goals: goals, skills: skills, credentials: credentials, work: work, schools: schools)
    }

    static func profile(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> WorkProfile {
        try db.first(profiles(of: person, seenBy: viewer)) ?? WorkProfile(of: person)
    }

    /// The question for the same; nothing while nothing is known.
    static func profiles(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<WorkProfile> {
        own(WorkProfile.self, WorkProfile.columns, "work_profiles", person, viewer, by: "version")
    }

    private static func goals(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<String> {
        own(String.self, .texts("work_goals.occupation_code"), "work_goals", person, viewer, by: "occupation_code")
    }

    /// The latest first.
    static func work(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<WorkSpell> {
        own(WorkSpell.self, WorkSpell.columns, "work_spells", person, viewer, by: "from_month DESC, id DESC")
    }

    /// The latest first.
    static func schools(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<Schooling> {
        own(Schooling.self, Schooling.columns, "schoolings", person, viewer, by: "ended DESC, id DESC")
    }

    /// The newest résumé that was brought, if it was not taken away.
    static func resume(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<ID<StoredFile>> {
        Query(
            .numbers("resume_files.file_id"),
            """
            FROM resume_files
            WHERE resume_files.agency_id = \(viewer.agency) AND resume_files.participant_id = \(person) AND resume_files.withdrawn_at IS NULL
            ORDER BY resume_files.id DESC LIMIT 1
            """)
    }

    private static func own<Noun: Stored>(
        _: Noun.Type, _ columns: Columns, _ table: SQL, _ person: ID<Participant>, _ viewer: Viewer, by order: SQL
    ) -> Query<Noun> {
        Query(
            columns,
            """
            FROM \(table) WHERE \(table).agency_id = \(viewer.agency) AND \(table).participant_id = \(person)
            ORDER BY \(order) LIMIT \(count: most)
            """)
    }
}
