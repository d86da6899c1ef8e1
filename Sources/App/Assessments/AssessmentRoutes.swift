import Dates
import Storage
import Web

/// What people need: taken down by staff, compared, corrected; and handed to the person to answer.
enum AssessmentRoutes {
    static func add(to table: inout Routes) {
        NeedRoutes.add(to: &table)
        table.get("/people/:participant/assessments", may: .servePeople, compare)
        table.get("/people/:participant/assessment", may: .servePeople) { visit in try await edit(visit) }
        table.post("/people/:participant/assessment", may: .servePeople, keep)
        table.post("/people/:participant/assessment/draft", may: .servePeople, mayRepeat: true, keepMeanwhile)
        table.get("/people/:participant/assessments/:assessment/answers/:side", may: .servePeople) { visit in try await lookAgain(visit) }
        table.post("/people/:participant/assessments/:assessment/answers/:side", may: .servePeople, correct)
        table.post("/people/:participant/assessments/:assessment/start", may: .servePeople, start)
        AssessmentLinkRoutes.add(to: &table)
    }

    private static func compare(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let chosen = visit.incoming.query.id("then", of: Assessment.self)
        let page = try await visit.read { db in
            let known = try Known(id, seenBy: viewer, in: db)
            let names = try StaffQueries.everybody(seenBy: viewer, in: db).map { ($0.id, $0.name) }
            return AssessmentsPage(
                participant: known.person, assessments: try AssessmentQueries.all(of: id, seenBy: viewer, in: db),
                names: Dictionary(uniqueKeysWithValues: names), fixed: known.fixed, chosen: chosen)
        }
        return try visit.show(page)
    }

    private static func edit(_ visit: Visit, _ refused: AssessmentForm? = nil) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let errors = refused?.errors ?? FieldErrors()
        let page = try await visit.read { db in
            let (known, open) = (try Known(id, seenBy: viewer, in: db), try AssessmentQueries.open(of: id, seenBy: viewer, in: db))
            return AssessmentPage(
                participant: known.person, open: open, fixed: known.fixed,
                form: refused ?? AssessmentForm(open, known: ChangeableFact.known(known.profile, known.fixed.answers)), errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    /// The person with what is known of them elsewhere, in one statement.
    private struct Known {
        let person: Participant
        let profile: WorkProfile
        let fixed: FixedFacts

        init(_ id: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws {
            let (people, profiles, answers, work, schools) = try db.lists(
                ParticipantQueries.one(id, seenBy: viewer), WorkProfileQueries.profiles(of: id, seenBy: viewer),
                PersonFactQueries.owned(by: "= \(id)", seenBy: viewer), WorkProfileQueries.work(of: id, seenBy: viewer),
                WorkProfileQueries.schools(of: id, seenBy: viewer))
            (person, profile) = (try people.one, profiles.first ?? WorkProfile(of: id))
            fixed = FixedFacts(answers: PersonFacts(of: answers), work: work, schools: schools)
        }
    }

    private static func keep(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, AssessmentForm(form))
        guard filled.errors.isEmpty else { return try await edit(visit, filled) }
        return try await act(visit) { person, db in
            try filled.draft.keep(for: person, from: filled.version, isWhole: filled.isWhole, by: by, at: visit.now, in: db)
            return filled.isWhole ? "Taken down." : "Saved. Go on with it whenever you like."
        }
    }

    /// What a script sends while somebody types.
    private static func keepMeanwhile(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, id) = (try visit.by, AssessmentForm(form), try visit.incoming.id("participant", of: Participant.self))
        guard !filled.isTooLong else { return .text("", status: .unprocessable) }
        try await visit.write { db in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            try filled.draft.keepMeanwhile(for: person, from: filled.version, by: by, at: visit.now, in: db)
        }
        return .text("")
    }

    private static func start(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("assessment", of: Assessment.self))
        return try await act(visit) { person, db in
            try AssessmentQueries.find(id, of: person.id, seenBy: by.viewer, in: db).takeUp(of: person, by: by, at: visit.now, in: db)
            return "You have started on what \(person.firstName) needs."
        }
    }

    private static func side(_ visit: Visit) throws -> NeedDomain {
        guard let domain = visit.incoming.parameter("side").flatMap(NeedDomain.init) else { throw NotFound() }
        return domain
    }

    private static func lookAgain(_ visit: Visit, _ refused: CorrectionForm? = nil) async throws -> Answer {
        let (viewer, id, domain) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self), try side(visit))
        let chosen = try visit.incoming.id("assessment", of: Assessment.self)
        let page = try await visit.read { db in
            let person = try ParticipantQueries.find(id, seenBy: viewer, in: db)
            let assessment = try AssessmentQueries.find(chosen, of: id, seenBy: viewer, in: db)
            guard assessment.finishedAt != nil, assessment.answers[domain] != nil else { throw NotFound() }
            let isContested = assessment.contests[domain]?.isOpen == true
            return CorrectionPage(
                participant: person, assessment: assessment, domain: domain, form: refused ?? CorrectionForm(assessment, domain),
                errors: refused?.errors(isContested: isContested) ?? FieldErrors())
        }
        return try visit.show(page, hasErrors: !page.errors.isEmpty)
    }

    private static func correct(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, domain) = (try visit.by, CorrectionForm(form), try side(visit))
        let (person, chosen) = (try visit.incoming.id("participant", of: Participant.self), try visit.incoming.id("assessment", of: Assessment.self))
        let shown = try await visit.read { db in try AssessmentQueries.find(chosen, of: person, seenBy: by.viewer, in: db) }
        let errors = filled.errors(isContested: shown.contests[domain]?.isOpen == true)
        guard errors.isEmpty, let answer = NeedForm.answer(filled.level, "") else { return try await lookAgain(visit, filled) }
        return try await act(visit) { person, db in
            try AssessmentQueries.find(chosen, of: person.id, seenBy: by.viewer, in: db)
                .correct(domain, to: answer.level, saying: filled.words, from: filled.version, of: person, by: by, at: visit.now, in: db)
            return "Saved."
        }
    }

    /// One change of what the person needs, which can be taken back; it says what was done.
    private static func act(_ visit: Visit, _ change: @escaping @Sendable (Participant, Writing) throws -> String) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        return try await visit.answer(on: .person(id), changing: KeptTable.needs) { db in
            let words = try change(try ParticipantQueries.find(id, seenBy: by.viewer, in: db), db)
            return .seeOther(id.assessments, saying: words)
        }
    }
}
