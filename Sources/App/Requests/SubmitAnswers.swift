import Dates
import Phrases
import Storage
import Web

/// What became of an attempt to send the answers in.
enum Sending: Sendable {
    case sent(SubmittedAnswers)
    /// The same was sent already: a second tap on the button, or a look at the answers that changed nothing.
    case unchanged(SubmittedAnswers)
    case incomplete([AnswerProblem])
}

/// What a folder above this one does in the transaction in which answers arrive, such as judging programs.
typealias AnswersArrived = (SubmittedAnswers, Writing) throws -> Void

extension RequestSheet {
    /// Sends the draft in as the next set of answers, for the first time or as a correction: everything that follows from it is done or nothing.
    func submit(
        in language: Language, by typist: Typist, of agency: Agency, at now: Instant, in db: Writing, arrived: AnswersArrived = { _, _ in }
    ) throws -> Sending {
        let today = now.day(in: agency.zone)
        let problems = request.draft.problemsBeforeSending(today: today, in: language).filter { $0.weight == .error }
        guard problems.isEmpty else { return .incomplete(problems) }
        let answers = request.draft.answers.withoutBlankPositions
        if let latest, latest.answers == answers { return .unchanged(latest) }
        let sent = SubmittedAnswers(
            id: .new(at: now), request: request, number: (latest?.number ?? 0) + 1, language: language,
            wording: Questionnaire.current.wording(in: language), answers: answers, typedBy: typist.staff?.id, submittedAt: now)
        try sent.insert(in: db)
        try db.run(
            """
            UPDATE rfi_requests SET submitted_at = COALESCE(submitted_at, CAST(\(now) AS BIGINT)), page = \(RequestForInformation.checkPage)
            WHERE agency_id = \(agency.id) AND id = \(request.id)
            """)
        let actor = typist.actor(for: sent, contact: contact, employer: employer)
        let differences = try employer.learn(from: answers, at: now, in: db)
        try note(sent, differences, by: typist, actor, at: now, in: db)
        if !sent.isCorrection {
            try employer.advance(to: .rfiReceived, because: "their answers to the RFI arrived", by: .agency, at: now, in: db)
            try employer.setNextStep(.other, NextStep.tellResult, due: today, for: helper, by: .agency, at: now, in: db)
        }
        try tellStaff(sent, at: now, in: db)
        try sendCopy(of: sent, typed: typist, from: agency, at: now, in: db)
        try arrived(sent, db)
        return .sent(sent)
    }

    private func note(
        _ sent: SubmittedAnswers, _ differences: [AnswerDifference], by typist: Typist, _ actor: Actor, at now: Instant, in db: Writing
    ) throws {
        let detail = differences.isEmpty ? nil : differences.map(\.words).joined(separator: "\n")
        try JournalNote(
            kind: .request, words: words(for: sent, by: typist), employer: employer.id, subject: sent.id.number, detail: detail
        ).write(agency: request.agency, by: actor, at: now, in: db)
    }

    /// "sent the RFI: 15 of 15 answered, in Spanish", "filled in the RFI with Dana Kessler on the phone: …", "corrected the RFI: legal name".
    private func words(for sent: SubmittedAnswers, by typist: Typist) -> String {
        let partner = " with \(contact?.name ?? employer.name) on the phone"
        if let latest {
            let changes = sent.answers.changes(since: latest.answers).joined(separator: ", ")
            return "corrected the RFI\(typist.staff == nil ? "" : partner): \(changes)"
        }
        let asked = Questionnaire.current.questions.count
        let extent = "\(request.draft.answered(of: .current)) of \(asked) answered, in \(sent.language.englishName)"
        return typist.staff == nil ? "sent the RFI: \(extent)" : "filled in the RFI\(partner): \(extent)"
    }

    private func tellStaff(_ sent: SubmittedAnswers, at now: Instant, in db: Writing) throws {
        let people = [employer.owner, employer.backup, request.sentBy].compactMap { $0 }
        try Notice.tell(
            people, sent.isCorrection ? .rfiCorrected : .rfiReceived, "\(employer.name) \(sent.isCorrection ? "corrected" : "sent") the RFI",
            employer: employer.id, subject: sent.id.number, agency: request.agency, at: now, in: db)
    }

    private func sendCopy(of sent: SubmittedAnswers, typed typist: Typist, from agency: Agency, at now: Instant, in db: Writing) throws {
        guard let contact, contact.isReachableByMail, try Limit.mail.allows("copy", contact.mailbox, at: now, in: db) else { return }
        let language = typist.staff == nil ? sent.language : contact.language
        let copy = AnswersCopy(
            draft: AnswersDraft(answers: sent.answers, asTyped: request.draft.asTyped), language: language, contact: contact, helper: helper,
            agency: agency,
            employer: employer.name, changesUntil: request.correctionsEnd ?? now.adding(hours: RequestForInformation.hoursForCorrections), now: now,
            template: try Templates.current(of: agency, in: db)[.rfiCopy, language])
        _ = try copy.mail.queue(from: helper, of: agency, at: now, in: db)
    }
}

extension Typist {
    /// Who did it, for the journal: one of us, or whoever signed.
    fileprivate func actor(for sent: SubmittedAnswers, contact: Contact?, employer: Employer) -> Actor {
        switch self {
        case .staff(let member): .staff(member)
        case .employer: .outside(name: sent.answers["signer_name"]?.text ?? contact?.name ?? employer.name)
        }
    }
}

extension SubmittedAnswers {
    /// Adds the row and one for each job.
    fileprivate func insert(in db: Writing) throws {
        try db.run(
            """
            INSERT INTO rfi_answers (id, agency_id, request_id, employer_id, number, language, questionnaire, wording, answers, typed_by, submitted_at)
            VALUES (\(id), \(agency), \(request), \(employer), \(number), \(language), \(questionnaire), \(wording.frozen), \(answers.json),
                \(typedBy), \(submittedAt))
            """)
        for (place, position) in answers.positions.enumerated() { try insert(position, at: place, in: db) }
    }

    private func insert(_ position: [String: AnswerValue], at place: Int, in db: Writing) throws {
        func text(_ key: String) -> String { position[key]?.text ?? "" }
        try db.run(
            """
            INSERT INTO rfi_positions (id, agency_id, employer_id, answers_id, place, title, openings, duties, skills, licenses, start_on, onet_code,
                hourly_wage, hours_per_week, shift, pay_basis, duration)
            VALUES (\(ID<SubmittedPosition>.new(at: submittedAt)), \(agency), \(employer), \(id), \(place + 1), \(text("title")),
                \(position["openings"]?.integer), \(text("duties")), \(text("skills")), \(text("licenses")), \(position["start_on"]?.day),
                \(text("onet_code")), \(position["hourly_wage"]?.cents), \(position["hours_per_week"]?.integer), \(text("shift")),
                \(text("pay_basis")), \(text("duration")))
            """)
    }
}
