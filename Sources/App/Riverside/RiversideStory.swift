import Dates
import Mail
import Markup
import Phrases
import Rules
import Storage

/// What happens between Riverside Works and its employers after the first meeting, by the same verbs that people use.
struct RiversideStory {
    let employer: ID<Employer>
    let owner: StaffMember
    let team: RiversideTeam
    let rules: RuleBook
    let address: @Sendable (String) -> String

    private var viewer: Viewer { owner.viewer }
    private var agency: Agency { team.agency }

    /// The follow-up with flyers and the private link.
    func followUp(at now: Instant, in db: Writing) throws {
        let desk = try FollowUpQueries.desk(for: employer, of: agency, on: now.day(in: agency.zone), seenBy: viewer, in: db)
        guard let contact = desk.usualContact else { return }
        let flyers = desk.choices(in: contact.language, rules).filter(\.isProposed).map(\.flyer)
        let proposal = desk.proposal(to: contact.firstName, in: contact.language, flyers: flyers.count, asks: true)
        let mail = FollowUp(
            id: .new(at: now), name: contact.name, mailbox: contact.mailbox, language: contact.language, subject: proposal.subject,
            words: proposal.words, flyers: flyers, asks: true)
        try mail.send(to: contact, at: desk.employer, from: owner, of: agency, by: { address($0.address) }, at: now, in: db)
    }

    /// The employer types; with `pages` of the five it stops in the middle.
    func type(_ answers: RequestAnswers, pages: Int, at now: Instant, in db: Writing) throws {
        let sheet = try RequestQueries.newestSheet(to: employer, seenBy: viewer, in: db)
        var kept = sheet.request.draft.answers
        let keys = Questionnaire.current.questions.filter { $0.page <= pages }.flatMap(\.fields).map(\.key)
        for key in keys + (pages < 4 ? [] : [Questionnaire.positionsKey]) { kept[key] = answers[key] }
        try db.run(
            """
            UPDATE rfi_requests SET draft = \(AnswersDraft(answers: kept).json), page = \(min(pages + 1, RequestForInformation.checkPage)),
                opened_at = COALESCE(opened_at, CAST(\(now) AS BIGINT)), saved_at = \(now)
            WHERE agency_id = \(agency.id) AND id = \(sheet.request.id)
            """)
    }

    /// The employer sends the answers in, and they are judged.
    func send(at now: Instant, in db: Writing) throws {
        let sheet = try RequestQueries.newestSheet(to: employer, seenBy: viewer, in: db)
        let sending = try sheet.submit(in: sheet.request.language, by: .employer, of: agency, at: now, in: db) { sent, db in
            try sent.determine(by: rules, on: now.day(in: agency.zone), at: now, in: db)
        }
        if case .incomplete(let problems) = sending { throw Fault("Riverside’s answers do not fit: \(problems.map { $0.name })") }
    }

    /// The employer is told what it qualifies for.
    func tell(at now: Instant, in db: Writing) throws {
        let today = now.day(in: agency.zone)
        guard let desk = try NoticeDesk.find(employer, rules: rules, today: today, seenBy: viewer, in: db), let contact = desk.usualContact
        else { return }
        let letter = desk.review.writeLetter(
            by: .shipped, to: contact.firstName, in: contact.language, from: owner, of: agency, today: today)
        try desk.review.sendNotice(letter, as: .new(at: now), to: contact, with: [], from: owner, of: agency, at: now, in: db)
        // The backup has read it long since.
        try Notice.settle([.noticeSent], employer: employer, agency: agency.id, at: now, in: db)
    }

    /// The last mail comes back: nobody of that name reads it any more.
    func mailComesBack(at now: Instant, in db: Writing) throws {
        let sql: SQL = """
            SELECT \(OutboxMessage.columns) FROM messages WHERE messages.agency_id = \(agency.id) AND messages.employer_id = \(employer)
            ORDER BY messages.id DESC LIMIT 1
            """
        guard let message = try db.first(OutboxMessage.self, sql) else { return }
        try db.run("UPDATE messages SET attempts = 1 WHERE agency_id = \(agency.id) AND id = \(message.id)")
        try message.record(.refusedRecipient("550 5.1.1 The mailbox \(message.toMailbox) does not exist"), at: now, in: db)
    }

    /// They call with a question, and are called back the same day or the next.
    func askAndAnswer(_ line: Int, on days: inout RiversideDays, _ spoke: Int, in db: Writing) throws {
        let employer = try Employer.find(employer, seenBy: viewer, in: db)
        let contact = try EmployerQueries.contacts(of: employer.id, seenBy: viewer, in: db).first?.id
        let asked = days.moment(spoke + 1)
        let question = ConversationDraft(kind: .call, contact: contact, at: asked, note: "Who pays the wages while somebody is trained?", owes: .us)
        try employer.logConversation(question, by: owner, at: asked, in: db)
        let answered = min(asked.adding(minutes: 25 + line * 4), days.now.adding(minutes: -2))
        let answer = ConversationDraft(kind: .call, contact: contact, at: answered, note: "Explained how a part is paid back.", settles: .all(.us))
        try employer.logConversation(answer, by: owner, at: answered, in: db)
    }
}
