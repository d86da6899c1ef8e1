import Dates
import Storage

/// Questions about who has a share in placements.
enum CreditQueries {
    /// The placements that began in the program year, grouped by the partners that had a share in them and by program.
    static func year(_ year: Int, seenBy viewer: Viewer, in db: Reading) throws -> [Credit] {
        guard let first = Day(year: year, month: 7, day: 1), let end = Day(year: year + 1, month: 7, day: 1) else { return [] }
        return try db.all(
            Credit.self,
            """
            SELECT managers.name, proposers.name, counted.program, COUNT(*) FROM (
                SELECT placements.id, placements.program,
                    (SELECT introduction_partners.partner_id FROM introductions
                     JOIN introduction_partners ON introduction_partners.agency_id = introductions.agency_id
                        AND introduction_partners.introduction_id = introductions.id
                     WHERE introductions.agency_id = placements.agency_id AND introductions.participant_id = placements.participant_id
                        AND introductions.placement_id = placements.id
                     ORDER BY introductions.id LIMIT 1) AS manager_id,
                    (SELECT opening_shares.partner_id FROM proposed_people
                     JOIN opening_shares ON opening_shares.agency_id = proposed_people.agency_id AND opening_shares.id = proposed_people.share_id
                     WHERE proposed_people.agency_id = placements.agency_id AND proposed_people.participant_id = placements.participant_id
                    ) AS proposer_id
                FROM placements
                JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
                WHERE placements.agency_id = \(viewer.agency) AND \(viewer.employers)
                    AND placements.started_on >= \(first) AND placements.started_on < \(end)
            ) AS counted
            LEFT JOIN partners AS managers ON managers.agency_id = \(viewer.agency) AND managers.id = counted.manager_id
            LEFT JOIN partners AS proposers ON proposers.agency_id = \(viewer.agency) AND proposers.id = counted.proposer_id
            GROUP BY managers.name, proposers.name, counted.program
            ORDER BY COUNT(*) DESC, counted.program
            """)
    }
}
