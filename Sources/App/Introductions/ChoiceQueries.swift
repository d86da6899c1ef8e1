import Dates
import Storage

/// Questions about what was suggested and what was chosen.
enum ChoiceQueries {
    /// No list is longer.
    static let most = 300

    /// Who was put forward since a day, the latest first.
    static func chosen(since: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [ChosenPerson] {
        try db.all(
            ChosenPerson.self,
            """
            SELECT \(ChosenPerson.columns) FROM introductions
            JOIN staff ON staff.agency_id = introductions.agency_id AND staff.id = introductions.made_by
            JOIN employers ON employers.agency_id = introductions.agency_id AND employers.id = introductions.employer_id
            LEFT JOIN introduction_suggestions AS first
                ON first.agency_id = introductions.agency_id AND first.introduction_id = introductions.id AND first.place = 1
            LEFT JOIN introduction_suggestions AS own ON own.agency_id = introductions.agency_id AND own.introduction_id = introductions.id
                AND own.participant_id = introductions.participant_id
            WHERE \(viewer.employers) AND introductions.agency_id = \(viewer.agency) AND introductions.made_at >= \(since)
            ORDER BY introductions.made_at DESC, introductions.id DESC LIMIT 5000
            """)
    }

    /// Who was suggested since then and never put forward for that opening, each once: when somebody else was, or when a reason was written down.
    static func unchosen(since: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [UnchosenPerson] {
        let rows = try db.all(
            UnchosenPerson.self,
            """
            SELECT list.opening_id, openings.title, employers.name, list.participant_id, participants.first_name, participants.last_name,
                list.staff_id, staff.name, list.score, list.at, passed_over.reason, passed_over.words
            FROM (
                SELECT introductions.agency_id, introductions.opening_id, shown.participant_id, introductions.made_by AS staff_id, shown.score,
                    introductions.made_at AS at
                FROM introductions
                JOIN introduction_suggestions AS shown
                    ON shown.agency_id = introductions.agency_id AND shown.introduction_id = introductions.id
                WHERE introductions.agency_id = \(viewer.agency) AND introductions.made_at >= \(since)
                UNION ALL
                SELECT passed.agency_id, passed.opening_id, passed.participant_id, passed.passed_by, passed.score, passed.passed_at
                FROM passed_over AS passed WHERE passed.agency_id = \(viewer.agency) AND passed.passed_at >= \(since)
            ) AS list
            JOIN openings ON openings.agency_id = list.agency_id AND openings.id = list.opening_id
            JOIN employers ON employers.agency_id = openings.agency_id AND employers.id = openings.employer_id
            JOIN participants ON participants.agency_id = list.agency_id AND participants.id = list.participant_id
            JOIN staff ON staff.agency_id = list.agency_id AND staff.id = list.staff_id
            LEFT JOIN passed_over ON passed_over.agency_id = list.agency_id AND passed_over.opening_id = list.opening_id
                AND passed_over.participant_id = list.participant_id
            WHERE \(viewer.employers) AND \(viewer.participants) AND NOT EXISTS (SELECT 1 FROM introductions AS put
                WHERE put.agency_id = list.agency_id AND put.opening_id = list.opening_id AND put.participant_id = list.participant_id)
            ORDER BY list.at DESC, list.score DESC, list.participant_id LIMIT 2000
            """)
        var seen: Set<[Int64]> = []
        return rows.filter { seen.insert([$0.opening.number, $0.person.number]).inserted }
    }
}
