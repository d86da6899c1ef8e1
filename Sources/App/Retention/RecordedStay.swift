import Dates
import Evidence
import Storage

/// One placement as far as staying goes, with what it is compared by.
struct RecordedStay: Stored, Sendable {
    let placement: ID<Placement>
    let employer: ID<Employer>
    let employerName: String
    /// Nine digits, where they are known.
    let fein: String?
    let site: ID<Worksite>?
    /// The name of the place, or its street.
    let siteName: String?
    let participant: ID<Participant>
    let firstName: String
    let lastName: String
    let job: String
    /// The occupation of the opening from whose introduction it came, if it came from one.
    let occupation: String?
    let program: String
    let subsidizedUntil: Day?
    let madeBy: ID<StaffMember>
    let madeByName: String
    /// The center that serves the person.
    let center: ID<Center>?
    let centerName: String?
    let startedOn: Day
    let endedOn: Day?
    let endReason: Placement.EndReason?
    /// By the hour, and hours in a week, as they were agreed.
    let pay: Money?
    let weeklyHours: Int?
    /// The last day, counted from the first as 1, on which we asked, or were told by phone, that the person works there.
    let heardOnDay: Int?
    /// The sign that stood at the employer after the last look.
    let flag: RetentionFlag?

    static let columns: SQL = """
        placements.id, employers.id, employers.name, employers.fein, sites.id,
        CASE WHEN sites.name <> '' THEN sites.name ELSE sites.street END,
        placements.participant_id, participants.first_name, participants.last_name, placements.job,
        (SELECT MAX(openings.occupation_code) FROM introductions
            JOIN openings ON openings.agency_id = introductions.agency_id AND openings.id = introductions.opening_id
            WHERE introductions.agency_id = placements.agency_id AND introductions.placement_id = placements.id),
        placements.program, placements.subsidized_until, placements.made_by, makers.name, centers.id, centers.name,
        placements.started_on, placements.ended_on, placements.end_reason, placements.hourly_cents, placements.weekly_hours,
        (SELECT MAX(heard.day_number) FROM (
            SELECT check_ins.day_number FROM check_ins
            WHERE check_ins.agency_id = placements.agency_id AND check_ins.placement_id = placements.id
                AND check_ins.outcome IN ('fine', 'problem', 'absent') AND check_ins.is_doubtful = FALSE
            UNION ALL SELECT stay_reports.day_number FROM stay_reports
            WHERE stay_reports.agency_id = placements.agency_id AND stay_reports.placement_id = placements.id) AS heard),
        retention_flags.level
        """

    static let table: SQL = """
        placements
        JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
        JOIN participants ON participants.agency_id = placements.agency_id AND participants.id = placements.participant_id
        JOIN staff AS makers ON makers.agency_id = placements.agency_id AND makers.id = placements.made_by
        LEFT JOIN sites ON sites.agency_id = placements.agency_id AND sites.id = placements.site_id
        LEFT JOIN centers ON centers.agency_id = participants.agency_id AND centers.id = participants.center_id
        LEFT JOIN retention_flags ON retention_flags.agency_id = employers.agency_id AND retention_flags.employer_id = employers.id
        """

    init(_ row: inout Row) throws {
        placement = try row.next()
        employer = try row.next()
        employerName = try row.next()
        fein = FEINDigits(try row.next())?.digits
        site = try row.next()
        siteName = try row.next()
        participant = try row.next()
        firstName = try row.next()
        lastName = try row.next()
        job = try row.next()
        occupation = try row.next()
        program = try row.next()
        subsidizedUntil = try row.next()
        madeBy = try row.next()
        madeByName = try row.next()
        center = try row.next()
        centerName = try row.next()
        startedOn = try row.next()
        endedOn = try row.next()
        endReason = try row.next()
        pay = try row.next()
        weeklyHours = try row.next()
        heardOnDay = try row.next()
        flag = (try row.next() as Int?).flatMap(RetentionFlag.init(rawValue:))
    }

    var person: String { "\(firstName) \(lastName)" }
    /// The last day on which somebody said that the person works there.
    var heardOn: Day? { heardOnDay.map { startedOn.adding(days: $0 - 1) } }
}

/// One person's time at one employer: a person who comes back within two weeks has not left. Source: EVIDENCE 8.
struct JoinedStay: Sendable {
    /// Earliest first; never empty.
    let spells: [RecordedStay]
    let first: RecordedStay

    var startedOn: Day { first.startedOn }
    /// Nothing while the person is there, as far as anybody has told us.
    var endedOn: Day? { spells.contains { $0.endedOn == nil } ? nil : spells.compactMap(\.endedOn).max() }
    var endReason: Placement.EndReason? { endedOn.flatMap { day in spells.first { $0.endedOn == day }?.endReason } }
    var heardOn: Day? { spells.compactMap(\.heardOn).max() }
    var lastPlacement: ID<Placement> { spells[spells.count - 1].placement }
    var stay: Stay { Stay(start: JoinedStay.number(of: startedOn), end: endedOn.map(JoinedStay.number)) }

    /// Days since some first day.
    static func number(of day: Day) -> Int { day.days(since: Day(ordinal: 0)) }

    /// How long the person was there, if it is over.
    var days: Int? { endedOn.map { $0.days(since: startedOn) } }
}

extension [RecordedStay] {
    /// Each person's times at each employer, earliest first.
    var joined: [JoinedStay] {
        Dictionary(grouping: self) { "\($0.employer) \($0.participant)" }.values.flatMap { placements in
            Stay.joined(placements.map { Stay(start: JoinedStay.number(of: $0.startedOn), end: $0.endedOn.map(JoinedStay.number)) })
                .compactMap { stay in
                    let spells = placements.filter { placement in
                        let start = JoinedStay.number(of: placement.startedOn)
                        return start >= stay.start && start <= stay.end ?? .max
                    }.sorted { ($0.startedOn, $0.placement.number) < ($1.startedOn, $1.placement.number) }
                    return spells.first.map { JoinedStay(spells: spells, first: $0) }
                }
        }.sorted { ($0.startedOn, $0.first.placement.number) < ($1.startedOn, $1.first.placement.number) }
    }
}
