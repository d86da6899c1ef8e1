import Markup
import Phrases
import Storage
import Web

/// The shelf of flyers: who serves employers adds to it, who leads takes from it.
enum FlyerRoutes {
    static func add(to table: inout Routes) {
        table.get("/flyers", may: .seeEmployers, list)
        table.get("/flyers/new", may: .serveEmployers) { visit in try visit.show(FlyerPage(rules: visit.office.rules)) }
        table.post("/flyers/new", may: .serveEmployers, shelve)
        table.get("/flyers/:flyer", may: .seeEmployers, show)
        table.get("/flyers/:flyer/change", may: .serveEmployers) { visit in try await edit(visit) }
        table.post("/flyers/:flyer/change", may: .serveEmployers, change)
        table.get("/flyers/:flyer/file", may: .seeEmployers, file)
        table.post("/flyers/:flyer/withdraw", may: .lead, withdraw)
        table.post("/flyers/:flyer/put-back", may: .lead, putBack)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, query) = (try visit.by.viewer, visit.incoming.query)
        let isWithdrawn = query["shelf"] == "withdrawn"
        let flyers = try await visit.read { db in
            try isWithdrawn ? FlyerQueries.withdrawn(seenBy: viewer, in: db) : FlyerQueries.shelf(seenBy: viewer, in: db)
        }
        let program = query["program"]
        return try visit.show(
            FlyerListPage(
                flyers: flyers, rules: visit.office.rules, program: program.isEmpty ? nil : program,
                language: Language(rawValue: query["language"]), isWithdrawn: isWithdrawn))
    }

    private static func shelve(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, rules, filled) = (try visit.by, visit.office.rules, FlyerForm(form))
        let errors = filled.errors(rules)
        guard errors.isEmpty, let draft = filled.draft else {
            return try visit.show(FlyerPage(form: filled, errors: errors, rules: rules), hasErrors: true)
        }
        return try await visit.answer(adding: [.files, .flyers, .flyerPrograms]) { db in
            let flyer = try draft.shelve(by: by, at: visit.now, in: db)
            return (.seeOther("/flyers/\(flyer)", saying: "“\(draft.title)” is on the shelf."), .flyer(flyer))
        }
    }

    private static func edit(_ visit: Visit, _ form: FlyerForm? = nil) async throws -> Answer {
        let (viewer, id, rules) = (try visit.by.viewer, try visit.incoming.id("flyer", of: Flyer.self), visit.office.rules)
        let flyer = try await visit.read { db in try FlyerQueries.flyer(id, seenBy: viewer, in: db) }
        let errors = form?.errors(rules, of: flyer) ?? FieldErrors()
        return try visit.show(FlyerPage(form: form ?? FlyerForm(flyer), errors: errors, rules: rules, flyer: flyer), hasErrors: form != nil)
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, rules, filled) = (try visit.by, visit.office.rules, FlyerForm(form))
        let id = try visit.incoming.id("flyer", of: Flyer.self)
        let flyer = try await visit.read { db in try FlyerQueries.flyer(id, seenBy: by.viewer, in: db) }
        guard filled.errors(rules, of: flyer).isEmpty else { return try await edit(visit, filled) }
        return try await visit.answer(on: .flyer(id), changing: [.flyers, .flyerPrograms]) { db in
            try FlyerQueries.flyer(id, seenBy: by.viewer, in: db).change(to: filled.change, by: by, at: visit.now, in: db)
            return .seeOther(flyer.page, saying: "“\(filled.title)” is changed.")
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("flyer", of: Flyer.self))
        let flyer = try await visit.read { db in try FlyerQueries.flyer(id, seenBy: viewer, in: db) }
        return try visit.show(OneFlyerPage(flyer: flyer, rules: visit.office.rules))
    }

    private static func putBack(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("flyer", of: Flyer.self))
        let (flyer, undo) = try await visit.act(on: .flyer(id), changing: [.flyers]) { db in
            let flyer = try FlyerQueries.flyer(id, seenBy: by.viewer, in: db)
            try flyer.putBack(by: by, at: visit.now, in: db)
            return flyer
        }
        return .seeOther(flyer.page, saying: "“\(flyer.title)” is on the shelf again.").offering(undo)
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("flyer", of: Flyer.self))
        let file = try await visit.read { db in
            try StoredFile.find(try FlyerQueries.flyer(id, seenBy: viewer, in: db).file, seenBy: viewer, in: db)
        }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }

    private static func withdraw(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("flyer", of: Flyer.self))
        let (flyer, undo) = try await visit.act(on: .flyer(id), changing: [.flyers]) { db in
            let flyer = try FlyerQueries.flyer(id, seenBy: by.viewer, in: db)
            try flyer.withdraw(by: by, at: visit.now, in: db)
            return flyer
        }
        return .seeOther("/flyers", saying: "“\(flyer.title)” is off the shelf. Mail that it went with keeps it.").offering(undo)
    }
}
