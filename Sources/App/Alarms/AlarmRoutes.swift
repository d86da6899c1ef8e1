import Markup
import Storage
import Web

/// Alarms: seen, taken, tried, settled.
enum AlarmRoutes {
    static func add(to table: inout Routes, asides: [AlarmAside]) {
        table.get("/alarms", may: .serveEmployers) { visit in
            let viewer = try visit.by.viewer
            return try visit.show(AlarmListPage(alarms: try await visit.read { db in try AlarmQueries.open(seenBy: viewer, in: db) }))
        }
        table.get("/alarms/:alarm", may: .serveEmployers) { visit in try await show(visit, asides, TryForm()) }
        table.post("/alarms/:alarm/claim", may: .serveEmployers, claim)
        table.post("/alarms/:alarm/give-back", may: .serveEmployers, giveBack)
        table.post("/alarms/:alarm/tries", may: .serveEmployers) { visit, form in try await log(visit, form, asides) }
        table.post("/alarms/:alarm/settle", may: .serveEmployers) { visit, form in try await settle(visit, form, asides) }
    }

    private static func show(_ visit: Visit, _ asides: [AlarmAside], _ form: TryForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("alarm", of: Alarm.self))
        let page = try await visit.read { db in
            let alarm = try Alarm.find(id, seenBy: viewer, in: db)
            let (tries, contacts) = try db.lists(
                AlarmQueries.tries(of: id, seenBy: viewer), AlarmQueries.contact(of: alarm.employer, seenBy: viewer))
            return AlarmPage(
                alarm: alarm, tries: tries, contact: contacts.first, asides: try asides.compactMap { try $0(alarm, viewer, db) }, form: form,
                errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func change(_ visit: Visit, _ act: @escaping @Sendable (Alarm, StaffMember, Writing) throws -> Void) async throws
        -> (Alarm, ID<Takeback>?)
    {
        let (by, id) = (try visit.by, try visit.incoming.id("alarm", of: Alarm.self))
        let employer = try await visit.read { db in try Alarm.find(id, seenBy: by.viewer, in: db).employer }
        return try await visit.act(on: .employer(employer), changing: [.employers, .notices, .alarms, .alarmTries]) { db in
            let alarm = try Alarm.find(id, seenBy: by.viewer, in: db)
            try act(alarm, by, db)
            return alarm
        }
    }

    private static func claim(_ visit: Visit, _: Form) async throws -> Answer {
        let (alarm, undo) = try await change(visit) { alarm, by, db in try alarm.claim(by: by, at: visit.now, in: db) }
        return .seeOther(alarm.id.page, saying: "You have it now. The others see that you are on it.").offering(undo)
    }

    private static func giveBack(_ visit: Visit, _: Form) async throws -> Answer {
        let (alarm, undo) = try await change(visit) { alarm, by, db in try alarm.giveBack(by: by, at: visit.now, in: db) }
        return .seeOther(alarm.id.page, saying: "Given back. Whoever is in charge sees it again.").offering(undo)
    }

    private static func log(_ visit: Visit, _ form: Form, _ asides: [AlarmAside]) async throws -> Answer {
        let filled = TryForm(form)
        guard filled.errors.isEmpty else { return try await show(visit, asides, filled, filled.errors) }
        let (alarm, undo) = try await change(visit) { alarm, by, db in try alarm.log(filled, by: by, at: visit.now, in: db) }
        return .seeOther(alarm.id.page, saying: "Your try is saved.").offering(undo)
    }

    private static func settle(_ visit: Visit, _ form: Form, _ asides: [AlarmAside]) async throws -> Answer {
        let words = String(form["outcome"].prefix(500))
        guard !words.isEmpty else {
            var errors = FieldErrors()
            errors.add("outcome", "Say in a word what came of it")
            return try await show(visit, asides, TryForm(), errors)
        }
        let (_, undo) = try await change(visit) { alarm, by, db in try alarm.settle(with: words, by: by, at: visit.now, in: db) }
        return .seeOther("/", saying: "Settled: \(words).").offering(undo)
    }
}

extension ID<Alarm> {
    var page: Link { "/alarms/\(self)" }
    var claim: Link { "/alarms/\(self)/claim" }
    var giveBack: Link { "/alarms/\(self)/give-back" }
    var tries: Link { "/alarms/\(self)/tries" }
    var settlement: Link { "/alarms/\(self)/settle" }
}
