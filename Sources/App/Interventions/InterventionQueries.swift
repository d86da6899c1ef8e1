import Dates
import Storage

/// Questions about placements in trouble.
enum InterventionQueries {
    private static let most = 50

    /// The one that is open for a placement, if one is.
    static func open(for placement: ID<Placement>, seenBy viewer: Viewer, in db: Reading) throws -> Intervention? {
        try db.first(
            Intervention.self,
            """
            SELECT \(Intervention.columns) FROM \(Intervention.table)
            WHERE \(viewer.employers) AND interventions.agency_id = \(viewer.agency) AND interventions.placement_id = \(placement) AND alarms.settled_at IS NULL
            """)
    }

    /// All of a placement, latest first.
    static func of(_ placement: ID<Placement>, seenBy viewer: Viewer, in db: Reading) throws -> [Intervention] {
        try db.all(
            Intervention.self,
            """
            SELECT \(Intervention.columns) FROM \(Intervention.table)
            WHERE \(viewer.employers) AND interventions.agency_id = \(viewer.agency) AND interventions.placement_id = \(placement)
            ORDER BY interventions.opened_at DESC, interventions.id DESC LIMIT \(count: most)
            """)
    }

    /// The intervention and its placement, if these eyes may see the employer; otherwise throws `NotFound`.
    static func find(_ id: ID<Intervention>, seenBy viewer: Viewer, in db: Reading) throws -> (Intervention, PlacementSheet) {
        let found = try db.one(
            Intervention.self,
            "SELECT \(Intervention.columns) FROM \(Intervention.table) WHERE \(viewer.employers) AND interventions.agency_id = \(viewer.agency) AND interventions.id = \(id)"
        )
        return (found, try PlacementQueries.sheet(of: found.placement, seenBy: viewer, in: db))
    }

    /// What was told, latest first.
    static func reports(of id: ID<Intervention>, seenBy viewer: Viewer, in db: Reading) throws -> [TroubleReport] {
        try db.all(reports(of: id, seenBy: viewer))
    }

    /// The question for the same.
    static func reports(of id: ID<Intervention>, seenBy viewer: Viewer) -> Query<TroubleReport> {
        Query(
            TroubleReport.columns,
            """
            FROM trouble_reports
            JOIN interventions ON interventions.agency_id = trouble_reports.agency_id AND interventions.id = trouble_reports.intervention_id
            JOIN placements ON placements.agency_id = interventions.agency_id AND placements.id = interventions.placement_id
            JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
            WHERE \(viewer.employers) AND trouble_reports.agency_id = \(viewer.agency) AND trouble_reports.intervention_id = \(id)
            ORDER BY trouble_reports.at DESC, trouble_reports.id DESC LIMIT \(count: most)
            """)
    }
}
