import Dates
import Storage

/// Questions of the Today page: four statements.
enum TodayQueries {
    /// No list shows more; whoever has more sees the most pressing, and a way to the whole list.
    static let most = 20
    /// An active employer to whom nobody has spoken for so long is silent.
    static let daysOfSilence = 30
    /// Whoever was asked and has not answered for so long is silent too.
    static let daysToAnswer = 7

    static func sheet(seenBy staff: StaffMember, at now: Instant, in hours: WorkingHours, in db: Reading) throws -> TodaySheet {
        let zone = hours.zone
        let today = now.day(in: zone)
        return TodaySheet(
            try lines(seenBy: staff, at: now, in: zone, in: db), done: try done(seenBy: staff, since: zone.instant(of: today), in: db),
            figures: try figures(seenBy: staff, on: today, in: hours, in: db))
    }

    /// Everything that needs the person, list by list in the order of the page.
    static func lines(seenBy staff: StaffMember, at now: Instant, in zone: Zone, in db: Reading) throws -> [TodayLine] {
        let parts = [
            alarms(staff), notices(staff), conversations(.owed, staff, .us), steps(staff, on: now.day(in: zone)), silent(staff, at: now),
            asked(staff), conversations(.debt, staff, .them), referrals(staff, on: now.day(in: zone)),
            interpreters(staff, on: now.day(in: zone), in: zone),
        ]
        // Each list is ordered and cut by itself before they are put together.
        let lists = parts.map { part -> SQL in "SELECT * FROM (\(part) LIMIT \(count: most + 1)) AS list" }
        let found = try db.all(TodayLine.self, "\(joined: lists, by: " UNION ALL ")")
        let today = now.day(in: zone)
        return found + TodayLine.trainings(try TrainingQueries.standings(seenBy: staff, in: db), of: staff, on: today)
    }

    /// Those in charge see it: owner, backup, and who leads the center or the agency; what a colleague has taken comes last.
    private static func alarms(_ staff: StaffMember) -> SQL {
        let concerned: SQL =
            if !staff.role.leads {
                // With UNION ALL, PostgreSQL compares each alarm with each of these employers.
                """
                alarms.employer_id IN (\(own(staff)) UNION \(own(staff, as: "backup_id")) UNION
                    SELECT taken.employer_id FROM alarms AS taken WHERE taken.agency_id = \(staff.agency) AND taken.claimed_by = \(staff.id)
                        AND taken.settled_at IS NULL)
                """
            } else if let center = staff.center {
                "employers.center_id = \(center) OR employers.center_id IS NULL OR alarms.claimed_by = \(staff.id)"
            } else { "1 = 1" }
        return """
            SELECT 'alarm' AS kind, alarms.kind AS variety, alarms.id AS subject, alarms.subject_id AS about, employers.id AS employer,
                employers.name AS employer_name, alarms.since AS at, alarms.claimed_at AS then_at, CAST(NULL AS TEXT) AS due,
                alarms.words AS words, claimers.name AS person, alarms.reached AS phone, alarms.claimed_by AS holder
            FROM alarms
            JOIN employers ON employers.agency_id = alarms.agency_id AND employers.id = alarms.employer_id
            LEFT JOIN staff AS claimers ON claimers.agency_id = alarms.agency_id AND claimers.id = alarms.claimed_by
            WHERE \(staff.viewer.employers) AND alarms.agency_id = \(staff.agency) AND alarms.settled_at IS NULL AND (\(concerned))
            ORDER BY CASE WHEN alarms.claimed_by IS NULL OR alarms.claimed_by = \(staff.id) THEN 0 ELSE 1 END, alarms.raised_at, alarms.id
            """
    }

    /// RFIs that arrived, and what else this person was told; alarms that were handed on stand among the alarms.
    private static func notices(_ staff: StaffMember) -> SQL {
        """
        SELECT CASE WHEN notices.kind IN ('rfi_received', 'rfi_corrected') THEN 'arrived' ELSE 'told' END, notices.kind, notices.id,
            notices.subject_id, notices.employer_id, employers.name, notices.created_at, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), notices.words,
            CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT)
        FROM notices LEFT JOIN employers ON \(staff.viewer.employers) AND employers.id = notices.employer_id
        WHERE notices.agency_id = \(staff.agency) AND notices.staff_id = \(staff.id) AND notices.done_at IS NULL AND notices.kind <> 'handed_on'
        ORDER BY notices.created_at, notices.id
        """
    }

