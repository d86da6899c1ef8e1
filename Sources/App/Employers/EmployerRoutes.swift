import Dates
import Markup
import Storage
import Web

/// Employers: finding them, their page, adding one after a first meeting, and what staff change by hand.
enum EmployerRoutes {
    static func add(to table: inout Routes, asides: [EmployerAside] = []) {
        table.get("/employers", may: .seeEmployers, list)
        table.get("/employers/new", may: .serveEmployers) { visit in
            try visit.show(FirstContactPage(form: FirstContactForm(name: visit.incoming.query["name"])))
        }
        table.post("/employers/new", may: .serveEmployers, meet)
        table.post("/employers/lists", may: .seeEmployers, keepList)
        table.post("/employers/lists/:list/forget", may: .seeEmployers) { visit, _ in
            let (by, list) = (try visit.by, try visit.incoming.id("list", of: SavedList.self))
            return try await visit.answer(on: .list(of: by.id), changing: [.savedLists]) { db in
                try list.forget(by: by, at: visit.now, in: db)
                return .seeOther("/employers", saying: "The list is forgotten.")
            }
        }
        table.get("/employers/duplicates", may: .serveEmployers, duplicates)
        table.get("/employers/:employer", may: .seeEmployers) { visit in try await show(visit, asides) }
        BoardRoutes.add(to: &table)
        ConversationRoutes.add(to: &table)
        EditRoutes.add(to: &table)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (by, now) = (try visit.by, visit.now)
        let list = EmployerList(visit.incoming.query, for: by)
        let (recent, commits) = (visit.office.margins, visit.office.database.commits)
        let known = recent.find(for: list, at: now, commits: commits, seenBy: by)
        let page = try await visit.read { db in try EmployerQueries.listPage(list, margin: known, at: now, seenBy: by, in: db) }
        if known == nil { recent.keep(page.margin, for: list, at: now, commits: commits, seenBy: by) }
        return try visit.show(page)
    }

    private static func keepList(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, now, name) = (try visit.by, visit.now, String(form["name"].prefix(60)))
        let list = EmployerList(try Fields(query: form["list"]), for: by)
        return try await visit.answer(on: .list(of: by.id), changing: [.savedLists]) { db in
            var errors = FieldErrors()
            if name.isEmpty {
                errors.add("name", "Enter a name for the list")
            } else if try !list.save(as: name, by: by, at: now, in: db) {
                errors.add("name", "You keep \(SavedList.most) lists already. Forget one of them first")
            }
            guard !errors.isEmpty else { return .seeOther(list.link, saying: "The list “\(name)” is kept.") }
            var page = try EmployerQueries.listPage(list, at: now, seenBy: by, in: db)
            page.errors = errors
            return try visit.show(page, hasErrors: true)
        }
    }

    private static func show(_ visit: Visit, _ asides: [EmployerAside]) async throws -> Answer {
        let glance = EmployerGlance(
            employer: try visit.incoming.id("employer", of: Employer.self), staff: try visit.by, now: visit.now, zone: try visit.agency.zone)
        let filter = TimelineFilter(rawValue: visit.incoming.query["show"]) ?? .all
        let before = visit.incoming.query.id("before", of: JournalEntry.self)
        let page = try await visit.read { db in
            try EmployerQueries.page(at: glance, filter, before: before, asides: asides, seenBy: glance.viewer, in: db)
        }
        return try visit.show(page)
    }

    private static func meet(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled) = (try visit.by, try visit.today, FirstContactForm(form))
        guard filled.errors.isEmpty else { return try visit.show(FirstContactPage(form: filled, errors: filled.errors), hasErrors: true) }
        return try await visit.write { db -> Answer in
            let similar = filled.isAnother ? [] : try EmployerQueries.similar(name: filled.name, phone: filled.phone, seenBy: by.viewer, in: db)
            guard similar.isEmpty else {
                var errors = FieldErrors()
                errors.add("name", "Say whether this is one of the employers that we know")
                return try visit.show(FirstContactPage(form: filled, errors: errors, similar: similar), hasErrors: true)
            }
            let tables: [KeptTable] = [.employers, .sites, .contacts, .conversations, .nextSteps]
            let keepsake = try Keepsake(of: nil, in: tables, by: by, at: visit.now, in: db)
            let id = try filled.meet(by: by, on: today, at: visit.now, in: db)
            let link = filled.next == .followUp ? id.followUpPage : id.page
            return .seeOther(link, saying: "Added \(filled.name) with your first meeting.").offering(try keepsake.keep(.employer(id), in: db))
        }
    }

    private static func duplicates(_ visit: Visit) async throws -> Answer {
        let (by, today, zone, name) = (try visit.by, try visit.today, try visit.agency.zone, visit.incoming.query["name"])
        let similar = try await visit.read { db in try EmployerQueries.similar(name: String(name.prefix(200)), seenBy: by.viewer, in: db) }
        return try .json(DuplicateMatches(matches: similar.map { DuplicateMatch($0, reader: by, today: today, zone: zone) }))
    }
}
