import Dates
import Storage

/// Questions about what nobody near could give.
enum UnmetNeedQueries {
    /// How many of the latest are listed one by one.
    static let latest = 50

    /// How often each dead end was met since that day. What a viewer may not see of people does not take them out of the count: it names nobody.
    static func counts(since day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [UnmetNeedCount] {
        try db.all(
            UnmetNeedCount.self,
            """
            SELECT unmet_needs.why, unmet_needs.need, unmet_needs.language, unmet_needs.place, SUBSTR(unmet_needs.logged_on, 1, 7), COUNT(*)
            FROM unmet_needs WHERE unmet_needs.agency_id = \(viewer.agency) AND unmet_needs.logged_on >= \(day)
            GROUP BY unmet_needs.why, unmet_needs.need, unmet_needs.language, unmet_needs.place, SUBSTR(unmet_needs.logged_on, 1, 7)
            """)
    }

    /// The latest, with the person where these eyes may see them.
    static func lines(since day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [UnmetNeedLine] {
        try db.all(
            UnmetNeedLine.self,
            """
            SELECT \(UnmetNeed.columns), participants.first_name, participants.last_name, provider_services.name FROM unmet_needs
            LEFT JOIN participants ON \(viewer.participants) AND participants.id = unmet_needs.participant_id
            LEFT JOIN provider_services ON provider_services.agency_id = unmet_needs.agency_id AND provider_services.id = unmet_needs.service_id
            WHERE unmet_needs.agency_id = \(viewer.agency) AND unmet_needs.logged_on >= \(day)
            ORDER BY unmet_needs.logged_on DESC, unmet_needs.id DESC LIMIT \(count: latest)
            """)
    }
}

/// How often one dead end was met in one month.
struct UnmetNeedCount: Stored, Sendable {
    let why: UnmetNeed.Why
    let need: Need?
    let language: String
    let place: String
    /// "2026-11".
    let month: String
    let count: Int

    init(_ row: inout Row) throws {
        why = try row.next()
        need = Need(rawValue: try row.next(String.self))
        language = try row.next()
        place = try row.next()
        month = try row.next()
        count = try row.next()
    }
}

/// A dead end with the names that belong to it.
struct UnmetNeedLine: Stored, Sendable {
    let unmet: UnmetNeed
    /// Nothing if no person is named, or if these eyes may not see them.
    let person: String?
    let listing: String?

    init(_ row: inout Row) throws {
        unmet = try UnmetNeed(&row)
        let (first, last) = (try row.next(String?.self), try row.next(String?.self))
        person = first.map { "\($0) \(last ?? "")" }
        listing = try row.next()
    }
}
