import Dates
import Evidence
import Storage

/// Everybody who was placed, with what they brought along: what may be expected of an employer's people is learnt from all of them.
struct PlacedPeople: Sendable {
    private let people: [ID<Participant>: PlacedPerson]

    /// One statement, however many they are.
    init(seenBy viewer: Viewer, in db: Reading) throws {
        let placed: SQL = """
            IN (SELECT placements.participant_id FROM placements
                JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
                WHERE \(viewer.employers) AND placements.agency_id = \(viewer.agency))
            """
        let found = try db.all(
            PlacedFacts.self,
            """
            SELECT work_spells.participant_id, work_spells.from_month, work_spells.to_month, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
                CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
            FROM work_spells WHERE work_spells.agency_id = \(viewer.agency) AND work_spells.participant_id \(placed)
            UNION ALL
            SELECT work_profiles.participant_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), work_profiles.modes, work_profiles.minutes_willing,
                (SELECT COUNT(*) FROM held_skills
                    WHERE held_skills.agency_id = work_profiles.agency_id AND held_skills.participant_id = work_profiles.participant_id),
                (SELECT COUNT(*) FROM held_credentials
                    WHERE held_credentials.agency_id = work_profiles.agency_id AND held_credentials.participant_id = work_profiles.participant_id)
            FROM work_profiles WHERE work_profiles.agency_id = \(viewer.agency) AND work_profiles.participant_id \(placed)
            """)
        people = found.reduce(into: [:]) { people, facts in people[facts.person, default: PlacedPerson()].add(facts) }
    }

    /// Of each stay that can be told, the chance that such a person stays 90 days wherever they go; nothing while too few can be told.
    func expected(_ stays: [JoinedStay], on today: Day) throws -> [ID<Placement>: Double]? {
        let told = stays.filter { today.days(since: $0.startedOn) >= StayTally.days }
        let own = Dictionary(grouping: stays, by: \.first.participant)
        let rows = told.map { stay in
            (people[stay.first.participant] ?? PlacedPerson()).inputs(
                startingOn: stay.startedOn, after: (own[stay.first.participant] ?? []).filter { $0.startedOn < stay.startedOn })
        }
        let columns = PlacedPerson.names.indices.map { place in rows.map { $0[place] } }
        let outcome = told.map { stay in stay.days.map { $0 >= StayTally.days } ?? true ? 1.0 : 0 }
        let mix = try CaseMix(
            Inputs(names: PlacedPerson.names, columns: columns, count: told.count), outcome: outcome, groups: told.map(\.first.participant.number))
        return mix.map { mix in Dictionary(uniqueKeysWithValues: zip(told.map(\.first.placement), mix.chances)) }
    }
}
