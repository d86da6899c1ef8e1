import Dates
import Phrases
import Reference
import Secrets
import Storage
import Web

/// What a person is asked, by private link; and handing it over.
enum IntakeRoutes {
    static func add(to table: inout Routes) {
        table.get("/intake/:intake", may: .link(.intake)) { visit in
            let asked = try await find(visit)
            throw Elsewhere(asked.intake.id.page(asked.intake.goesOn))
        }
        table.get("/intake/:intake/:step", may: .link(.intake)) { visit in try await show(visit, try step(visit)) }
        table.post("/intake/:intake/:step", may: .link(.intake), save)
        table.post("/intake/:intake/jobs/:spell/remove", may: .link(.intake), removeJob)
        table.post("/intake/:intake/skills/remove", may: .link(.intake), removeSkill)
        HandOverRoutes.add(to: &table)
        OwnDetailsRoutes.add(to: &table)
    }

    /// What a visit is about.
    private struct Asked: Sendable {
        let intake: Intake
        let person: Participant
        let record: WorkRecord
        let consents: [Consent]
        let helper: StaffMember

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            intake = try IntakeQueries.find(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            person = try ParticipantQueries.find(intake.participant, seenBy: eyes, in: db)
            record = try WorkProfileQueries.record(of: person.id, seenBy: eyes, in: db)
            consents = try ConsentQueries.of(person.id, seenBy: eyes, in: db)
            helper = try StaffQueries.member(person.counselor ?? intake.handedBy, seenBy: eyes, in: db)
        }
    }

    private static func find(_ visit: Visit) async throws -> Asked { try await visit.read { db in try Asked(visit, in: db) } }

    private static func step(_ visit: Visit) throws -> Intake.Step {
        guard let step = visit.incoming.parameter("step").flatMap(Intake.Step.init) else { throw NotFound() }
        return step
    }

    private static func show(_ visit: Visit, _ step: Intake.Step) async throws -> Answer {
        let asked = try await find(visit)
        return try show(asked, step, IntakeForm(asked.person, asked.record, asked.consents, on: try visit.today), visit)
    }

    private static func show(
        _ asked: Asked, _ step: Intake.Step, _ form: IntakeForm, _ visit: Visit, _ problems: [(field: String, words: Phrase)] = []
    ) throws -> Answer {
        let (language, reference) = (visit.language(or: asked.person.language), visit.office.reference)
        let path = asked.intake.id.page(step)
        guard step != .check else {
            let page = IntakeCheckPage(
                intake: asked.intake, participant: asked.person, record: asked.record, consents: asked.consents, reference: reference,
                helper: asked.helper)
            return try visit.show(page, in: language, helper: asked.helper, at: path)
        }
        let page = IntakePage(
            intake: asked.intake, step: step, participant: asked.person, form: form, work: asked.record.work, skills: asked.record.skills,
            reference: reference, problems: problems)
        return try visit.show(page, in: language, helper: asked.helper, at: path, hasErrors: !problems.isEmpty)
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (asked, step, today, reference) = (try await find(visit), try step(visit), try visit.today, visit.office.reference)
        var filled = IntakeForm(asked.person, asked.record, asked.consents, on: today)
        filled.take(form, of: step, in: reference)
        let adds = step.collects && (form["act"] == "add" || filled.tells(step))
        let problems = step.collects && !adds ? [] : filled.problems(of: step, knowsZip: { reference.place(ofZip: $0) != nil })
        guard problems.isEmpty else { return try show(asked, step, filled, visit, problems) }
        let answers = filled
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            if step == .check { try asked.intake.finish(asked.person, at: visit.now, in: db) }
            try asked.intake.save(answers, step, of: asked.person, reference, on: today, at: visit.now, in: db)
            return .seeOther(asked.intake.id.page(form["act"] == "add" ? step : step.next ?? .check))
        }
    }

    private static func removeJob(_ visit: Visit, _: Form) async throws -> Answer {
        let job = try visit.incoming.id("spell", of: WorkSpell.self)
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try asked.person.remove(job, by: .outside(name: asked.person.name), at: visit.now, in: db)
            return .seeOther(asked.intake.id.page(.history))
        }
    }

    private static func removeSkill(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (skill, reference) = (form["skill"], visit.office.reference)
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            // Somebody may have taken it off already; then it is as the person wants it.
            if asked.record.skills.contains(where: { $0.skill == skill }) {
                try asked.person.drop(
                    skill: skill, called: reference.skillName(skill), by: .outside(name: asked.person.name), at: visit.now, in: db)
            }
            return .seeOther(asked.intake.id.page(.skills))
        }
    }
}
