import Dates
import Markup
import Phrases
import Storage
import Suitability
import Web

/// What a folder below this one says of an employer where somebody is put forward, and why nobody may be: nothing if nothing stands against it.
typealias IntroductionWarning = @Sendable (ID<Employer>, Visit, Reading) throws -> (words: HTML, bar: String?)

/// People put forward: sent, followed, closed, opened again.
enum IntroductionRoutes {
    static func add(to table: inout Routes, warning: @escaping IntroductionWarning, onHire: @escaping OnHire) {
        CandidateRoutes.add(to: &table, onHire: onHire)
        ChoiceRoutes.add(to: &table)
        table.get("/openings/:opening/people/:participant/introduce", may: .serveEmployers) { visit in try await new(visit, warning) }
        table.post("/openings/:opening/people/:participant/introduce", may: .serveEmployers) { visit, form in
            try await send(visit, form, warning)
        }
        table.get("/introductions/:introduction", may: .servePeople) { visit in try await show(visit) }
        table.post("/introductions/:introduction/agree", may: .serveEmployers, agree)
        table.post("/introductions/:introduction/offer", may: .serveEmployers) { visit, _ in
            try await act(visit, saying: "Written down.") { sheet, by, db in try sheet.offer(by: .staff(by), at: visit.now, in: db) }
        }
        table.post("/introductions/:introduction/hire", may: .serveEmployers) { visit, form in try await hire(visit, form, onHire) }
        table.post("/introductions/:introduction/decline", may: .serveEmployers, decline)
        table.post("/introductions/:introduction/reopen", may: .serveEmployers) { visit, form in try await reopen(visit, form, warning) }
    }

    /// What it takes to put somebody forward.
    private struct Ready: Sendable {
        let match: Match
        let consent: Consent?
        let recipients: [Recipient]
        let partner: String?
        let record: WorkRecord
        let matcher: Matcher
        /// What to know of the employer before, and why nobody may be put forward there now.
        let warning: (words: HTML, bar: String?)

        init(_ visit: Visit, _ warning: IntroductionWarning, in db: Reading) throws {
            let (viewer, opening) = (try visit.by.viewer, try visit.incoming.id("opening", of: Opening.self))
            let id = try visit.incoming.id("participant", of: Participant.self)
            let sheet = try OpeningQueries.sheet(of: opening, seenBy: viewer, in: db)
            let employer = sheet.opening.employerId
            let (people, consents, weights, managers, contacts) = try db.lists(
                ParticipantQueries.one(id, seenBy: viewer), ConsentQueries.of(id, seenBy: viewer), WeightQueries.newest(1, seenBy: viewer),
                RecipientQueries.manager(of: opening, seenBy: viewer), EmployerQueries.contacts(of: employer, seenBy: viewer))
            let person = try people.one
            matcher = try Matcher(visit, weights.first ?? .shipped)
            let facts = try MatchQueries.facts(of: [id], on: matcher.today, seenBy: viewer, in: db)[0]
            match = Match(
                person: person, opening: sheet.opening, employerName: sheet.employerName, verdict: matcher.verdict(of: facts, for: sheet.opening))
            recipients = RecipientQueries.of(managers, contacts).filter(\.isReachableByMail)
            partner = managers.first?.name
            consent =
                if let partner { consents.allowing(partner: partner, on: matcher.today) } else { consents.allowing(employer, on: matcher.today) }
            self.warning = try warning(employer, visit, db)
            record = try WorkProfileQueries.record(of: id, seenBy: viewer, in: db)
        }
    }