    /// Referrals that the person made, or of somebody with whom they work, on which word is overdue.
    private static func referrals(_ staff: StaffMember, on today: Day) -> SQL {
        """
        SELECT 'referral', referrals.state, referrals.id, referrals.participant_id, CAST(NULL AS BIGINT), referrals.provider_name,
            referrals.state_at, CAST(NULL AS BIGINT), referrals.due, referrals.service_name,
            participants.first_name || ' ' || participants.last_name, CAST(NULL AS TEXT), CAST(NULL AS BIGINT)
        FROM referrals
        JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
        WHERE \(staff.viewer.participants) AND referrals.agency_id = \(staff.agency) AND referrals.due <= \(today)
            AND (referrals.made_by = \(staff.id) OR participants.staff_id = \(staff.id))
        ORDER BY referrals.due, referrals.id
        """
    }

    /// The employers whom the person looks after: few, so that every list begins with them.
    private static func own(_ staff: StaffMember, as part: StaticString = "owner_id") -> SQL {
        "SELECT own.id FROM employers AS own WHERE own.agency_id = \(staff.agency) AND own.\(raw: part) = \(staff.id)"
    }

    private static func conversations(_ kind: TodayLine.Kind, _ staff: StaffMember, _ debtor: Conversation.Debtor) -> SQL {
        """
        SELECT \(kind), conversations.kind, conversations.id, received_mails.id, employers.id, employers.name, conversations.at,
            CAST(NULL AS BIGINT), CAST(NULL AS TEXT), conversations.note, contacts.name, contacts.phone, CAST(NULL AS BIGINT)
        FROM conversations
        JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
        LEFT JOIN contacts ON contacts.agency_id = conversations.agency_id AND contacts.id = conversations.contact_id
        LEFT JOIN received_mails ON received_mails.agency_id = conversations.agency_id AND received_mails.conversation_id = conversations.id
        WHERE \(staff.viewer.employers) AND conversations.agency_id = \(staff.agency) AND conversations.owes = \(debtor)
            AND conversations.owes IS NOT NULL AND conversations.settled_at IS NULL AND conversations.employer_id IN (\(own(staff)))
        ORDER BY conversations.at, conversations.id
        """
    }

    private static func steps(_ staff: StaffMember, on today: Day) -> SQL {
        """
        SELECT 'step', next_steps.kind, next_steps.id, CAST(NULL AS BIGINT), employers.id, employers.name, employers.last_contact_at,
            CAST(NULL AS BIGINT), next_steps.due_on, next_steps.what, CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT)
        FROM next_steps
        JOIN employers ON employers.agency_id = next_steps.agency_id AND employers.id = next_steps.employer_id
        WHERE \(staff.viewer.employers) AND next_steps.agency_id = \(staff.agency) AND next_steps.staff_id = \(staff.id)
            AND next_steps.done_at IS NULL AND next_steps.due_on <= \(today)
        ORDER BY next_steps.due_on, next_steps.id
        """
    }

    /// Active employers to whom nobody has spoken for long.
    private static func silent(_ staff: StaffMember, at now: Instant) -> SQL {
        """
        SELECT 'silent', 'quiet', employers.id, CAST(NULL AS BIGINT), employers.id, employers.name, COALESCE(employers.last_contact_at, 0),
            CAST(NULL AS BIGINT), CAST(NULL AS TEXT), '', people.name, people.phone, CAST(NULL AS BIGINT)
        FROM employers
        LEFT JOIN contacts AS people ON people.id = (
            SELECT contacts.id FROM contacts WHERE contacts.agency_id = employers.agency_id AND contacts.employer_id = employers.id
                AND contacts.left_on IS NULL AND contacts.phone <> ''
            ORDER BY \(EmployerQueries.contactOrder), contacts.id LIMIT 1)
        WHERE \(staff.viewer.employers) AND employers.owner_id = \(staff.id) AND employers.stage = 'active'
            AND COALESCE(employers.last_contact_at, 0) < \(now.adding(days: -daysOfSilence))
        ORDER BY COALESCE(employers.last_contact_at, 0), employers.id
        """
    }

