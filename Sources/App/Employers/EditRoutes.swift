import Dates
import Markup
import Storage
import Web

/// What staff change by hand: facts, contacts, sites, stage, next step, and who is in charge.
enum EditRoutes {
    static func add(to table: inout Routes) {
        table.get("/employers/:employer/facts", may: .serveEmployers) { visit in
            let employer = try await found(visit)
            return try visit.show(FactsPage(employer: employer, form: FactsForm(employer)))
        }
        table.post("/employers/:employer/facts", may: .serveEmployers, editFacts)
        table.get("/employers/:employer/stage", may: .serveEmployers) { visit in
            let employer = try await found(visit)
            var form = StageForm(employer)
            if let stage = Stage(rawValue: visit.incoming.query["stage"]) { form.stage = stage }
            return try visit.show(StagePage(employer: employer, form: form))
        }
        table.post("/employers/:employer/stage", may: .serveEmployers, moveStage)
        table.get("/employers/:employer/next-step", may: .serveEmployers, nextStep)
        table.post("/employers/:employer/next-step", may: .serveEmployers, setNextStep)
        table.post("/employers/:employer/next-step/done", may: .serveEmployers, finishNextStep)
        table.post("/employers/:employer/next-step/day", may: .serveEmployers, pressDay)
        table.get("/employers/:employer/in-charge", may: .lead) { visit in
            let employer = try await found(visit)
            return try await inCharge(visit, employer, InCharge(owner: employer.owner, backup: employer.backup, center: employer.center))
        }
        table.post("/employers/:employer/in-charge", may: .lead, assign)
        PeopleRoutes.add(to: &table)
    }

    static func found(_ visit: Visit) async throws -> Employer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        return try await visit.read { db in try Employer.find(id, seenBy: viewer, in: db) }
    }

    private static func editFacts(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        let employer = try await found(visit)
        let filled = FactsForm(form, for: employer)
        guard filled.errors.isEmpty else {
            return try visit.show(FactsPage(employer: employer, form: filled, errors: filled.errors), hasErrors: true)
        }
        let undo: ID<Takeback>?
        do {
            (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.employers]) { db in
                let employer = try Employer.find(employer.id, seenBy: by.viewer, in: db)
                try employer.edit(filled.facts, version: filled.version, by: by, at: visit.now, in: db)
            }
        } catch let conflict as Conflict where conflict.rule == .changed {
            return try visit.show(FactsPage(employer: try await found(visit), form: filled, isOutdated: true), hasErrors: true)
        }
        return .seeOther(employer.id.page, saying: "Facts of \(filled.facts.name) saved.").offering(undo)
    }

    private static func moveStage(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today) = (try visit.by, try visit.today)
        let employer = try await found(visit)
        let filled = StageForm(form, for: employer)
        var errors = filled.errors(for: employer, today: today)
        if errors.isEmpty && form["since"] != String(employer.stageSince.milliseconds) {
            errors.add("stage", "It has moved to \(employer.stage.label) in the meantime. Look again and save if you still want to")
        }
        guard errors.isEmpty else { return try visit.show(StagePage(employer: employer, form: filled, errors: errors), hasErrors: true) }
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.employers, .nextSteps]) { db in
            try employer.move(to: filled.stage, because: filled.reason, restingUntil: filled.restingUntil, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "\(employer.name) is now in the stage \(filled.stage.label).").offering(undo)
    }

    private static func nextStep(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let sheet = try await visit.read { db in try EmployerQueries.sheet(of: id, seenBy: viewer, in: db) }
        return try visit.show(NextStepPage(sheet: sheet, form: sheet.nextStep.map(NextStepForm.init) ?? NextStepForm(choice: .callNextWeek)))
    }

    private static func setNextStep(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled) = (try visit.by, try visit.today, NextStepForm(form))
        let id = try visit.incoming.id("employer", of: Employer.self)
        let errors = filled.errors(today: today)
        guard errors.isEmpty else {
            let sheet = try await visit.read { db in try EmployerQueries.sheet(of: id, seenBy: by.viewer, in: db) }
            return try visit.show(NextStepPage(sheet: sheet, form: filled, errors: errors), hasErrors: true)
        }
        let (_, undo) = try await visit.act(on: .employer(id), changing: [.nextSteps]) { db in
            try filled.apply(to: try Employer.find(id, seenBy: by.viewer, in: db), on: today, by: by, at: visit.now, in: db)
        }
        return .seeOther(filled.choice == .followUp ? id.followUpPage : id.page, saying: "Next step saved.").offering(undo)
    }

    private static func finishNextStep(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        let (_, undo) = try await visit.act(on: .employer(id), changing: [.nextSteps]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            try employer.finishNextStep(NextStep.Kind.allCases, by: .staff(by), at: visit.now, in: db)
        }
        return .seeOther(back(to: id, form), saying: "Next step done. What comes next?").offering(undo)
    }

    private static func pressDay(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, id) = (try visit.by, try visit.today, try visit.incoming.id("employer", of: Employer.self))
        guard let due = NearDay(rawValue: form["in"])?.day(from: today) else { throw NotFound() }
        let kind = NextStep.Kind(rawValue: form["step_kind"]) ?? .call
        let (_, undo) = try await visit.act(on: .employer(id), changing: [.nextSteps]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            guard try !employer.moveNextStep(to: due, by: .staff(by), at: visit.now, in: db) else { return }
            try employer.setNextStep(kind, due: due, for: by, by: .staff(by), at: visit.now, in: db)
        }
        return .seeOther(back(to: id, form), saying: "Next step \(due == today ? "today" : "on \(DayWords.weekdayAndDate(due))").").offering(undo)
    }

    /// Where the button stood: on the Today page, or on the employer's own.
    private static func back(to employer: ID<Employer>, _ form: Form) -> Link {
        form["from"] == Section.today.label ? Section.today.link : employer.page
    }

    private static func inCharge(_ visit: Visit, _ employer: Employer, _ form: InCharge, _ errors: FieldErrors = FieldErrors()) async throws -> Answer
    {
        let viewer = try visit.by.viewer
        let page = try await visit.read { db in
            let people = try StaffQueries.everybody(seenBy: viewer, in: db).filter { member in
                member.isWorking && member.role.servesEmployers || [employer.owner, employer.backup].contains(member.id)
            }
            return InChargePage(
                employer: employer, people: people, centers: try db.all(StaffQueries.centers(seenBy: viewer)), form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func assign(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        let employer = try await found(visit)
        let new = InCharge(owner: form.id("owner"), backup: form.id("backup"), center: form.id("center"))
        if let owner = new.owner, owner == new.backup {
            var errors = FieldErrors()
            errors.add("backup", "Choose somebody else as backup")
            return try await inCharge(visit, employer, new, errors)
        }
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.employers, .nextSteps]) { db in
            try Employer.find(employer.id, seenBy: by.viewer, in: db).assign(new, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "\(employer.name) is in these hands now.").offering(undo)
    }
}
