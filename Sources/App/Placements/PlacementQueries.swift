import Dates
import Storage

/// Questions about placements and how they go.
enum PlacementQueries {
    /// No list is longer.
    static let most = 200

    /// The placement with its names; otherwise throws `NotFound`.
    static func sheet(of id: ID<Placement>, seenBy viewer: Viewer, in db: Reading) throws -> PlacementSheet {
        try db.one(
            PlacementSheet.self,
            "SELECT \(PlacementSheet.columns) FROM \(PlacementSheet.table) WHERE \(viewer.employers) AND placements.agency_id = \(viewer.agency) AND placements.id = \(id)"
        )
    }

    /// Where a person was placed, latest first.
    static func of(_ participant: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [PlacementSheet] {
        try db.all(
            PlacementSheet.self,
            """
            SELECT \(PlacementSheet.columns) FROM \(PlacementSheet.table)
            WHERE \(viewer.participants) AND placements.agency_id = \(viewer.agency) AND placements.participant_id = \(participant)
            ORDER BY placements.started_on DESC, placements.id LIMIT \(count: most)
            """)
    }

    /// The question for where a person was placed, the latest start first, as their page tells it. Whether these eyes may see the person is the
    /// caller's to ask first.
    static func lines(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<PlacementsBox.Line> {
        Query(
            [.numbers("placements.id"), .texts("employers.name", "placements.job", "placements.started_on", "placements.ended_on")],
            """
            FROM placements JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
            WHERE placements.agency_id = \(viewer.agency) AND placements.participant_id = \(person)
            ORDER BY placements.started_on DESC, placements.id DESC LIMIT \(count: most)
            """)
    }

    /// What was asked about a placement, latest first.
    static func checkIns(of placement: ID<Placement>, seenBy viewer: Viewer, in db: Reading) throws -> [CheckIn] {
        try db.all(
            CheckIn.self,
            """
            SELECT \(CheckIn.columns) FROM check_ins WHERE check_ins.agency_id = \(viewer.agency) AND check_ins.placement_id = \(placement)
            ORDER BY check_ins.due_on DESC, check_ins.id DESC LIMIT \(count: most)
            """)
    }

    /// One check-in with its placement, for whoever holds its link.
    static func asked(_ id: ID<CheckIn>, seenBy viewer: Viewer, in db: Reading) throws -> (CheckIn, PlacementSheet) {
        let checkIn = try db.one(
            CheckIn.self, "SELECT \(CheckIn.columns) FROM check_ins WHERE check_ins.agency_id = \(viewer.agency) AND check_ins.id = \(id)")
        return (checkIn, try sheet(of: checkIn.placement, seenBy: viewer, in: db))
    }

    /// The days on which the person was absent, as far as we were told, earliest first.
    static func absences(in placement: ID<Placement>, seenBy viewer: Viewer, in db: Reading) throws -> [Day] {
        try db.all(absences(in: placement, seenBy: viewer))
    }

    /// The question for the same.
    static func absences(in placement: ID<Placement>, seenBy viewer: Viewer) -> Query<Day> {
        Query(
            .texts("absences.on_day"),
            """
            FROM absences WHERE absences.agency_id = \(viewer.agency) AND absences.placement_id = \(placement)
            ORDER BY absences.on_day LIMIT \(count: most)
            """)
    }
}
