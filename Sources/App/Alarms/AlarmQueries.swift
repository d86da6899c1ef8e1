import Storage

extension Alarm {
    /// The alarm, if it is there and this person may see its employer; otherwise throws `NotFound`.
    static func find(_ id: ID<Alarm>, seenBy viewer: Viewer, in db: Reading) throws -> Alarm {
        try db.one(
            Alarm.self, "SELECT \(columns) FROM \(table) WHERE \(viewer.employers) AND alarms.agency_id = \(viewer.agency) AND alarms.id = \(id)")
    }
}

/// Questions about alarms.
enum AlarmQueries {
    /// No list is longer.
    static let most = 100

    /// What is open, longest first.
    static func open(seenBy viewer: Viewer, in db: Reading) throws -> [Alarm] {
        try db.all(
            Alarm.self,
            """
            SELECT \(Alarm.columns) FROM \(Alarm.table)
            WHERE \(viewer.employers) AND alarms.agency_id = \(viewer.agency) AND alarms.settled_at IS NULL
            ORDER BY alarms.raised_at, alarms.id LIMIT \(count: most)
            """)
    }

    /// The question for what was tried, latest first.
    static func tries(of alarm: ID<Alarm>, seenBy viewer: Viewer) -> Query<AlarmTry> {
        Query(
            AlarmTry.columns,
            """
            FROM alarm_tries JOIN staff ON staff.agency_id = alarm_tries.agency_id AND staff.id = alarm_tries.staff_id
            WHERE alarm_tries.agency_id = \(viewer.agency) AND alarm_tries.alarm_id = \(alarm) ORDER BY alarm_tries.at DESC, alarm_tries.id DESC
            LIMIT \(count: most)
            """)
    }

    /// The question for whom to ask for at the employer: name and phone of the contact who decides.
    static func contact(of employer: ID<Employer>, seenBy viewer: Viewer) -> Query<AlarmContact> {
        Query(
            .texts("contacts.name", "contacts.phone"),
            """
            FROM contacts
            JOIN employers ON employers.agency_id = contacts.agency_id AND employers.id = contacts.employer_id
            WHERE \(viewer.employers) AND contacts.employer_id = \(employer) AND contacts.left_on IS NULL AND contacts.phone <> ''
            ORDER BY CASE contacts.role WHEN 'decides' THEN 0 ELSE 1 END, contacts.id LIMIT 1
            """)
    }
}

/// Somebody to call about an alarm.
struct AlarmContact: Stored, Sendable {
    let name: String
    let phone: String

    init(_ row: inout Row) throws {
        name = try row.next()
        phone = try row.next()
    }
}
