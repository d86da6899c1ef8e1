import Dates
import Phrases
import Storage

extension RequestForInformation {
    /// Puts the fifteen questions to an employer, with what is known filled in; one that is still awaited is returned instead.
    ///
    /// Who sends it says so in the journal: a follow-up by mail, or a call.
    static func open(
        for employer: Employer, contact: ID<Contact>?, language: Language, known: RequestAnswers, by staff: StaffMember, of agency: Agency,
        at now: Instant, in db: Writing
    ) throws -> ID<RequestForInformation> {
        if let open = try awaited(employer.id, of: agency.id, in: db) {
            // The language that the employer has chosen meanwhile stays.
            try db.run(
                """
                UPDATE rfi_requests SET contact_id = COALESCE(\(contact), contact_id), sent_by = \(staff.id), sent_at = \(now),
                    language = CASE WHEN saved_at IS NULL THEN \(language) ELSE language END
                WHERE agency_id = \(agency.id) AND id = \(open)
                """)
            return open
        }
        let id = ID<RequestForInformation>.new(at: now)
        let known = try known.signed(by: contact, of: agency.id, in: db)
        try db.run(
            """
            INSERT INTO rfi_requests (id, agency_id, employer_id, contact_id, sent_by, language, questionnaire, known_answers, draft, page, sent_at)
            VALUES (\(id), \(agency.id), \(employer.id), \(contact), \(staff.id), \(language), \(Questionnaire.current.version), \(known.json),
                \(AnswersDraft(answers: known).json), 1, \(now))
            """)
        return id
    }

    private static func awaited(_ employer: ID<Employer>, of agency: ID<Agency>, in db: Reading) throws -> ID<RequestForInformation>? {
        try db.first(
            ID<RequestForInformation>.self,
            """
            SELECT id FROM rfi_requests
            WHERE agency_id = \(agency) AND employer_id = \(employer) AND submitted_at IS NULL AND withdrawn_at IS NULL
            """)
    }
}

extension RequestForInformation {
    /// What we know of an employer before asking: from our own record, and from answers to an earlier request that seldom change.
    static func known(of employer: Employer, in agency: ID<Agency>, on today: Day, in db: Reading) throws -> RequestAnswers {
        let earlier = try db.first(
            SubmittedAnswers.self,
            """
            SELECT \(SubmittedAnswers.columns) FROM rfi_answers
            WHERE rfi_answers.agency_id = \(agency) AND rfi_answers.employer_id = \(employer.id)
            ORDER BY rfi_answers.submitted_at DESC, rfi_answers.id DESC LIMIT 1
            """)
        var known = RequestAnswers()
        for key in lasting { known[key] = earlier?.answers[key] }
        if let expires = known["workers_comp_expires"]?.day, expires < today {
            for key in ["workers_comp_carrier", "workers_comp_policy", "workers_comp_expires"] { known[key] = nil }
        }
        for (key, text) in [
            ("legal_name", employer.legalName), ("other_names", employer.otherNames), ("main_product", employer.industry),
            ("naics", employer.naics), ("fein", employer.fein),
        ] {
            guard let field = Questionnaire.current.field(key) else { continue }
            if case .answer(let value) = AnswerReading.read(text, as: field.kind, in: .en) { known[key] = value }
        }
        if known["organization_type"] == nil { known["organization_type"] = organizationType(of: employer.legalName).map { .text($0) } }
        return known
    }

    /// What the end of a legal name says of the kind of organization.
    private static func organizationType(of legalName: String) -> String? {
        switch Folding.text(legalName).split(separator: " ").last {
        case "llc", "pllc": "llc"
        case "inc", "incorporated", "corp", "corporation": "corporation"
        case "lp", "llp": "partnership"
        default: nil
        }
    }

    /// Answers that are most likely still true a year later.
    private static let lasting = [
        "legal_name", "other_names", "organization_type", "fein", "ui_account", "main_product", "naics", "operating_since", "benefits",
        "benefits_start_days", "benefits_same_as_similar_staff", "trainer", "workers_comp_carrier", "workers_comp_policy", "workers_comp_expires",
        "languages", "accommodations", "open_to_records",
    ]
}

extension RequestAnswers {
    /// With the name and job of the person who is asked, to sign with; whoever else signs types their own.
    fileprivate func signed(by contact: ID<Contact>?, of agency: ID<Agency>, in db: Reading) throws -> RequestAnswers {
        let sql: SQL = "SELECT \(Contact.columns) FROM contacts WHERE contacts.agency_id = \(agency) AND contacts.id = \(contact)"
        guard let person = try db.first(Contact.self, sql) else { return self }
        var answers = self
        answers["signer_name"] = .text(person.name)
        answers["signer_title"] = person.title.isEmpty ? nil : .text(person.title)
        return answers
    }
}
