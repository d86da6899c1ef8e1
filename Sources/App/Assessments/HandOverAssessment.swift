import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

extension Assessment {
    /// A private link by which the person answers, looks at what was answered, or contests it. An older link ends.
    func handOver(to person: Participant, by staff: StaffMember, at now: Instant, in db: Writing) throws -> Token {
        try JournalNote(kind: .person, words: "handed the questions on needs to \(person.name)", subject: person.id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        return try PrivateLink.issue(
            purpose: LinkPurpose.assessment.rawValue, subject: id.number, recipient: person.mailbox, agency: agency.number,
            expiresAt: now.adding(days: Assessment.daysOfLink), at: now, in: db)
    }
}

extension Participant {
    /// Sends the link to the person's mailbox: to answer, or to look at what is answered.
    func mailAssessment(
        _ token: Token, isFinished: Bool, from staff: StaffMember, of agency: Agency, by address: (Link) -> String, at now: Instant, in db: Writing
    ) throws {
        let subject = AssessmentWords.subject(agency.name)[language]
        let why = isFinished ? [AssessmentWords.mailToLook] : [AssessmentWords.mailToAnswer, AssessmentWords.mailSaves]
        let letter = Letter(
            language,
            [
                .words(AssessmentWords.opening(firstName)[language]), .words(why.map { $0[language] }.joined(separator: " ")),
                .words(AssessmentWords.onlyOpens[language]),
                .link((isFinished ? AssessmentWords.look : AssessmentWords.start)[language], to: address("/l/\(token.text)")),
                .words("\(staff.name)\n\(agency.name)\n\(staff.phone)"),
            ])
        try MailDraft(
            kind: .assessment, language: language, toName: name, toMailbox: mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject)
        ).queue(from: staff, of: agency, at: now, in: db)
    }
}
