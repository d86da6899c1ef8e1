import Dates
import Phrases
import Storage
import Web

/// What an employer has hired somebody for: the folder of placements records it and gives its number back.
typealias OnHire = @Sendable (Hire, Writing) throws -> ID<Placement>

/// Somebody was hired through an introduction.
struct Hire: Sendable {
    let sheet: IntroductionSheet
    let day: Day
    let wage: Money?
    let agency: ID<Agency>
    let now: Instant
}

/// A candidate behind a private link: seen, answered. Opening the link shows nothing yet and changes nothing.
enum CandidateRoutes {
    static func add(to table: inout Routes, onHire: @escaping OnHire) {
        table.get("/candidate/:introduction", may: .link(.introduction)) { visit in try await show(visit) }
        table.post("/candidate/:introduction", may: .link(.introduction)) { visit, form in try await answer(visit, form, onHire) }
        table.post("/candidate/:introduction/see", may: .link(.introduction), see)
        table.get("/candidate/:introduction/file", may: .link(.introduction), file)
    }

    /// What a visit is about; without a consent that runs today there is no candidate.
    private struct Asked: Sendable {
        let sheet: IntroductionSheet
        let candidate: CandidatePage.Candidate?
        let file: ID<StoredFile>?
        let helper: StaffMember
        let reader: String
        let language: Language

        init(_ visit: Visit, in db: Reading) throws {
            let (link, today) = (try visit.link, try visit.today)
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            sheet = try IntroductionQueries.sheet(of: ID(number: link.subject), seenBy: eyes, in: db)
            let introduction = sheet.introduction
            let (helpers, consents, people, files) = try db.lists(
                StaffQueries.one(introduction.madeBy, seenBy: eyes), ConsentQueries.of(introduction.participant, seenBy: eyes),
                ParticipantQueries.one(introduction.participant, seenBy: eyes),
                WorkProfileQueries.resume(of: introduction.participant, seenBy: eyes))
            let person = try people.one
            helper = try helpers.one
            guard let consent = consents.first(where: { $0.id == introduction.consent }) else { throw NotFound() }
            let asked = try RecipientQueries.of(introduction, seenBy: eyes, in: db)
            (reader, language) = (asked.name, asked.language)
            guard asked.isAllowed(by: consent, at: introduction.employer, on: today), introduction.state != .withdrawn,
                introduction.state != .declined
            else {
                (candidate, file) = (nil, nil)
                return
            }
            let facts = introduction.facts.intersection(consent.covers)
            let record = try WorkProfileQueries.record(of: person.id, seenBy: eyes, in: db)
            file = facts.contains(.resume) ? files.first : nil
            candidate = CandidatePage.Candidate(
                resume: Resume(person, record, facts, visit.office.reference, on: today), facts: facts, availability: record.profile.availability,
                hasFile: file != nil)
        }
    }

    private static func find(_ visit: Visit) async throws -> Asked { try await visit.read { db in try Asked(visit, in: db) } }

    private static func show(
        _ visit: Visit, _ form: CandidateForm = CandidateForm(), _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let asked = try await find(visit)
        let page = CandidatePage(
            sheet: asked.sheet, candidate: asked.candidate, helper: asked.helper, form: form, problems: problems)
        return try visit.show(
            page, in: visit.language(or: asked.language), helper: asked.helper, at: asked.sheet.introduction.id.candidate,
            hasErrors: !problems.isEmpty)
    }

    private static func see(_ visit: Visit, _: Form) async throws -> Answer {
        try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            if asked.candidate != nil { try asked.sheet.see(by: asked.reader, at: visit.now, in: db) }
            return .seeOther(asked.sheet.introduction.id.candidate)
        }
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let asked = try await find(visit)
        guard asked.sheet.introduction.seenAt != nil, let id = asked.file else { throw NotFound() }
        let eyes = Viewer(wholeAgency: try visit.agency.id)
        let file = try await visit.read { db in try StoredFile.find(id, seenBy: eyes, in: db) }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }

    private static func answer(_ visit: Visit, _ form: Form, _ onHire: @escaping OnHire) async throws -> Answer {
        let (filled, zone, today) = (CandidateForm(form), try visit.agency.zone, try visit.today)
        let problems = filled.problems(in: zone, today: today)
        guard problems.isEmpty, let answer = filled.answer else { return try await show(visit, filled, problems) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            let (sheet, actor) = (asked.sheet, Actor.outside(name: asked.reader))
            guard asked.candidate != nil else { return .seeOther(sheet.introduction.id.candidate) }
            try visit.link.markUsed(at: visit.now, in: db)
            switch answer {
            case .interview:
                try sheet.propose(filled.moments(in: zone), at: filled.place, .employer, by: actor, at: visit.now, in: db)
            case .decline:
                try sheet.decline(
                    DeclineReason(rawValue: filled.reason) ?? .other, words: filled.words, .employer, by: actor, at: visit.now, in: db)
            case .hired:
                let day = Day(filled.firstDay) ?? today
                let hire = Hire(sheet: sheet, day: day, wage: Money(parsing: filled.wage), agency: sheet.introduction.agency, now: visit.now)
                try sheet.hire(try onHire(hire, db), on: day, by: actor, at: visit.now, in: db)
            }
            return .seeOther(sheet.introduction.id.candidate)
        }
    }
}