    /// RFIs that are with employers.
    private static func asked(_ staff: StaffMember) -> SQL {
        """
        SELECT 'asked', CASE WHEN rfi_requests.saved_at IS NOT NULL THEN 'saved' WHEN rfi_requests.opened_at IS NOT NULL THEN 'opened'
                ELSE 'sent' END, rfi_requests.id, rfi_requests.page, employers.id, employers.name, rfi_requests.sent_at, rfi_requests.saved_at,
            CAST(NULL AS TEXT), '', CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT)
        FROM rfi_requests
        JOIN employers ON employers.agency_id = rfi_requests.agency_id AND employers.id = rfi_requests.employer_id
        WHERE \(staff.viewer.employers) AND rfi_requests.agency_id = \(staff.agency) AND rfi_requests.submitted_at IS NULL
            AND rfi_requests.withdrawn_at IS NULL AND rfi_requests.employer_id IN (\(own(staff)))
        ORDER BY rfi_requests.sent_at, rfi_requests.id
        """
    }

    /// Who interprets today for people whom this person works with, or has booked somebody for.
    private static func interpreters(_ staff: StaffMember, on today: Day, in zone: Zone) -> SQL {
        """
        SELECT 'interpreter', '', interpreter_bookings.id, interpreter_bookings.participant_id, CAST(NULL AS BIGINT), CAST(NULL AS TEXT),
            interpreter_bookings.at, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), interpreter_bookings.place,
            participants.first_name || ' ' || participants.last_name, interpreter_bookings.interpreter, CAST(NULL AS BIGINT)
        FROM interpreter_bookings
        JOIN participants ON participants.agency_id = interpreter_bookings.agency_id AND participants.id = interpreter_bookings.participant_id
        WHERE \(staff.viewer.participants) AND interpreter_bookings.agency_id = \(staff.agency) AND interpreter_bookings.cancelled_at IS NULL
            AND interpreter_bookings.at >= \(zone.instant(of: today)) AND interpreter_bookings.at < \(zone.instant(of: today.adding(days: 1)))
            AND (interpreter_bookings.booked_by = \(staff.id) OR participants.staff_id = \(staff.id))
        ORDER BY interpreter_bookings.at, interpreter_bookings.id
        """
    }

    private static func done(seenBy staff: StaffMember, since midnight: Instant, in db: Reading) throws -> [JournalEntry] {
        try db.all(
            JournalEntry.self,
            """
            SELECT \(JournalEntry.columns) FROM journal
            \(JournalUndo.join)
            WHERE journal.agency_id = \(staff.agency) AND journal.at >= \(midnight) AND journal.staff_id = \(staff.id)
                AND journal.direction = \(JournalEntry.Direction.ours) AND journal.kind <> \(JournalEntry.Kind.access)
            ORDER BY journal.at DESC, journal.id DESC LIMIT \(count: most)
            """)
    }

    /// The person's employers by stage, and this month's waits: for notices, and for answers.
    private static func figures(seenBy staff: StaffMember, on today: Day, in hours: WorkingHours, in db: Reading) throws -> TodayFigures {
        let month = hours.zone.instant(of: today.adding(days: 1 - today.day))
        let rows = try db.all(
            TodayFigures.Line.self,
            """
            SELECT stage, COUNT(*), \(Int64(0)) FROM (
                SELECT employers.stage FROM employers WHERE \(staff.viewer.employers) AND employers.owner_id = \(staff.id)
                LIMIT \(count: BoundedCount.most + 1)) AS mine
            GROUP BY stage
            UNION ALL
            SELECT 'told', told.answers_at, told.sent_at FROM (
                SELECT eligibility_notices.answers_at, MIN(eligibility_notices.sent_at) AS sent_at FROM eligibility_notices
                JOIN employers ON employers.agency_id = eligibility_notices.agency_id AND employers.id = eligibility_notices.employer_id
                WHERE \(staff.viewer.employers) AND eligibility_notices.agency_id = \(staff.agency) AND eligibility_notices.sent_by = \(staff.id)
                    AND eligibility_notices.sent_at >= \(month)
                GROUP BY eligibility_notices.employer_id, eligibility_notices.answers_at) AS told
            UNION ALL
            SELECT 'reply', replies.minutes, \(Int64(0)) FROM (
                SELECT conversations.reply_minutes AS minutes FROM conversations
                WHERE conversations.agency_id = \(staff.agency) AND conversations.settled_by = \(staff.id) AND conversations.settled_at >= \(month)
                    AND conversations.reply_minutes IS NOT NULL
                LIMIT \(count: BoundedCount.most)) AS replies
            """)
        return TodayFigures(rows, in: hours)
    }
}
