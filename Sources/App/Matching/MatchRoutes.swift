import Markup
import Storage
import Suitability
import Web

/// What a folder below this one has to say beside the names of employers.
typealias EmployerMarks = @Sendable ([ID<Employer>], Visit, Reading) throws -> [ID<Employer>: HTML]

/// People for an opening, openings for a person, and how both are weighed.
enum MatchRoutes {
    /// `asides` stand over the people for an opening, `marks` beside the employers of the openings for a person.
    static func add(to table: inout Routes, asides: [OpeningAside], marks: @escaping EmployerMarks) {
        table.get("/openings/:opening/people", may: .servePeople) { visit in try await people(visit, asides) }
        table.post("/openings/:opening/people/:participant/pass-over", may: .serveEmployers) { visit, form in
            try await passOver(visit, form, asides)
        }
        table.get("/people/:participant/openings", may: .servePeople) { visit in try await openings(visit, marks) }
        table.get("/matching/weights", may: .servePeople) { visit in try await weights(visit) }
        table.post("/matching/weights", may: .lead, change)
    }

    /// The page, and again where the reason against somebody on it was left out.
    private static func people(_ visit: Visit, _ asides: [OpeningAside], lacking person: ID<Participant>? = nil) async throws -> Answer {
        let errors = person.map { FieldErrors("reason-\($0)", "Choose why not") } ?? FieldErrors()
        let (by, id) = (try visit.by, try visit.incoming.id("opening", of: Opening.self))
        let why = visit.incoming.query.id("why", of: Participant.self)
        let page = try await visit.read { db in
            let sheet = try OpeningQueries.sheet(of: id, seenBy: by.viewer, in: db)
            let (weights, stamps) = try db.lists(WeightQueries.newest(1, seenBy: by.viewer), MatchQueries.stamp(seenBy: by.viewer))
            let matcher = try Matcher(visit, weights.first ?? .shipped)
            let pool = try visit.office.pools.pool(stamps.first, seenBy: by, on: matcher.today, matcher.reckoning, in: db)
            let asked = matcher.reckoning.opening(sheet.opening)
            let best = matcher.yardstick.best(Matcher.count, people: pool, for: asked)
            let ids = best.map { ID<Participant>(number: $0.id) }
            let (named, people, passed) = try db.lists(
                MatchQueries.names(of: ids, seenBy: by.viewer), ParticipantQueries.latest(seenBy: by.viewer), Unchosen.of(id, seenBy: by.viewer))
            let names = Dictionary(uniqueKeysWithValues: named.map { ($0.id, $0) })
            let suggested = try MatchQueries.facts(of: ids, on: matcher.today, seenBy: by.viewer, in: db).compactMap { facts in
                names[facts.profile.participant].map { person in
                    Match(
                        person: person, opening: sheet.opening, employerName: sheet.employerName,
                        verdict: matcher.verdict(of: facts, for: sheet.opening))
                }
            }
            return SuggestedPeoplePage(
                opening: sheet.opening, employerName: sheet.employerName, suggested: suggested, count: pool.count, weights: matcher.weights,
                words: matcher.words, people: people.byLastName,
                asked: try why.map { try whyNot($0, sheet, matcher, pool, seenBy: by.viewer, in: db) },
                passed: Dictionary(passed.map { ($0.participant, $0) }) { $1 }, asides: try asides.map { try $0(sheet.opening, visit, db) },
                errors: errors)
        }
        if let person, !page.suggested.contains(where: { $0.person.id == person }) {
            throw Conflict(message: "Choose why not. The suggestions have changed meanwhile: open them again.")
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func passOver(_ visit: Visit, _ form: Form, _ asides: [OpeningAside]) async throws -> Answer {
        let (by, opening) = (try visit.by, try visit.incoming.id("opening", of: Opening.self))
        let (person, words) = (try visit.incoming.id("participant", of: Participant.self), String(form["words"].prefix(500)))
        _ = try await visit.read { db in
            (try OpeningQueries.find(opening, seenBy: by.viewer, in: db), try ParticipantQueries.find(person, seenBy: by.viewer, in: db))
        }
        guard let reason = PassReason(rawValue: form["reason"]) else {
            return try await people(visit, asides, lacking: person)
        }
        return try await visit.write { db -> Answer in
            let wanted = try OpeningQueries.find(opening, seenBy: by.viewer, in: db)
            let found = try ParticipantQueries.find(person, seenBy: by.viewer, in: db)
            let matcher = try Matcher(visit, in: db)
            let facts = try MatchQueries.facts(of: [person], on: matcher.today, seenBy: by.viewer, in: db)[0]
            let score = matcher.verdict(of: facts, for: wanted).score.rounded
            try wanted.passOver(found, because: reason, words, score: score, by: by, at: visit.now, in: db)
            return .seeOther(opening.people, saying: "Written down.")
        }
    }

    private static func whyNot(
        _ id: ID<Participant>, _ sheet: OpeningSheet, _ matcher: Matcher, _ pool: Pool, seenBy viewer: Viewer, in db: Reading
    ) throws -> Match {
        let person = try ParticipantQueries.find(id, seenBy: viewer, in: db)
        let facts = try MatchQueries.facts(of: [person.id], on: matcher.today, seenBy: viewer, in: db)[0]
        let answer = matcher.yardstick.whyNot(
            matcher.reckoning.person(facts, on: matcher.today), for: matcher.reckoning.opening(sheet.opening), among: pool, best: Matcher.count)
        return Match(
            person: person, opening: sheet.opening, employerName: sheet.employerName, verdict: answer.verdict, standing: answer.standing)
    }

    private static func openings(_ visit: Visit, _ marks: @escaping EmployerMarks) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        let page = try await visit.read { db in
            let (people, weights) = try db.lists(ParticipantQueries.one(id, seenBy: by.viewer), WeightQueries.newest(1, seenBy: by.viewer))
            let person = try people.one
            let matcher = try Matcher(visit, weights.first ?? .shipped)
            let facts = try MatchQueries.facts(of: [id], on: matcher.today, seenBy: by.viewer, in: db)[0]
            let matches = try OpeningQueries.allOpen(seenBy: by.viewer, in: db).map { sheet in
                Match(
                    person: person, opening: sheet.opening, employerName: sheet.employerName,
                    verdict: matcher.verdict(of: facts, for: sheet.opening))
            }.sorted { ($0.verdict.score, $1.opening.id.number) > ($1.verdict.score, $0.opening.id.number) }
            let passing = matches.filter(\.verdict.passes)
            let suggested = Array(passing.prefix(Matcher.count))
            return SuggestedOpeningsPage(
                participant: person, suggested: suggested,
                others: Array(passing.dropFirst(Matcher.count).prefix(20) + matches.filter { !$0.verdict.passes }.prefix(40)),
                words: matcher.words, marks: try marks(suggested.map(\.opening.employerId), visit, db))
        }
        return try visit.show(page)
    }

    private static func weights(_ visit: Visit, _ form: WeightsForm? = nil, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let viewer = try visit.by.viewer
        let versions = try await visit.read { db in try WeightQueries.all(seenBy: viewer, in: db) }
        let page = WeightsPage(versions: versions, form: form ?? WeightsForm(versions[0].weights), errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, WeightsForm(form))
        let (draft, errors) = filled.read()
        guard let draft else { return try await weights(visit, filled, errors) }
        return try await visit.write { db -> Answer in
            try draft.putInForce(after: filled.after, by: by, at: visit.now, in: db)
            return .seeOther("/matching/weights", saying: "In force from now on.")
        }
    }
}
