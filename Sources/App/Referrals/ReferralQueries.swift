import Dates
import Storage

/// Questions about people who were sent to providers.
enum ReferralQueries {
    /// No list of one person is longer.
    static let most = 100
    /// How many stand on a page of the list.
    static let pageLength = 50

    /// All of a person, the latest first.
    static func all(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [Referral] {
        try referrals("referrals.participant_id = \(person)", limit: most, viewer, in: db)
    }

    /// The one of a person to a service that has not come to an end; nothing if there is none.
    static func open(of person: ID<Participant>, for service: ID<Listing>, seenBy viewer: Viewer, in db: Reading) throws -> Referral? {
        try referrals(
            "referrals.participant_id = \(person) AND referrals.service_id = \(service) AND referrals.closed_at IS NULL", limit: 1, viewer, in: db
        ).first
    }

    /// Those that were completed, left or declined since that moment, the latest first.
    static func ended(since moment: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [Referral] {
        try referrals(
            "referrals.closed_at >= \(moment) AND referrals.state IN ('completed', 'left', 'declined')", limit: 100_000, viewer, in: db)
    }

    private static func referrals(_ condition: SQL, limit: Int, _ viewer: Viewer, in db: Reading) throws -> [Referral] {
        try db.all(
            Referral.self,
            """
            SELECT \(Referral.columns) FROM referrals
            JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
            WHERE \(viewer.participants) AND referrals.agency_id = \(viewer.agency) AND \(condition)
            ORDER BY referrals.made_at DESC, referrals.id DESC LIMIT \(count: limit)
            """)
    }

    static func sheet(of id: ID<Referral>, seenBy viewer: Viewer, in db: Reading) throws -> ReferralSheet {
        try db.one(ReferralSheet.self, sheets("referrals.id = \(id)", viewer))
    }

    /// Of a person, the latest first.
    static func sheets(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralSheet] {
        try db.all(ReferralSheet.self, sheets("referrals.participant_id = \(person)", viewer))
    }

    /// Those that are sent when that one is completed.
    static func waiting(on id: ID<Referral>, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralSheet] {
        try db.all(ReferralSheet.self, sheets("referrals.after_id = \(id) AND referrals.state = 'waiting'", viewer))
    }

    private static func sheets(_ condition: SQL, _ viewer: Viewer) -> SQL {
        """
        SELECT \(ReferralSheet.columns) FROM \(ReferralSheet.table)
        WHERE \(viewer.participants) AND referrals.agency_id = \(viewer.agency) AND \(condition)
        ORDER BY referrals.made_at DESC, referrals.id DESC LIMIT \(count: most)
        """
    }

    /// The question for where a person was sent, as their page tells it. Whether these eyes may see the person is the caller's to ask first.
    static func lines(of person: ID<Participant>, seenBy viewer: Viewer) -> Query<ReferralsBox.Line> {
        Query(
            [
                .numbers("referrals.id", "referrals.after_id"), .texts("referrals.service_name", "referrals.provider_name"),
                .texts("referrals.state", "referrals.started_on", "referrals.ended_on"),
            ],
            """
            FROM referrals WHERE referrals.agency_id = \(viewer.agency) AND referrals.participant_id = \(person)
            ORDER BY referrals.made_at DESC, referrals.id DESC LIMIT \(count: most)
            """)
    }

    static func events(of referral: ID<Referral>, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralEvent] {
        try db.all(
            ReferralEvent.self,
            """
            SELECT \(ReferralEvent.columns) FROM referral_events
            WHERE referral_events.agency_id = \(viewer.agency) AND referral_events.referral_id = \(referral)
            ORDER BY referral_events.at DESC, referral_events.id DESC LIMIT \(count: most)
            """)
    }

    /// The appointments of a referral, the next first.
    static func appointments(of referral: ID<Referral>, seenBy viewer: Viewer, in db: Reading) throws -> [Appointment] {
        try db.all(appointments(of: referral, seenBy: viewer))
    }

    /// The question for the same.
    static func appointments(of referral: ID<Referral>, seenBy viewer: Viewer) -> Query<Appointment> {
        Query(
            Appointment.columns,
            """
            FROM referral_appointments
            WHERE referral_appointments.agency_id = \(viewer.agency) AND referral_appointments.referral_id = \(referral)
            ORDER BY referral_appointments.at, referral_appointments.id LIMIT \(count: most)
            """)
    }

    /// The appointments of all referrals of a person, the next first.
    static func appointments(ofPerson person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [Appointment] {
        try db.all(
            Appointment.self,
            """
            SELECT \(Appointment.columns) FROM referral_appointments
            JOIN referrals ON referrals.agency_id = referral_appointments.agency_id AND referrals.id = referral_appointments.referral_id
            WHERE referral_appointments.agency_id = \(viewer.agency) AND referrals.participant_id = \(person)
            ORDER BY referral_appointments.at, referral_appointments.id LIMIT \(count: most)
            """)
    }

    /// The services about which that mailbox was written to.
    static func listings(writtenTo mailbox: String, seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.id IN (SELECT referrals.service_id FROM referrals
                WHERE referrals.agency_id = \(viewer.agency) AND referrals.mailbox = \(mailbox) AND referrals.closed_at IS NULL)
            """)
    }

    /// The services to which a person was referred, as the directory has them today.
    static func listings(of person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency) AND provider_services.id IN (SELECT referrals.service_id FROM referrals
                WHERE referrals.agency_id = \(viewer.agency) AND referrals.participant_id = \(person) AND referrals.service_id IS NOT NULL)
            """)
    }
}

extension ReferralQueries {
    /// What a list of referrals is narrowed to.
    struct Search: Sendable {
        /// Nothing for all that are open.
        var state: Referral.State?
        var provider = ""
        var whose: ID<StaffMember>?
        /// Those on which word is overdue only.
        var isLate = false
        var after: ID<Referral>?
    }

    /// Referrals of the agency: what is overdue first, then by who must look at it next; one more than a page, if there are more.
    static func list(_ search: Search, on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralSheet] {
        var parts: [SQL] = [search.state.map { "referrals.state = \($0)" } ?? "referrals.closed_at IS NULL"]
        if search.isLate { parts = ["referrals.due <= \(today)"] }
        if !search.provider.isEmpty { parts.append("referrals.provider_name = \(search.provider)") }
        if let whose = search.whose { parts.append("referrals.made_by = \(whose)") }
        if let after = search.after {
            let last: SQL =
                "SELECT COALESCE(last.due, '9999'), last.id FROM referrals AS last WHERE last.agency_id = \(viewer.agency) AND last.id = \(after)"
            parts.append("(COALESCE(referrals.due, '9999'), referrals.id) > (\(last))")
        }
        return try db.all(
            ReferralSheet.self,
            """
            SELECT \(ReferralSheet.columns) FROM \(ReferralSheet.table)
            WHERE \(viewer.participants) AND referrals.agency_id = \(viewer.agency) AND \(joined: parts, by: " AND ")
            ORDER BY COALESCE(referrals.due, '9999'), referrals.id LIMIT \(count: pageLength + 1)
            """)
    }

    /// The providers to whom somebody was sent, by name, to choose from.
    static func providers(seenBy viewer: Viewer, in db: Reading) throws -> [String] {
        try db.all(
            String.self,
            """
            SELECT DISTINCT referrals.provider_name FROM referrals
            JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
            WHERE \(viewer.participants) AND referrals.agency_id = \(viewer.agency) ORDER BY referrals.provider_name LIMIT 300
            """)
    }

    /// What is due for the agency's own work of a day: providers to remind, under a consent that runs, and people to ask what came of it; nobody
    /// who heard of it since that moment.
    static func due(on today: Day, notSince heard: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralSheet] {
        let consented: SQL = """
            EXISTS (SELECT 1 FROM consents WHERE consents.agency_id = referrals.agency_id AND consents.id = referrals.consent_id
                AND consents.withdrawn_at IS NULL AND consents.expires_on >= \(today))
            """
        return try db.all(
            ReferralSheet.self,
            """
            SELECT \(ReferralSheet.columns) FROM \(ReferralSheet.table)
            WHERE \(viewer.participants) AND referrals.agency_id = \(viewer.agency) AND referrals.due <= \(today) AND referrals.kind = 'formal'
                AND makers.disabled_at IS NULL AND (referrals.reminded_at IS NULL OR referrals.reminded_at <= \(heard))
                AND ((referrals.state IN ('completed', 'left') AND referrals.reminders = 0)
                    OR (referrals.state IN ('sent', 'seen', 'accepted', 'appointment', 'started') AND referrals.mailbox <> ''
                        AND referrals.reminders < \(Referral.mostReminders) AND \(consented)))
            ORDER BY referrals.due, referrals.id LIMIT \(count: most)
            """)
    }

    /// How referrals to a provider went, by state.
    static func counts(to provider: String, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralCount] {
        try db.all(
            ReferralCount.self,
            """
            SELECT referrals.state, COALESCE(referrals.outcome, ''), COALESCE(referrals.reason, ''), COUNT(*) FROM referrals
            WHERE referrals.agency_id = \(viewer.agency) AND referrals.provider_name = \(provider) AND referrals.kind <> 'incoming'
            GROUP BY referrals.state, COALESCE(referrals.outcome, ''), COALESCE(referrals.reason, '')
            """)
    }
}

/// How many referrals stand alike.
struct ReferralCount: Stored, Sendable {
    let state: Referral.State
    let outcome: Referral.Outcome?
    let reason: Referral.Reason?
    let count: Int

    init(_ row: inout Row) throws {
        state = try row.next()
        outcome = Referral.Outcome(rawValue: try row.next(String.self))
        reason = Referral.Reason(rawValue: try row.next(String.self))
        count = try row.next()
    }
}
