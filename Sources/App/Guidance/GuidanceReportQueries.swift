import Dates
import Storage

/// Questions about how suggestions are taken.
enum GuidanceReportQueries {
    /// The latest so many decisions are looked at.
    static let most = 5_000

    /// In three statements.
    static func report(since moment: Instant, seenBy viewer: Viewer, in db: Reading) throws -> GuidanceReport {
        let counts = try db.one(Counts.self, counts(since: moment, viewer))
        return GuidanceReport(
            decisions: try db.all(GuidanceReport.Decision.self, decisions(since: moment, viewer)),
            showings: try db.all(GuidanceReport.Showing.self, showings(since: moment, viewer)), assessed: counts.assessed, decided: counts.decided)
    }

    private static func decisions(since moment: Instant, _ viewer: Viewer) -> SQL {
        """
        SELECT guidance_choices.service_id, provider_services.name, providers.name, guidance_choices.choice, guidance_choices.reason,
            guidance_choices.words, guidance_choices.made_at, staff.name, guidance_lines.position, referrals.state, referrals.started_on
        FROM guidance_choices
        JOIN provider_services ON provider_services.agency_id = guidance_choices.agency_id AND provider_services.id = guidance_choices.service_id
        LEFT JOIN providers ON providers.agency_id = provider_services.agency_id AND providers.id = provider_services.provider_id
        LEFT JOIN staff ON staff.agency_id = guidance_choices.agency_id AND staff.id = guidance_choices.made_by
        LEFT JOIN guidance_lines ON guidance_lines.agency_id = guidance_choices.agency_id AND guidance_lines.shown_id = guidance_choices.shown_id
            AND guidance_lines.service_id = guidance_choices.service_id
        LEFT JOIN referrals ON referrals.agency_id = guidance_choices.agency_id AND referrals.id = (
            SELECT MAX(sent.id) FROM referrals AS sent WHERE sent.agency_id = guidance_choices.agency_id
                AND sent.participant_id = guidance_choices.participant_id AND sent.service_id = guidance_choices.service_id
                AND sent.made_at >= guidance_choices.made_at AND sent.kind <> 'incoming')
        WHERE guidance_choices.agency_id = \(viewer.agency) AND guidance_choices.made_at >= \(moment)
        ORDER BY guidance_choices.made_at DESC, guidance_choices.id DESC LIMIT \(count: most)
        """
    }

    private static func showings(since moment: Instant, _ viewer: Viewer) -> SQL {
        """
        SELECT guidance_lines.service_id, provider_services.name, COUNT(*) FROM guidance_shown
        JOIN guidance_lines ON guidance_lines.agency_id = guidance_shown.agency_id AND guidance_lines.shown_id = guidance_shown.id
        JOIN provider_services ON provider_services.agency_id = guidance_lines.agency_id AND provider_services.id = guidance_lines.service_id
        WHERE guidance_shown.agency_id = \(viewer.agency) AND guidance_shown.shown_at >= \(moment)
        GROUP BY guidance_lines.service_id, provider_services.name
        ORDER BY COUNT(*) DESC, provider_services.name, guidance_lines.service_id LIMIT 200
        """
    }

    private static func counts(since moment: Instant, _ viewer: Viewer) -> SQL {
        """
        SELECT COUNT(DISTINCT assessments.participant_id), COUNT(DISTINCT guidance_choices.participant_id) FROM assessments
        LEFT JOIN guidance_choices ON guidance_choices.agency_id = assessments.agency_id
            AND guidance_choices.participant_id = assessments.participant_id AND guidance_choices.made_at >= assessments.finished_at
        WHERE assessments.agency_id = \(viewer.agency) AND assessments.finished_at >= \(moment)
        """
    }

    private struct Counts: Stored {
        let assessed: Int
        let decided: Int

        init(_ row: inout Row) throws {
            (assessed, decided) = (try row.next(), try row.next())
        }
    }
}
