import Dates
import Phrases
import Reference
import Storage
import Web

/// What a person can do and wants: shown, and changed list by list.
enum WorkRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/work", may: .servePeople) { visit in try await show(visit) }
        table.post("/people/:participant/work", may: .servePeople, keep)
        table.post("/people/:participant/work/goals", may: .servePeople, addGoal)
        table.post("/people/:participant/work/skills", may: .servePeople, addSkill)
        table.post("/people/:participant/work/credentials", may: .servePeople, addCredential)
        table.post("/people/:participant/work/jobs", may: .servePeople, addJob)
        table.post("/people/:participant/work/schools", may: .servePeople, addSchool)
        addRemovals(to: &table)
    }

    private static func addRemovals(to table: inout Routes) {
        removal("goals", in: &table) { person, form, book, by, now, db in
            try person.removeGoal(form["code"], titled: book.title(of: form["code"]), by: .staff(by), at: now, in: db)
        }
        removal("skills", in: &table) { person, form, book, by, now, db in
            try person.drop(skill: form["skill"], called: book.skillName(form["skill"]), by: .staff(by), at: now, in: db)
        }
        removal("credentials", in: &table) { person, form, book, by, now, db in
            try person.drop(credential: form["credential"], called: book.credentialName(form["credential"]), by: .staff(by), at: now, in: db)
        }
        removal("jobs", in: &table) { person, form, _, by, now, db in
            guard let id = ID<WorkSpell>(form["job"]) else { throw NotFound() }
            try person.remove(id, by: .staff(by), at: now, in: db)
        }
        removal("schools", in: &table) { person, form, _, by, now, db in
            guard let id = ID<Schooling>(form["school_id"]) else { throw NotFound() }
            try person.remove(id, by: .staff(by), at: now, in: db)
        }
    }

    private typealias Removal = @Sendable (Participant, Form, ReferenceBook, StaffMember, Instant, Writing) throws -> Void

    private static func removal(_ list: String, in table: inout Routes, _ remove: @escaping Removal) {
        table.post("/people/:participant/work/\(list)/remove", may: .servePeople) { visit, form in
            let book = visit.office.reference
            return try await act(visit, saying: "Removed.") { person, by, db in try remove(person, form, book, by, visit.now, db) }
        }
    }

    private static func show(
        _ visit: Visit, _ form: WorkProfileForm? = nil, _ additions: WorkAdditions = WorkAdditions(), _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let book = visit.office.reference
        let page = try await visit.read { db in
            let person = try ParticipantQueries.find(id, seenBy: viewer, in: db)
            let record = try WorkProfileQueries.record(of: id, seenBy: viewer, in: db)
            return WorkPage(
                participant: person, record: record, reference: book, form: form ?? WorkProfileForm(record.profile), additions: additions,
                errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    /// One change of the person's record, which can be taken back.
    private static func act(
        _ visit: Visit, saying words: String, _ change: @escaping @Sendable (Participant, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        return try await visit.answer(on: .person(id), changing: KeptTable.work) { db in
            try change(try ParticipantQueries.find(id, seenBy: by.viewer, in: db), by, db)
            return .seeOther(id.work, saying: words)
        }
    }

    private static func keep(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (filled, book) = (WorkProfileForm(form), visit.office.reference)
        let problems = filled.problems { book.place(ofZip: $0) != nil }
        guard problems.isEmpty else {
            return try await show(visit, filled, WorkAdditions(), FieldErrors(problems, in: .en))
        }
        return try await act(visit, saying: "Saved.") { person, by, db in
            var profile = WorkProfile(of: person.id)
            filled.fill(&profile)
            profile.version = filled.version
            try profile.keep(of: person, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func addGoal(_ visit: Visit, _ form: Form) async throws -> Answer {
        let book = visit.office.reference
        let picked = PickedOccupation(form, "goal", in: book)
        guard let code = picked.code else {
            var errors = FieldErrors()
            picked.check("goal", in: &errors)
            if picked.typed.isEmpty { errors.add("goal", "Enter an occupation") }
            return try await show(visit, nil, WorkAdditions(goal: picked), errors)
        }
        return try await act(visit, saying: "Added.") { person, by, db in
            try person.addGoal(code, titled: book.title(of: code), by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func addSkill(_ visit: Visit, _ form: Form) async throws -> Answer {
        let picked = PickedSkill(form, in: visit.office.reference)
        guard let id = picked.id, let number = visit.office.reference.number(ofSkill: id), let level = Int(form["level"]).flatMap(SkillLevelWord.init)
        else {
            let typed = WorkAdditions(skill: picked, level: form["level"])
            return try await show(visit, nil, typed, FieldErrors(PickedSkill.field, picked.problem?.en ?? "Choose how well"))
        }
        let skill = visit.office.reference.skills[number]
        return try await act(visit, saying: "Added.") { person, by, db in
            try person.hold(skill: skill.id, called: skill.name, level, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func addCredential(_ visit: Visit, _ form: Form) async throws -> Answer {
        let typed = WorkAdditions(credential: form["credential"], validUntil: form["valid_until"])
        guard let number = visit.office.reference.number(ofCredential: form["credential"]) else {
            return try await show(visit, nil, typed, FieldErrors("credential", "Choose a license or certificate"))
        }
        let end = Day(form["valid_until"])
        guard form["valid_until"].isEmpty || end != nil else {
            return try await show(visit, nil, typed, FieldErrors("valid_until", "Write the day as month, day and year"))
        }
        let credential = visit.office.reference.credentials[number]
        return try await act(visit, saying: "Added.") { person, by, db in
            try person.hold(credential: credential.id, called: credential.english, until: end, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func addJob(_ visit: Visit, _ form: Form) async throws -> Answer {
        let typed = SpellForm(form)
        guard let job = typed.draft(occupation: visit.office.reference.code(titled: typed.job)) else {
            let errors = FieldErrors(typed.problems, in: .en)
            return try await show(visit, nil, WorkAdditions(job: typed, isJobOpen: true), errors)
        }
        return try await act(visit, saying: "Added.") { person, by, db in try person.add(job, by: .staff(by), at: visit.now, in: db) }
    }

    private static func addSchool(_ visit: Visit, _ form: Form) async throws -> Answer {
        let school = SchoolingDraft(
            school: String(form["school"].prefix(200)), study: String(form["study"].prefix(200)), ended: String(form["ended"].prefix(7)))
        guard !school.school.isEmpty else {
            return try await show(visit, nil, WorkAdditions(school: school), FieldErrors("school", "Enter the school"))
        }
        return try await act(visit, saying: "Added.") { person, by, db in try person.add(school, by: .staff(by), at: visit.now, in: db) }
    }
}
