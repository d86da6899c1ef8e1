public import Dates
public import Storage

/// Something that a member of staff must be told and deal with.
public struct Notice: Stored, Sendable {
    public enum Kind: String, Sendable, Storable {
        case rfiReceived = "rfi_received"
        case rfiCorrected = "rfi_corrected"
        case mailFailed = "mail_failed"
        case linkWanted = "link_wanted"
        /// A colleague has told the employer its results.
        case noticeSent = "notice_sent"
        /// An alarm that nobody took has come to this person.
        case handedOn = "handed_on"
        /// What a program says of the employer has changed: by new rules, or by a supervisor's decision.
        case verdictChanged = "verdict_changed"
        /// A colleague's new version of the rules waits for a second person.
        case rulesProposed = "rules_proposed"
        /// An employer has written, or a mail waits in the tray; its subject is the mail.
        case mailReceived = "mail_received"
        /// A supervisor wants no more check-ins; its subject is the placement.
        case checkInsStopped = "check_ins_stopped"
        /// A person has answered our questions; its subject is the person.
        case intakeDone = "intake_done"
        /// A person has answered what programs ask; its subject is the person.
        case personQuestionsDone = "person_questions_done"
        /// A person took a consent back, or does not want a service that was suggested; its subject is the person.
        case consentWithdrawn = "consent_withdrawn"
        /// An employer answered about somebody who was put forward; its subject is the introduction.
        case introductionAnswered = "introduction_answered"
        /// An employer does not answer about somebody who was put forward.
        case introductionSilent = "introduction_silent"
        /// A partner proposed somebody for an opening; its subject is the person.
        case personProposed = "person_proposed"
        /// On a partner's page openings were found, changed, or are no longer there; its subject is the partner.
        case openingsFound = "openings_found"
        /// A colleague's new model waits for a second person; its subject is the model.
        case modelProposed = "model_proposed"
        /// A person has said what they need; its subject is the person.
        case assessmentDone = "assessment_done"
        /// A person says that something recorded of them is not right; its subject is the person.
        case factContested = "fact_contested"
        /// A provider says by link that a service is no longer as we have it; its subject is the listing.
        case providerCorrected = "provider_corrected"
        /// A provider, or the person, has answered about a referral; its subject is the referral.
        case referralAnswered = "referral_answered"
        /// A referral cannot go on by itself: its consent has ended, or nobody can be reached.
        case referralSilent = "referral_silent"
        /// Another organization sent somebody to us; its subject is the referral.
        case referralReceived = "referral_received"
    }

    public let id: ID<Notice>
    public let kind: Kind
    public let employer: ID<Employer>?
    public let subject: Int64?
    public let words: String
    public let createdAt: Instant

    static let columns: SQL = "notices.id, notices.kind, notices.employer_id, notices.subject_id, notices.words, notices.created_at"

    public init(_ row: inout Row) throws {
        id = try row.next()
        kind = try row.next()
        employer = try row.next()
        subject = try row.next()
        words = try row.next()
        createdAt = try row.next()
    }

    /// Tells these people, in the transaction of what happened; nobody is told twice.
    static func tell(
        _ staff: [ID<StaffMember>], _ kind: Kind, _ words: String, employer: ID<Employer>?, subject: Int64?, agency: ID<Agency>, at now: Instant,
        in db: Writing
    ) throws {
        db.announce(agency.number)
        for member in Set(staff) {
            try db.run(
                """
                INSERT INTO notices (id, agency_id, staff_id, kind, employer_id, subject_id, words, created_at)
                VALUES (\(ID<Notice>.new(at: now)), \(agency), \(member), \(kind), \(employer), \(subject), \(words), \(now))
                """)
        }
    }

    /// Takes the notices about an employer off everybody's list, because one person dealt with them.
    static func settle(_ kinds: [Kind], employer: ID<Employer>, agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE notices SET done_at = \(now)
            WHERE agency_id = \(agency) AND employer_id = \(employer) AND done_at IS NULL AND kind IN \(list: kinds)
            """)
    }

    /// Takes the notices about one message, request or determination off everybody's list.
    static func settle(_ kinds: [Kind], about subject: Int64, agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE notices SET done_at = \(now)
            WHERE agency_id = \(agency) AND subject_id = \(subject) AND done_at IS NULL AND kind IN \(list: kinds)
            """)
    }

    /// Takes one notice off a person's own list. Throws `NotFound` if it is not theirs.
    static func dealWith(_ id: ID<Notice>, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE notices SET done_at = COALESCE(done_at, \(now))
            WHERE agency_id = \(staff.agency) AND staff_id = \(staff.id) AND id = \(id)
            """)
        guard changed == 1 else { throw NotFound() }
        db.announce(staff.agency.number)
    }
}
