import Dates
import Storage

/// Questions of the Today page; together six statements.
enum TodayQueries {
    /// No list is longer than this; whoever has more sees the most pressing.
    static let most = 50

    static func sheet(seenBy staff: StaffMember, on today: Day, in zone: Zone, in db: Reading) throws -> TodaySheet {
        TodaySheet(
            notices: try notices(seenBy: staff, in: db), steps: try steps(seenBy: staff, on: today, in: db), owed: try owed(seenBy: staff, in: db),
            requests: try requests(seenBy: staff, in: db), done: try done(seenBy: staff, since: zone.instant(of: today), in: db),
            figures: try figures(seenBy: staff, on: today, in: zone, in: db))
    }

    private static func notices(seenBy staff: StaffMember, in db: Reading) throws -> [TodayNotice] {
        try db.all(
            TodayNotice.self,
            """
            SELECT \(Notice.columns), employers.name FROM notices
            LEFT JOIN employers ON \(staff.viewer.employers) AND employers.id = notices.employer_id
            WHERE notices.agency_id = \(staff.agency) AND notices.staff_id = \(staff.id) AND notices.done_at IS NULL
            ORDER BY notices.created_at, notices.id LIMIT \(most)
            """)
    }

    private static func steps(seenBy staff: StaffMember, on today: Day, in db: Reading) throws -> [DueStep] {
        try db.all(
            DueStep.self,
            """
            SELECT \(NextStep.columns), employers.id, employers.name, employers.last_contact_at FROM next_steps
            JOIN employers ON employers.agency_id = next_steps.agency_id AND employers.id = next_steps.employer_id
            WHERE \(staff.viewer.employers) AND next_steps.agency_id = \(staff.agency) AND next_steps.staff_id = \(staff.id)
                AND next_steps.done_at IS NULL AND next_steps.due_on <= \(today)
            ORDER BY next_steps.due_on, next_steps.id LIMIT \(most)
            """)
    }

    private static func owed(seenBy staff: StaffMember, in db: Reading) throws -> [OwedConversation] {
        try db.all(
            OwedConversation.self,
            """
            SELECT conversations.owes, conversations.at, conversations.note, contacts.name, contacts.phone, employers.id, employers.name
            FROM conversations
            JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
            LEFT JOIN contacts ON contacts.agency_id = conversations.agency_id AND contacts.id = conversations.contact_id
            WHERE \(staff.viewer.employers) AND conversations.agency_id = \(staff.agency) AND conversations.owes IS NOT NULL
                AND conversations.settled_at IS NULL AND (employers.owner_id = \(staff.id) OR conversations.staff_id = \(staff.id))
            ORDER BY conversations.at, conversations.id LIMIT \(most)
            """)
    }

    private static func requests(seenBy staff: StaffMember, in db: Reading) throws -> [OpenRequest] {
        try db.all(
            OpenRequest.self,
            """
            SELECT employers.id, employers.name, rfi_requests.page, rfi_requests.sent_at, rfi_requests.opened_at, rfi_requests.saved_at
            FROM rfi_requests
            JOIN employers ON employers.agency_id = rfi_requests.agency_id AND employers.id = rfi_requests.employer_id
            WHERE \(staff.viewer.employers) AND rfi_requests.agency_id = \(staff.agency) AND rfi_requests.submitted_at IS NULL
                AND rfi_requests.withdrawn_at IS NULL AND (employers.owner_id = \(staff.id) OR rfi_requests.sent_by = \(staff.id))
            ORDER BY rfi_requests.sent_at, rfi_requests.id LIMIT \(most)
            """)
    }

    private static func done(seenBy staff: StaffMember, since midnight: Instant, in db: Reading) throws -> [JournalEntry] {
        try db.all(
            JournalEntry.self,
            """
            SELECT \(JournalEntry.columns) FROM journal
            WHERE journal.agency_id = \(staff.agency) AND journal.at >= \(midnight) AND journal.staff_id = \(staff.id)
                AND journal.direction = \(JournalEntry.Direction.ours) AND journal.kind <> \(JournalEntry.Kind.access)
            ORDER BY journal.at DESC, journal.id DESC LIMIT \(most)
            """)
    }

    private static func figures(seenBy staff: StaffMember, on today: Day, in zone: Zone, in db: Reading) throws -> TodayFigures {
        let month = zone.instant(of: today.adding(days: 1 - today.day))
        let rows = try db.all(
            TodayFigures.Line.self,
            """
            SELECT stage, COUNT(*), \(Int64(0)) FROM (
                SELECT employers.stage FROM employers WHERE \(staff.viewer.employers) AND employers.owner_id = \(staff.id)
                LIMIT \(BoundedCount.most + 1)) AS mine
            GROUP BY stage
            UNION ALL
            SELECT 'told', told.answers_at, told.sent_at FROM (
                SELECT eligibility_notices.answers_at, MIN(eligibility_notices.sent_at) AS sent_at FROM eligibility_notices
                JOIN employers ON employers.agency_id = eligibility_notices.agency_id AND employers.id = eligibility_notices.employer_id
                WHERE \(staff.viewer.employers) AND eligibility_notices.agency_id = \(staff.agency) AND eligibility_notices.sent_by = \(staff.id)
                    AND eligibility_notices.sent_at >= \(month)
                GROUP BY eligibility_notices.employer_id, eligibility_notices.answers_at) AS told
            """)
        return TodayFigures(rows, in: zone)
    }
}
