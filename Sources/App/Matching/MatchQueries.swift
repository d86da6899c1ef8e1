import Dates
import Rules
import Storage

/// Questions about who can be held against openings.
enum MatchQueries {
    /// Everybody whom these eyes may see and who works nowhere through us, by id: two statements, however many they are.
    static func people(on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [MatchFacts] {
        let free = try db.all(ID<Participant>.self, "SELECT participants.id FROM participants WHERE \(free(viewer)) ORDER BY participants.id")
        return try facts(of: free, those: "IN (SELECT participants.id FROM participants WHERE \(self.free(viewer)))", on: today, viewer, in: db)
    }

    /// Some people, wherever they work, in their order: one statement, however many they are. Whether these eyes may see them is the caller's to
    /// ask first.
    static func facts(of people: [ID<Participant>], on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [MatchFacts] {
        people.isEmpty ? [] : try facts(of: people, those: "IN \(list: people)", on: today, viewer, in: db)
    }

    /// The question for the names of these people.
    static func names(of people: [ID<Participant>], seenBy viewer: Viewer) -> Query<Participant> {
        Query(Participant.columns, "FROM participants WHERE \(viewer.participants) AND participants.id IN \(list: people)")
    }

    /// The question for the state of the pool.
    static func stamp(seenBy viewer: Viewer) -> Query<MatchStamp> {
        Query(
            .numbers(
                "(SELECT MAX(changed_at) FROM work_profiles WHERE agency_id = \(viewer.agency))",
                "(SELECT MAX(id) FROM participants WHERE agency_id = \(viewer.agency))"), "")
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
        let (profiles, skills, credentials, work, goals, agreed, mayWork, answers) = try db.lists(
            own(WorkProfile.self, WorkProfile.columns, "work_profiles", those, viewer),
            own(HeldSkill.self, HeldSkill.columns, "held_skills", those, viewer),
            own(HeldCredential.self, HeldCredential.columns, "held_credentials", those, viewer),
            own(WorkSpell.self, WorkSpell.columns, "work_spells", those, viewer), own(Goal.self, Goal.columns, "work_goals", those, viewer),
            ConsentQueries.matched(of: those, on: today, seenBy: viewer),
            WorkAuthorizationQueries.confirmed(of: those, seenBy: viewer), PersonFactQueries.owned(by: those, seenBy: viewer))
        let (agreedOf, mayWorkOf) = (Set(agreed), Set(mayWork))
        let answersOf = Dictionary(grouping: answers, by: \.participant).mapValues(PersonFacts.init(of:))
        let profileOf = Dictionary(uniqueKeysWithValues: profiles.map { ($0.participant, $0) })
        let skillsOf = Dictionary(grouping: skills, by: \.participant)
        let credentialsOf = Dictionary(grouping: credentials, by: \.participant)
        let (workOf, goalsOf) = (Dictionary(grouping: work, by: \.participant), Dictionary(grouping: goals, by: \.participant))
        return people.map { id in
            MatchFacts(
                profile: profileOf[id] ?? WorkProfile(of: id), agreed: agreedOf.contains(id), mayWork: mayWorkOf.contains(id),
                goals: goalsOf[id]?.map(\.occupation) ?? [], skills: skillsOf[id] ?? [], credentials: credentialsOf[id] ?? [],
                work: workOf[id] ?? [], answers: answersOf[id]?.answers ?? Answers())
        }
    }

    private static func own<Fact: Stored>(_: Fact.Type, _ columns: Columns, _ table: SQL, _ those: SQL, _ viewer: Viewer) -> Query<Fact> {
        Query(columns, "FROM \(table) WHERE \(table).agency_id = \(viewer.agency) AND \(table).participant_id \(those)")
    }
}

/// What tells two states of the pool apart: when somebody's facts last changed, and who came last.
struct MatchStamp: Stored, Equatable, Sendable {
    let changedAt: Int64?
    let last: Int64?

    init(_ row: inout Row) throws { (changedAt, last) = (try row.next(), try row.next()) }
}

/// An occupation that somebody wants to work in.
private struct Goal: Stored {
    let participant: ID<Participant>
    let occupation: String

    static let columns: Columns = [.numbers("work_goals.participant_id"), .texts("work_goals.occupation_code")]

    init(_ row: inout Row) throws {
        participant = try row.next()
        occupation = try row.next()
    }
}
