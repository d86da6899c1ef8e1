import Dates
import Phrases
import Storage

/// What a template reads like on one of the viewer's employers, or on a job seeker if it goes to one.
struct TemplateSamples {
    private let language: Language
    private let staff: StaffMember
    private let agency: Agency
    private let now: Instant

    /// Four statements.
    static func sample(
        _ kind: Template.Kind, _ record: String?, _ language: Language, seenBy staff: StaffMember, of agency: Agency, at now: Instant,
        in db: Reading
    ) throws -> TemplateSample {
        let samples = TemplateSamples(language: language, staff: staff, agency: agency, now: now)
        return kind.isToPerson ? try samples.ofPerson(record, in: db) : try samples.ofEmployer(record, in: db)
    }

    private func ofEmployer(_ record: String?, in db: Reading) throws -> TemplateSample {
        let lately = try SampleFacts.lately(seenBy: staff.viewer, in: db)
        guard let facts = lately.first(where: { $0.id.description == record }) ?? lately.first else {
            return TemplateSample(records: [], chosen: nil, values: values(nil, nil, []))
        }
        let contact = try EmployerQueries.contacts(of: facts.id, seenBy: staff.viewer, in: db).first
        let flyers = try FlyerQueries.shelf(seenBy: staff.viewer, in: db).filter { $0.language == language && $0.isAlwaysSent }
        return TemplateSample(
            records: lately.map { Choice(value: $0.id.description, label: $0.name) },
            chosen: Choice(value: facts.id.description, label: facts.name), values: values(facts, contact, flyers))
    }

    private func ofPerson(_ record: String?, in db: Reading) throws -> TemplateSample {
        let lately = try SamplePerson.lately(seenBy: staff.viewer, in: db)
        let person = lately.first { $0.id.description == record } ?? lately.first
        var values = TemplateValues([
            .firstName: person?.firstName ?? "", .contactName: person?.name ?? "", .employer: person?.employer ?? "Ironbark", .link: "https://",
        ])
        values.sign(staff, of: agency)
        let choices = lately.map { Choice(value: $0.id.description, label: $0.name) }
        return TemplateSample(records: choices, chosen: choices.first { $0.value == person?.id.description }, values: values)
    }

    private func values(_ facts: SampleFacts?, _ contact: Contact?, _ flyers: [Flyer]) -> TemplateValues {
        let today = now.day(in: agency.zone)
        let always: [TemplateCondition] = [.asks, .known, .usable, .withThings, .canChange, .named]
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
                .person: facts?.person ?? "Maria S.", .job: facts?.job ?? "Packer",
            ],
            holding: Set(always + [facts?.kind?.occasion, flyers.isEmpty ? nil : .withFlyers].compactMap(\.self)))
        values.sign(staff, of: agency)
        return values
    }
}

/// An employer with what a mail to it would speak of.
private struct SampleFacts: Stored {
    let id: ID<Employer>
    let name: String
    let kind: Conversation.Kind?
    let at: Instant?
    let answers: RequestAnswers?
    /// The newest opening.
    let job: String?
    /// Who was placed there last.
    let person: String?

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        kind = try row.next()
        at = try row.next()
        let answers: String? = try row.next()
        self.answers = try answers.map { try RequestAnswers(json: $0) }
        (job, person) = (try row.next(), try row.next())
    }

    /// The employers spoken to last, each with that conversation, its newest answers, its newest opening and placement.
    static func lately(seenBy viewer: Viewer, in db: Reading) throws -> [SampleFacts] {
        try db.all(
            SampleFacts.self,
            """
            SELECT employers.id, employers.name,
                (SELECT conversations.kind FROM conversations WHERE conversations.agency_id = employers.agency_id
                    AND conversations.employer_id = employers.id ORDER BY conversations.at DESC LIMIT 1), employers.last_contact_at,
                (SELECT rfi_answers.answers FROM rfi_answers WHERE rfi_answers.agency_id = employers.agency_id
                    AND rfi_answers.employer_id = employers.id ORDER BY rfi_answers.submitted_at DESC LIMIT 1),
                (SELECT openings.title FROM openings WHERE openings.agency_id = employers.agency_id AND openings.employer_id = employers.id
                    ORDER BY openings.id DESC LIMIT 1),
                (SELECT participants.first_name || ' ' || SUBSTR(participants.last_name, 1, 1) || '.' FROM placements
                    JOIN participants ON participants.agency_id = placements.agency_id AND participants.id = placements.participant_id
                    WHERE placements.agency_id = employers.agency_id AND placements.employer_id = employers.id
                    ORDER BY placements.started_on DESC, placements.id DESC LIMIT 1)
            FROM employers WHERE \(viewer.employers) ORDER BY COALESCE(employers.last_contact_at, 0) DESC, employers.id DESC LIMIT 8
            """)
    }
}

/// A job seeker with the employer where they were placed last.
private struct SamplePerson: Stored {
    let id: ID<Participant>
    let firstName: String
    let name: String
    let employer: String?

    init(_ row: inout Row) throws {
        id = try row.next()
        firstName = try row.next()
        name = "\(firstName) \(try row.next(String.self))"
        employer = try row.next()
    }

    /// Those who came last.
    static func lately(seenBy viewer: Viewer, in db: Reading) throws -> [SamplePerson] {
        try db.all(
            SamplePerson.self,
            """
            SELECT participants.id, participants.first_name, participants.last_name,
                (SELECT employers.name FROM placements
                    JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
                    WHERE placements.agency_id = participants.agency_id AND placements.participant_id = participants.id
                    ORDER BY placements.started_on DESC, placements.id DESC LIMIT 1)
            FROM participants WHERE \(viewer.participants) ORDER BY participants.id DESC LIMIT 8
            """)
    }
}