    private static func new(
        _ visit: Visit, _ warning: @escaping IntroductionWarning, _ form: IntroduceForm? = nil, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let ready = try await visit.read { db in try Ready(visit, warning, in: db) }
        let filled = form ?? IntroduceForm(ready.consent, ready.recipients)
        let resume = Resume(ready.match.person, ready.record, filled.shared(ready.consent), visit.office.reference, on: ready.matcher.today)
        let page = IntroducePage(
            match: ready.match, words: ready.matcher.words, consent: ready.consent, recipients: ready.recipients, partner: ready.partner,
            warning: ready.warning.words, barred: ready.warning.bar, resume: resume, form: filled, errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func send(_ visit: Visit, _ form: Form, _ warning: @escaping IntroductionWarning) async throws -> Answer {
        let (by, agency, today, filled) = (try visit.by, try visit.agency, try visit.today, IntroduceForm(form))
        let address = visit.office.settings.address
        let (ready, shown) = try await visit.read { db in
            let ready = try Ready(visit, warning, in: db)
            // Who is suggested is reckoned before the write, which must be short.
            return (
                ready, try ready.matcher.suggested(for: ready.match.opening, visit, in: db).map { ShownPerson(person: $0.person, score: $0.score) }
            )
        }
        if let barred = ready.warning.bar { throw Conflict(message: barred) }
        guard ready.match.verdict.passes, ready.consent != nil, !ready.recipients.isEmpty else {
            throw Conflict(
                message: "\(ready.match.person.name) cannot be put forward as things stand now. Look at the page again: it says what is missing.")
        }
        let errors = filled.errors(ready.consent, ready.recipients)
        guard errors.isEmpty else { return try await new(visit, warning, filled, errors) }
        return try await visit.write { db -> Answer in
            let ready = try Ready(visit, warning, in: db)
            if let barred = ready.warning.bar { throw Conflict(message: barred) }
            guard let consent = ready.consent, let recipient = ready.recipients.first(where: { $0.choice == filled.contact }) else {
                throw Conflict(message: "The consent has ended meanwhile. Look at the page again.")
            }
            let draft = IntroductionDraft(
                person: ready.match.person, opening: ready.match.opening, recipient: recipient, consent: consent, facts: filled.shared(consent),
                suitabilityNote: filled.note, letter: filled.letter, score: ready.match.verdict.score.rounded,
                weightsNumber: ready.matcher.weights.number, shown: shown)
            let id = try draft.send(by: by, of: agency, address: address, on: today, at: visit.now, in: db)
            return .seeOther(id.page, saying: "On its way to \(recipient.name). The link works for \(Introduction.daysOfLink) days.")
        }
    }

    private static func show(
        _ visit: Visit, _ form: IntroductionForm = IntroductionForm(), _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("introduction", of: Introduction.self))
        let page = try await visit.read { db in
            IntroductionPage(
                sheet: try IntroductionQueries.sheet(of: id, seenBy: viewer, in: db),
                events: try IntroductionQueries.events(of: id, seenBy: viewer, in: db),
                times: try IntroductionQueries.times(of: id, seenBy: viewer, in: db), form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func act(
        _ visit: Visit, saying words: String, _ act: @escaping @Sendable (IntroductionSheet, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("introduction", of: Introduction.self))
        return try await visit.write { db -> Answer in
            let sheet = try IntroductionQueries.sheet(of: id, seenBy: by.viewer, in: db)
            try act(sheet, by, db)
            try Notice.settle([.introductionAnswered, .introductionSilent], about: id.number, agency: by.agency, at: visit.now, in: db)
            return .seeOther(id.page, saying: words)
        }
    }

    private static func agree(_ visit: Visit, _ form: Form) async throws -> Answer {
        let agency = try visit.agency
        guard let time = Int64(form["time"]).map({ Instant(milliseconds: $0) }) else {
            return try await show(visit, IntroductionForm(), FieldErrors("time", "Choose the time that suits"))
        }
        return try await act(visit, saying: "The invitations are on their way.") { sheet, by, db in
            try sheet.agree(time, by: by, of: agency, at: visit.now, in: db)
        }
    }

    private static func hire(_ visit: Visit, _ form: Form, _ onHire: @escaping OnHire) async throws -> Answer {
        let (filled, today) = (IntroductionForm(form), try visit.today)
        let errors = filled.hireErrors(today: today)
        guard errors.isEmpty, let day = Day(filled.firstDay) else { return try await show(visit, filled, errors) }
        return try await act(visit, saying: "Recorded. From day 3 on we ask how it goes.") { sheet, by, db in
            let hire = Hire(sheet: sheet, day: day, wage: Money(parsing: filled.wage), agency: by.agency, now: visit.now)
            try sheet.hire(try onHire(hire, db), on: day, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func decline(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = IntroductionForm(form)
        guard let (side, reason) = filled.decided else {
            return try await show(visit, filled, FieldErrors("decision", "Choose whose decision it was, and why"))
        }
        return try await act(visit, saying: "Closed.") { sheet, by, db in
            if side == .agency {
                try sheet.withdraw(reason, words: filled.words, by: by, at: visit.now, in: db)
            } else {
                try sheet.decline(reason, words: filled.words, side, by: .staff(by), at: visit.now, in: db)
            }
        }
    }

    /// What was closed begins anew: it is barred where nobody new may be sent.
    private static func reopen(_ visit: Visit, _ form: Form, _ warning: @escaping IntroductionWarning) async throws -> Answer {
        let filled = IntroductionForm(form)
        guard !filled.words.isEmpty else { return try await show(visit, filled, FieldErrors("words", "Say why it goes on")) }
        return try await act(visit, saying: "It goes on.") { sheet, by, db in
            if let barred = try warning(sheet.introduction.employer, visit, db).bar { throw Conflict(message: barred) }
            try sheet.reopen(saying: filled.words, by: by, at: visit.now, in: db)
        }
    }
}
