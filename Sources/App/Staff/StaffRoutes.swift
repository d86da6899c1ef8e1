import Markup
import Secrets
import Storage
import Web

/// The team: who works here, and how they come in.
enum StaffRoutes {
    static func add(to table: inout Routes) {
        table.get("/team", may: .staff, team)
        table.get("/team/setup", may: .administer, setup)
        table.post("/team/centers", may: .administer, addCenter)
        table.post("/team/streams", may: .administer, addStream)
        table.post("/team/populations", may: .administer, addPopulation)
        table.post("/team/hours", may: .administer, changeHours)
        table.get("/team/new", may: .administer) { visit in try await edit(visit, nil, StaffForm()) }
        table.post("/team/new", may: .administer, stepUp: true, hire)
        table.get("/team/:member", may: .administer, member)
        table.post("/team/:member", may: .administer, stepUp: true, change)
        table.get("/me/away", may: .staff) { visit in try await away(visit, try visit.by) }
        table.post("/me/away", may: .staff) { visit, form in try await markAway(visit, try visit.by, form) }
        table.get("/team/:member/away", may: .lead) { visit in try await away(visit, try await colleague(visit)) }
        table.post("/team/:member/away", may: .lead) { visit, form in try await markAway(visit, try await colleague(visit), form) }
        table.post("/team/:member/invite", may: .administer, stepUp: true, invite)
        table.post("/team/:member/working", may: .administer, stepUp: true, setWorking)
    }

    /// What is kept of a colleague's place and role.
    private static let place: [KeptTable] = [.staff, .staffStreams, .staffPopulations]

    private static func team(_ visit: Visit) async throws -> Answer {
        let (by, today) = (try visit.by, try visit.today)
        let page = try await visit.read { db in
            let setup = try StaffQueries.setup(seenBy: by.viewer, in: db)
            return TeamPage(
                people: try StaffQueries.everybody(seenBy: by.viewer, in: db), centers: setup.centers, streams: setup.streams,
                populations: setup.populations, assignments: try StaffQueries.assignments(seenBy: by.viewer, in: db),
                away: try StaffQueries.away(on: today, seenBy: by.viewer, in: db), mayChange: by.role == .administrator)
        }
        return try visit.show(page)
    }

    private static func setup(_ visit: Visit) async throws -> Answer { try await setup(visit, FieldErrors()) }

