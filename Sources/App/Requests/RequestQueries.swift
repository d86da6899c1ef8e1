import Storage

/// Questions about requests and their answers.
enum RequestQueries {
    /// A request with everybody and everything that its pages name.
    static func sheet(of request: ID<RequestForInformation>, seenBy viewer: Viewer, in db: Reading) throws -> RequestSheet {
        try sheet("rfi_requests.id = \(request)", seenBy: viewer, in: db)
    }

    /// The newest request to an employer that was not withdrawn; throws `NotFound` if there is none.
    static func newestSheet(to employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> RequestSheet {
        try sheet("rfi_requests.employer_id = \(employer) AND rfi_requests.withdrawn_at IS NULL", seenBy: viewer, in: db)
    }

    private static func sheet(_ which: SQL, seenBy viewer: Viewer, in db: Reading) throws -> RequestSheet {
        let found = try db.first(
            Asked.self,
            """
            SELECT \(RequestForInformation.columns), \(Employer.columns),
                (SELECT sites.street FROM sites WHERE sites.agency_id = employers.agency_id AND sites.employer_id = employers.id
                    ORDER BY sites.is_main DESC, sites.id LIMIT 1)
            FROM rfi_requests JOIN employers ON employers.agency_id = rfi_requests.agency_id AND employers.id = rfi_requests.employer_id
            WHERE \(viewer.employers) AND \(which)
            ORDER BY rfi_requests.sent_at DESC, rfi_requests.id DESC LIMIT 1
            """)
        guard let found else { throw NotFound() }
        let (request, employer) = (found.request, found.employer)
        let contact = try request.contact.flatMap { contact in
            try db.first(
                Contact.self, "SELECT \(Contact.columns) FROM contacts WHERE contacts.agency_id = \(viewer.agency) AND contacts.id = \(contact)")
        }
        let people = try db.all(
            StaffMember.self,
            """
            SELECT \(StaffMember.columns) FROM staff
            WHERE staff.agency_id = \(viewer.agency) AND staff.id IN \(list: [employer.owner ?? request.sentBy, request.sentBy])
            """)
        guard let helper = people.first(where: { $0.id == employer.owner && $0.isWorking }) ?? people.first(where: { $0.id == request.sentBy })
        else { throw NotFound() }
        return RequestSheet(
            request: request, employer: employer, contact: contact, helper: helper, street: found.street.flatMap { $0.isEmpty ? nil : $0 },
            latest: request.submittedAt == nil ? nil : try latest(of: request, seenBy: viewer, in: db))
    }

    private static func latest(of request: RequestForInformation, seenBy viewer: Viewer, in db: Reading) throws -> SubmittedAnswers? {
        try db.first(
            SubmittedAnswers.self,
            """
            SELECT \(SubmittedAnswers.columns) FROM rfi_answers
            WHERE rfi_answers.agency_id = \(viewer.agency) AND rfi_answers.request_id = \(request.id) ORDER BY rfi_answers.number DESC LIMIT 1
            """)
    }
}

extension RequestQueries {
    /// What an employer was asked last and how far it got; nothing if nobody asked.
    static func state(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> RequestState? {
        try db.first(
            RequestState.self,
            """
            SELECT \(RequestForInformation.columns), contacts.name, senders.name, savers.name,
                (SELECT MAX(private_links.expires_at) FROM private_links WHERE private_links.agency_id = rfi_requests.agency_id
                    AND private_links.purpose = \(LinkPurpose.rfi.rawValue) AND private_links.subject_id = rfi_requests.id
                    AND private_links.revoked_at IS NULL)
            FROM rfi_requests JOIN employers ON employers.agency_id = rfi_requests.agency_id AND employers.id = rfi_requests.employer_id
            LEFT JOIN contacts ON contacts.agency_id = rfi_requests.agency_id AND contacts.id = rfi_requests.contact_id
            LEFT JOIN staff AS senders ON senders.agency_id = rfi_requests.agency_id AND senders.id = rfi_requests.sent_by
            LEFT JOIN staff AS savers ON savers.agency_id = rfi_requests.agency_id AND savers.id = rfi_requests.saved_by
            WHERE \(viewer.employers) AND rfi_requests.employer_id = \(employer)
            ORDER BY rfi_requests.sent_at DESC, rfi_requests.id DESC LIMIT 1
            """)
    }

    /// Every set of answers of an employer, newest first, at most twenty.
    static func answers(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [TypedAnswers] {
        try db.all(answers(of: employer, seenBy: viewer))
    }

    /// The question for the same.
    static func answers(of employer: ID<Employer>, seenBy viewer: Viewer) -> Query<TypedAnswers> {
        Query(
            [SubmittedAnswers.columns, .texts("staff.name")],
            """
            FROM rfi_answers JOIN employers ON employers.agency_id = rfi_answers.agency_id AND employers.id = rfi_answers.employer_id
            LEFT JOIN staff ON staff.agency_id = rfi_answers.agency_id AND staff.id = rfi_answers.typed_by
            WHERE \(viewer.employers) AND rfi_answers.employer_id = \(employer)
            ORDER BY rfi_answers.submitted_at DESC, rfi_answers.id DESC LIMIT 20
            """)
    }
}

private struct Asked: Stored {
    let request: RequestForInformation
    let employer: Employer
    let street: String?

    init(_ row: inout Row) throws {
        request = try RequestForInformation(&row)
        employer = try Employer(&row)
        street = try row.next()
    }
}
