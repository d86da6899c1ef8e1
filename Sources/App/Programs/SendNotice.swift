import Dates
import Phrases
import Rules
import Storage

extension ProgramReview {
    /// Tells the employer: the mail goes into the outbox, the clock stops, and what waited for it is done.
    ///
    /// One letter goes once: sent again under the same `id` it throws `Conflict`.
    func sendNotice(
        _ letter: EligibilityLetter, as id: ID<OutboxMessage>, to contact: Contact, with flyers: [Flyer], from sender: StaffMember,
        of agency: Agency, at now: Instant, in db: Writing
    ) throws {
        guard let answers = standing.answers?.submitted, let determined = standing.determined else { throw NotFound() }
        let employer = standing.employer
        let message = try MailDraft(
            kind: .notice, language: letter.language, toName: contact.name, toMailbox: contact.mailbox, subject: letter.subject, text: letter.text,
            html: letter.html, employer: employer.id, contact: contact.id, files: flyers.map(\.file), template: letter.template
        ).queue(as: id, from: sender, of: agency, at: now, in: db)
        try db.run(
            """
            INSERT INTO eligibility_notices (id, agency_id, employer_id, determination_id, message_id, sent_by, sent_at, answers_at)
            VALUES (\(message), \(agency.id), \(employer.id), \(determined.id), \(message), \(sender.id), \(now), \(answers.submittedAt))
            """)
        let took = WorkingTime(from: answers.submittedAt, to: now, in: agency.hours)
        try JournalNote(
            kind: .mail, words: "told \(contact.name) the results: \(counts), \(took) after the answers came", employer: employer.id,
            subject: message.number
        ).write(agency: agency.id, by: .staff(sender), at: now, in: db)
        let usable = verdicts(.eligible).count
        if usable > 0 {
            let reason = usable == 1 ? "told that one program can be used" : "told that \(usable) programs can be used"
            try employer.advance(to: .eligible, because: reason, by: .staff(sender), at: now, in: db)
        }
        try Notice.settle([.rfiReceived, .rfiCorrected], employer: employer.id, agency: agency.id, at: now, in: db)
        try Alarm.settle([.rfiLate], employer: employer.id, with: "Told the results", by: sender, agency: agency.id, at: now, in: db)
        let step = try EmployerQueries.sheet(of: employer.id, seenBy: sender.viewer, in: db).nextStep
        if let step, step.kind == .mail || step.what == NextStep.tellResult {
            try employer.finishNextStep([step.kind], by: .staff(sender), at: now, in: db)
        }
        let others = [employer.owner, employer.backup].compactMap(\.self).filter { $0 != sender.id }
        try Notice.tell(
            others, .noticeSent, "\(sender.name) told \(employer.name) the results: \(counts)", employer: employer.id, subject: message.number,
            agency: agency.id, at: now, in: db)
    }
}