    private static func setup(_ visit: Visit, _ errors: FieldErrors, hours: HoursForm? = nil) async throws -> Answer {
        let (viewer, hours) = (try visit.by.viewer, try hours ?? HoursForm(visit.agency.hours))
        let page = try await visit.read { db in
            let setup = try StaffQueries.setup(seenBy: viewer, in: db)
            return SetupPage(centers: setup.centers, streams: setup.streams, populations: setup.populations, hours: hours, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func changeHours(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, filled) = (try visit.by, try visit.agency, HoursForm(form))
        let (read, errors) = filled.read(in: agency.zone)
        guard let hours = read else { return try await setup(visit, errors, hours: filled) }
        return try await visit.write { db -> Answer in
            try agency.changeHours(to: hours, by: by, at: visit.now, in: db)
            return .seeOther("/team/setup", saying: "Working hours are \(hours.words).")
        }
    }

    private static func addCenter(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (street, phone) = (form["center_street"], form["center_phone"])
        return try await add(visit, form, "center_name", "Enter the name of the center") { name, by, db in
            _ = try by.agency.openCenter(name: name, street: street, phone: phone, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func addStream(_ visit: Visit, _ form: Form) async throws -> Answer {
        let funder = form["stream_funder"]
        return try await add(visit, form, "stream_name", "Enter the name of the funding stream") { name, by, db in
            _ = try by.agency.addFundingStream(name: name, funder: funder, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func addPopulation(_ visit: Visit, _ form: Form) async throws -> Answer {
        try await add(visit, form, "population_name", "Enter whom colleagues serve") { name, by, db in
            _ = try by.agency.addPopulation(name: name, by: .staff(by), at: visit.now, in: db)
        }
    }

    private static func add(
        _ visit: Visit, _ form: Form, _ field: String, _ request: String, _ act: @escaping @Sendable (String, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (name, by) = (form[field], try visit.by)
        var errors = FieldErrors()
        guard !name.isEmpty else {
            errors.add(field, request)
            return try await setup(visit, errors)
        }
        do {
            return try await visit.answer(on: .setup, changing: [.centers, .fundingStreams, .populations]) { db in
                try act(name, by, db)
                return .seeOther("/team/setup", saying: "Added \(name).")
            }
        } catch let conflict as Conflict where conflict.rule == .unique {
            errors.add(field, "There is already one called \(name)")
            return try await setup(visit, errors)
        }
    }

    private static func member(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("member", of: StaffMember.self))
        let (member, assignment) = try await visit.read { db in
            (try StaffQueries.member(id, seenBy: viewer, in: db), try StaffQueries.assignments(seenBy: viewer, in: db)[id] ?? Assignment())
        }
        return try await edit(visit, member, StaffForm(member, assignment))
    }

    static func edit(
        _ visit: Visit, _ member: StaffMember?, _ form: StaffForm, errors: FieldErrors = FieldErrors(), invitation: String? = nil
    ) async throws -> Answer {
        let (viewer, provider) = (try visit.by.viewer, visit.office.settings.signOn?.name)
        let page = try await visit.read { db in
            let setup = try StaffQueries.setup(seenBy: viewer, in: db)
            return StaffMemberPage(
                member: member, form: form, errors: errors, centers: setup.centers, streams: setup.streams, populations: setup.populations,
                ways: try member.map { try WaysIn.of($0, seenBy: viewer, at: visit.now, in: db) }, provider: provider, invitation: invitation)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func hire(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, StaffForm(form))
        return try await save(visit, nil, filled) {
            try await visit.answer(adding: place) { db in
                let id = try filled.draft.hire(into: by.agency, by: .staff(by), at: visit.now, in: db)
                return (.seeOther("/team/\(id)", saying: "Saved \(filled.name)."), .member(id))
            }
        }
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id, filled) = (try visit.by, try visit.incoming.id("member", of: StaffMember.self), StaffForm(form))
        let member = try await visit.read { db in try StaffQueries.member(id, seenBy: by.viewer, in: db) }
        return try await save(visit, member, filled) {
            try await visit.answer(on: .member(id), changing: place) { db in
                try filled.draft.change(member, by: .staff(by), at: visit.now, in: db)
                return .seeOther("/team/\(id)", saying: "Saved \(filled.name).")
            }
        }
    }

    private static func save(
        _ visit: Visit, _ member: StaffMember?, _ form: StaffForm, _ act: @Sendable () async throws -> Answer
    ) async throws -> Answer {
        var errors = form.errors
        guard errors.isEmpty else { return try await edit(visit, member, form, errors: errors) }
        do {
            return try await act()
        } catch let conflict as Conflict where conflict.rule == .unique {
            errors.add("mailbox", "Somebody signs in with \(form.mailbox) already. Use another address")
            return try await edit(visit, member, form, errors: errors)
        }
    }

    private static func invite(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("member", of: StaffMember.self))
        let (member, assignment, token) = try await visit.write { db in
            let member = try StaffQueries.member(id, seenBy: by.viewer, in: db)
            let token = try Welcome.invite(member, by: by, at: visit.now, in: db)
            return (member, try StaffQueries.assignments(seenBy: by.viewer, in: db)[id] ?? Assignment(), token)
        }
        let link = visit.office.settings.address("/l/\(token.text)")
        return try await edit(visit, member, StaffForm(member, assignment), invitation: link)
    }

    private static func setWorking(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id, isWorking) = (try visit.by, try visit.incoming.id("member", of: StaffMember.self), form["working"] == "yes")
        return try await visit.answer(on: .member(id), changing: [.staff]) { db in
            let member = try StaffQueries.member(id, seenBy: by.viewer, in: db)
            try member.setWorking(isWorking, by: by, at: visit.now, in: db)
            return .seeOther("/team/\(id)", saying: isWorking ? "\(member.name) can sign in again." : "\(member.name) can no longer sign in.")
        }
    }

    private static func colleague(_ visit: Visit) async throws -> StaffMember {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("member", of: StaffMember.self))
        return try await visit.read { db in try StaffQueries.member(id, seenBy: viewer, in: db) }
    }

    private static func away(_ visit: Visit, _ member: StaffMember) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let away = try await visit.read { db in try StaffQueries.away(on: today, seenBy: viewer, in: db)[member.id] }
        return try visit.show(AwayPage(member: member, form: AwayForm(away)))
    }

    private static func markAway(_ visit: Visit, _ member: StaffMember, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, AwayForm(form))
        guard filled.errors.isEmpty else {
            return try visit.show(AwayPage(member: member, form: filled, errors: filled.errors), hasErrors: true)
        }
        return try await visit.answer(on: .absence(member.id), changing: [.staff]) { db in
            try member.mark(away: filled.away, by: by, at: visit.now, in: db)
            return .seeOther("/team", saying: filled.away.map { "\(member.name) is away \($0.words)." } ?? "\(member.name) is here.")
        }
    }
}
