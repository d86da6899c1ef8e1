import Dates
import Rules
import Storage

/// Questions about what the rules said of employers.
enum ProgramQueries {
    /// The answers that count: the latest that the employer sent.
    static func latestAnswers(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> AnswersOnFile? {
        try db.first(
            AnswersOnFile.self,
            """
            SELECT \(AnswersOnFile.columns) FROM \(AnswersOnFile.sources)
            WHERE \(viewer.employers) AND rfi_answers.employer_id = \(employer)
            ORDER BY rfi_answers.submitted_at DESC, rfi_answers.id DESC LIMIT 1
            """)
    }

    /// The answers that count and what was found in them; given an old determination, that one and the answers that it rests on.
    static func judged(_ employer: ID<Employer>, at past: ID<Determined>?, seenBy viewer: Viewer, in db: Reading) throws -> JudgedAnswers? {
        let join: SQL =
            if let past {
                "determinations.id = \(past) AND determinations.answers_id = rfi_answers.id"
            } else {
                """
                determinations.id = (SELECT d.id FROM determinations AS d WHERE d.agency_id = rfi_answers.agency_id
                    AND d.employer_id = rfi_answers.employer_id AND d.taken_back_at IS NULL ORDER BY d.made_at DESC, d.id DESC LIMIT 1)
                """
            }
        let isFound: SQL = past == nil ? "1 = 1" : "determinations.id IS NOT NULL"
        return try db.first(
            JudgedAnswers.self,
            """
            SELECT \(AnswersOnFile.columns), \(Determined.columns) FROM \(AnswersOnFile.sources)
            LEFT JOIN determinations ON determinations.agency_id = rfi_answers.agency_id AND \(join)
            WHERE \(viewer.employers) AND rfi_answers.employer_id = \(employer) AND \(isFound)
            ORDER BY rfi_answers.submitted_at DESC, rfi_answers.id DESC LIMIT 1
            """)
    }

    /// The request that is out, if one is.
    static func openRequest(to employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> AwaitedRequest? {
        try db.first(
            AwaitedRequest.self,
            """
            SELECT \(AwaitedRequest.columns) FROM rfi_requests
            JOIN employers ON employers.agency_id = rfi_requests.agency_id AND employers.id = rfi_requests.employer_id
            LEFT JOIN contacts ON contacts.agency_id = rfi_requests.agency_id AND contacts.id = rfi_requests.contact_id
            WHERE \(viewer.employers) AND rfi_requests.employer_id = \(employer)
                AND rfi_requests.submitted_at IS NULL AND rfi_requests.withdrawn_at IS NULL
            """)
    }

    /// The newest determination about the employer that was not taken back.
    static func latest(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> Determined? {
        try db.first(
            Determined.self,
            """
            SELECT \(Determined.columns) FROM determinations
            JOIN employers ON employers.agency_id = determinations.agency_id AND employers.id = determinations.employer_id
            WHERE \(viewer.employers) AND determinations.employer_id = \(employer) AND determinations.taken_back_at IS NULL
            ORDER BY determinations.made_at DESC, determinations.id DESC LIMIT 1
            """)
    }

    /// One determination about the employer, old or new.
    static func determined(_ id: ID<Determined>, of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> Determined {
        try db.one(
            Determined.self,
            """
            SELECT \(Determined.columns) FROM determinations
            JOIN employers ON employers.agency_id = determinations.agency_id AND employers.id = determinations.employer_id
            WHERE \(viewer.employers) AND determinations.employer_id = \(employer) AND determinations.id = \(id)
            """)
    }

    /// What was determined, newest first, with the notices that told of it; at most fifty lines.
    static func history(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [PastDetermination] {
        try db.all(
            PastDetermination.self,
            """
            SELECT \(PastDetermination.columns) FROM determinations
            JOIN employers ON employers.agency_id = determinations.agency_id AND employers.id = determinations.employer_id
            LEFT JOIN eligibility_notices ON eligibility_notices.agency_id = determinations.agency_id
                AND eligibility_notices.determination_id = determinations.id
            LEFT JOIN staff AS senders ON senders.agency_id = eligibility_notices.agency_id AND senders.id = eligibility_notices.sent_by
            WHERE \(viewer.employers) AND determinations.employer_id = \(employer)
            ORDER BY determinations.made_at DESC, determinations.id DESC, eligibility_notices.sent_at DESC LIMIT 50
            """)
    }
}
