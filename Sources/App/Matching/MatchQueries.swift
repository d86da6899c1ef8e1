import Dates
import Rules
import Storage

/// Questions about who can be held against openings.
enum MatchQueries {
    /// Everybody whom these eyes may see and who works nowhere through us, by id: nine statements, however many they are.
    static func people(on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [MatchFacts] {
        let free = try db.all(ID<Participant>.self, "SELECT participants.id FROM participants WHERE \(free(viewer)) ORDER BY participants.id")
        return try facts(of: free, those: "IN (SELECT participants.id FROM participants WHERE \(self.free(viewer)))", on: today, viewer, in: db)
    }

    /// Some people, wherever they work, in their order: eight statements, however many they are. Whether these eyes may see them is the caller's
    /// to ask first.
    static func facts(of people: [ID<Participant>], on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [MatchFacts] {
        people.isEmpty ? [] : try facts(of: people, those: "IN \(list: people)", on: today, viewer, in: db)
    }

    /// The names of these people.
    static func names(of people: [ID<Participant>], seenBy viewer: Viewer, in db: Reading) throws -> [ID<Participant>: Participant] {
        guard !people.isEmpty else { return [:] }
        let found = try db.all(
            Participant.self,
            "SELECT \(Participant.columns) FROM participants WHERE \(viewer.participants) AND participants.id IN \(list: people)")
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// What tells two states of the pool apart: when somebody's facts last changed, and who came last.
    static func stamp(seenBy viewer: Viewer, in db: Reading) throws -> [Int64?] {
        try db.all(
            Int64?.self,
            """
            SELECT MAX(changed_at) FROM work_profiles WHERE agency_id = \(viewer.agency)
            UNION ALL SELECT MAX(id) FROM participants WHERE agency_id = \(viewer.agency)
            """)
    }

    private static func free(_ viewer: Viewer) -> SQL {
        """
        \(viewer.participants) AND NOT EXISTS (SELECT 1 FROM placements
            WHERE placements.agency_id = participants.agency_id AND placements.participant_id = participants.id AND placements.ended_on IS NULL)
        """
    }

    private static func facts(
        of people: [ID<Participant>], those: SQL, on today: Day, _ viewer: Viewer, in db: Reading
    ) throws -> [MatchFacts] {
        func rows<Fact: Stored>(_ columns: SQL, _ table: SQL) throws -> [Fact] {
            try db.all(
                Fact.self, "SELECT \(columns) FROM \(table) WHERE \(table).agency_id = \(viewer.agency) AND \(table).participant_id \(those)")
        }
        let profiles: [WorkProfile] = try rows(WorkProfile.columns, "work_profiles")
        let (skills, credentials): ([HeldSkill], [HeldCredential]) = (
            try rows(HeldSkill.columns, "held_skills"), try rows(HeldCredential.columns, "held_credentials")
        )
        let (work, goals): ([WorkSpell], [Goal]) = (try rows(WorkSpell.columns, "work_spells"), try rows(Goal.columns, "work_goals"))
        let agreed = try ConsentQueries.matched(on: today, seenBy: viewer, in: db)
        let answers = try PersonFactQueries.answers(of: those, seenBy: viewer, in: db)
        let mayWork = try WorkAuthorizationQueries.confirmed(seenBy: viewer, in: db)
        let profileOf = Dictionary(uniqueKeysWithValues: profiles.map { ($0.participant, $0) })
        let skillsOf = Dictionary(grouping: skills, by: \.participant)
        let credentialsOf = Dictionary(grouping: credentials, by: \.participant)
        let (workOf, goalsOf) = (Dictionary(grouping: work, by: \.participant), Dictionary(grouping: goals, by: \.participant))
        return people.map { id in
            MatchFacts(
                profile: profileOf[id] ?? WorkProfile(of: id), agreed: agreed.contains(id), mayWork: mayWork.contains(id),
                goals: goalsOf[id]?.map(\.occupation) ?? [], skills: skillsOf[id] ?? [], credentials: credentialsOf[id] ?? [],
                work: workOf[id] ?? [], answers: answers[id]?.answers ?? Answers())
        }
    }
}

/// An occupation that somebody wants to work in.
private struct Goal: Stored {
    let participant: ID<Participant>
    let occupation: String

    static let columns: SQL = "work_goals.participant_id, work_goals.occupation_code"

    init(_ row: inout Row) throws {
        participant = try row.next()
        occupation = try row.next()
    }
}
