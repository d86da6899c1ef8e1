import Dates
import Phrases
import Storage

/// What a template reads like on one of the viewer's employers.
enum TemplateSamples {
    /// Four statements.
    static func sample(_ employer: ID<Employer>?, _ language: Language, seenBy staff: StaffMember, of agency: Agency, at now: Instant, in db: Reading)
        throws -> TemplateSample
    {
        let lately = try lately(seenBy: staff.viewer, in: db)
        guard let facts = lately.first(where: { $0.id == employer }) ?? lately.first else {
            return TemplateSample(employers: [], chosen: nil, values: values(nil, nil, [], language, staff, agency, now))
        }
        let contact = try EmployerQueries.contacts(of: facts.id, seenBy: staff.viewer, in: db).first
        let flyers = try FlyerQueries.shelf(seenBy: staff.viewer, in: db).filter { $0.language == language && $0.isAlwaysSent }
        let choices = lately.map { Choice(value: $0.id.description, label: $0.name) }
        return TemplateSample(
            employers: choices, chosen: Choice(value: facts.id.description, label: facts.name),
            values: values(facts, contact, flyers, language, staff, agency, now))
    }

    private static func values(
        _ facts: SampleFacts?, _ contact: Contact?, _ flyers: [Flyer], _ language: Language, _ staff: StaffMember, _ agency: Agency, _ now: Instant
    ) -> TemplateValues {
        let today = now.day(in: agency.zone)
        let met: TemplateCondition? = facts?.kind.map { [.visit, .meeting].contains($0) ? .met : $0 == .call ? .called : .wrote }
        let always: [TemplateCondition] = [.asks, .known, .usable, .withThings, .canChange]
        var values = TemplateValues(
            [
                .firstName: contact?.firstName ?? "", .contactName: contact?.name ?? "", .employer: facts?.name ?? "",
                .flyers: FollowUpWords.flyers(flyers.map(\.title))[language],
                .things: FollowUpWords.things(flyers: flyers.count, asks: true)[language],
                .day: FollowUpProposal.spoken(facts?.at?.day(in: agency.zone) ?? today, today: today)[language], .link: "https://",
                .questions: "https://", .stop: "https://",
                .question: Questionnaire.current.wording(in: language).pages.first.map { "1. \($0.title)" } ?? "",
                .until: Wording.day(today.adding(days: FollowUp.daysToAnswer), in: language),
                .answers: AnswersCopy.pages(AnswersDraft(answers: facts?.answers ?? RequestAnswers()), in: language).joined(separator: "\n\n"),
                .changesUntil: RequestWords.moment(now.adding(hours: RequestForInformation.hoursForCorrections), in: agency.zone)[language],
            ],
            holding: Set(always + [met, flyers.isEmpty ? nil : .withFlyers].compactMap(\.self)))
        values.sign(staff, of: agency)
        return values
    }

    /// The employers spoken to last, each with that conversation and its newest answers.
    private static func lately(seenBy viewer: Viewer, in db: Reading) throws -> [SampleFacts] {
        try db.all(
            SampleFacts.self,
            """
            SELECT employers.id, employers.name,
                (SELECT conversations.kind FROM conversations WHERE conversations.agency_id = employers.agency_id
                    AND conversations.employer_id = employers.id ORDER BY conversations.at DESC LIMIT 1), employers.last_contact_at,
                (SELECT rfi_answers.answers FROM rfi_answers WHERE rfi_answers.agency_id = employers.agency_id
                    AND rfi_answers.employer_id = employers.id ORDER BY rfi_answers.submitted_at DESC LIMIT 1)
            FROM employers WHERE \(viewer.employers) ORDER BY COALESCE(employers.last_contact_at, 0) DESC, employers.id DESC LIMIT 8
            """)
    }
}

/// An employer with what a mail to it would speak of.
private struct SampleFacts: Stored {
    let id: ID<Employer>
    let name: String
    let kind: Conversation.Kind?
    let at: Instant?
    let answers: RequestAnswers?

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        kind = try row.next()
        at = try row.next()
        let answers: String? = try row.next()
        self.answers = try answers.map { try RequestAnswers(json: $0) }
    }
}
