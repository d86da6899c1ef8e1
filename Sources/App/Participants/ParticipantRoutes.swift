import Storage
import Web

/// Job seekers: the list, one of them, adding and changing.
enum ParticipantRoutes {
    static func add(to table: inout Routes, asides: [ParticipantAside]) {
        table.get("/people", may: .servePeople, list)
        table.get("/people/new", may: .servePeople) { visit in try await edit(visit, nil, ParticipantForm(addedBy: try visit.by)) }
        table.post("/people/new", may: .servePeople, create)
        table.get("/people/:participant", may: .servePeople) { visit in try await show(visit, asides) }
        table.get("/people/:participant/edit", may: .servePeople) { visit in
            let participant = try await found(visit)
            return try await edit(visit, participant, ParticipantForm(participant))
        }
        table.post("/people/:participant/edit", may: .servePeople, change)
        table.post("/people/:participant/reachable", may: .servePeople, addressWorksAgain)
        InterpreterRoutes.add(to: &table)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, list) = (try visit.by.viewer, ParticipantList(visit.incoming.query))
        let (centers, staff) = try await choices(viewer, visit)
        let people = try await visit.read { db in try ParticipantQueries.list(list, seenBy: viewer, in: db) }
        let length = ParticipantList.pageLength
        return try visit.show(
            ParticipantListPage(list: list, people: Array(people.prefix(length)), hasMore: people.count > length, centers: centers, staff: staff))
    }

    private static func found(_ visit: Visit) async throws -> Participant {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        return try await visit.read { db in try ParticipantQueries.find(id, seenBy: viewer, in: db) }
    }

    private static func show(_ visit: Visit, _ asides: [ParticipantAside]) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        let page = try await visit.read { db in
            let questions = asides.compactMap { $0.question?(id, by) }
            let sheet = try ParticipantQueries.sheet(of: id, with: questions.map(\.part), seenBy: by.viewer, in: db)
            let desk = PersonDesk(sheet.participant, questions, visit, in: db)
            return ParticipantPage(
                participant: sheet.participant, center: sheet.center, counselor: sheet.counselor, asides: try asides.map { try $0.draw(desk) })
        }
        return try visit.show(page)
    }

    private static func addressWorksAgain(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, person) = (try visit.by, try await found(visit))
        return try await visit.answer(on: .person(person.id), changing: [.participants]) { db in
            try person.addressWorksAgain(by: by, at: visit.now, in: db)
            return .seeOther(person.id.page, saying: "Mail goes to \(person.mailbox) again.")
        }
    }

    private static func edit(
        _ visit: Visit, _ participant: Participant?, _ form: ParticipantForm, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let viewer = try visit.by.viewer
        let (centers, people) = try await choices(viewer, visit)
        let page = ParticipantFormPage(participant: participant, centers: centers, people: people, form: form, errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func choices(_ viewer: Viewer, _ visit: Visit) async throws -> ([Center], [StaffMember]) {
        try await visit.read { db in
            let people = try StaffQueries.everybody(seenBy: viewer, in: db).filter { $0.isWorking && May.servePeople.allows($0.role) }
            return (try db.all(StaffQueries.centers(seenBy: viewer)), people)
        }
    }

    private static func create(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, ParticipantForm(form))
        let (centers, people) = try await choices(by.viewer, visit)
        let errors = filled.errors(centers: centers, people: people)
        guard errors.isEmpty else { return try await edit(visit, nil, filled, errors) }
        return try await visit.answer(adding: [.participants]) { db in
            let id = try filled.draft.create(by: by, at: visit.now, in: db)
            return (.seeOther(id.page, saying: "Added \(filled.draft.firstName) \(filled.draft.lastName)."), .person(id))
        }
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, ParticipantForm(form))
        let participant = try await found(visit)
        let (centers, people) = try await choices(by.viewer, visit)
        let errors = filled.errors(centers: centers, people: people)
        guard errors.isEmpty else { return try await edit(visit, participant, filled, errors) }
        return try await visit.answer(on: .person(participant.id), changing: [.participants]) { db in
            try participant.change(to: filled.draft, from: filled.version, by: by, at: visit.now, in: db)
            return .seeOther(participant.id.page, saying: "\(filled.draft.firstName) \(filled.draft.lastName) saved.")
        }
    }
}
