import Dates
import Storage
import Web

/// Contacts and sites of an employer.
enum PeopleRoutes {
    static func add(to table: inout Routes) {
        table.get("/employers/:employer/contacts/new", may: .serveEmployers) { visit in
            try visit.show(ContactPage(employer: try await EditRoutes.found(visit), contact: nil, form: ContactForm()))
        }
        table.post("/employers/:employer/contacts/new", may: .serveEmployers, addContact)
        table.get("/employers/:employer/contacts/:contact", may: .serveEmployers) { visit in
            let (employer, contact) = try await foundContact(visit)
            return try visit.show(ContactPage(employer: employer, contact: contact, form: ContactForm(contact)))
        }
        table.post("/employers/:employer/contacts/:contact", may: .serveEmployers, changeContact)
        table.post("/employers/:employer/contacts/:contact/left", may: .serveEmployers, contactLeft)
        table.post("/employers/:employer/contacts/:contact/reachable", may: .serveEmployers, addressWorksAgain)
        table.get("/employers/:employer/sites/new", may: .serveEmployers) { visit in
            try visit.show(SitePage(employer: try await EditRoutes.found(visit), site: nil, form: SiteForm()))
        }
        table.post("/employers/:employer/sites/new", may: .serveEmployers, addSite)
        table.get("/employers/:employer/sites/:site", may: .serveEmployers) { visit in
            let (employer, site) = try await foundSite(visit)
            return try visit.show(SitePage(employer: employer, site: site, form: SiteForm(site)))
        }
        table.post("/employers/:employer/sites/:site", may: .serveEmployers, changeSite)
    }

    private static func foundContact(_ visit: Visit) async throws -> (Employer, Contact) {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let contact = try visit.incoming.id("contact", of: Contact.self)
        return try await visit.read { db in
            (try Employer.find(id, seenBy: viewer, in: db), try EmployerQueries.contact(contact, of: id, seenBy: viewer, in: db))
        }
    }

    private static func foundSite(_ visit: Visit) async throws -> (Employer, Worksite) {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let site = try visit.incoming.id("site", of: Worksite.self)
        return try await visit.read { db in
            (try Employer.find(id, seenBy: viewer, in: db), try EmployerQueries.site(site, of: id, seenBy: viewer, in: db))
        }
    }

    private static func addContact(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, ContactForm(form))
        let employer = try await EditRoutes.found(visit)
        guard filled.errors.isEmpty else {
            return try visit.show(ContactPage(employer: employer, contact: nil, form: filled, errors: filled.errors), hasErrors: true)
        }
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.contacts]) { db in
            _ = try employer.addContact(filled.draft, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "Added \(filled.draft.name).").offering(undo)
    }

    private static func changeContact(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, ContactForm(form))
        let (employer, contact) = try await foundContact(visit)
        guard filled.errors.isEmpty else {
            return try visit.show(ContactPage(employer: employer, contact: contact, form: filled, errors: filled.errors), hasErrors: true)
        }
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.contacts]) { db in
            try employer.change(contact, to: filled.draft, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "\(filled.draft.name) saved.").offering(undo)
    }

    private static func contactLeft(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, today) = (try visit.by, try visit.today)
        let (employer, contact) = try await foundContact(visit)
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.contacts]) { db in
            try employer.contactLeft(contact, on: today, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "Noted that \(contact.name) has left.").offering(undo)
    }

    private static func addressWorksAgain(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        let (employer, contact) = try await foundContact(visit)
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.contacts]) { db in
            try employer.addressWorksAgain(contact, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.contactPage(contact.id), saying: "Mail goes to \(contact.mailbox) again.").offering(undo)
    }

    private static func addSite(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, SiteForm(form))
        let employer = try await EditRoutes.found(visit)
        guard filled.errors.isEmpty else {
            return try visit.show(SitePage(employer: employer, site: nil, form: filled, errors: filled.errors), hasErrors: true)
        }
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.sites]) { db in
            _ = try employer.addSite(filled.draft, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "Added the site \(filled.draft.words).").offering(undo)
    }

    private static func changeSite(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, SiteForm(form))
        let (employer, site) = try await foundSite(visit)
        guard filled.errors.isEmpty else {
            return try visit.show(SitePage(employer: employer, site: site, form: filled, errors: filled.errors), hasErrors: true)
        }
        let (_, undo) = try await visit.act(on: .employer(employer.id), changing: [.sites]) { db in
            try employer.change(site, to: filled.draft, by: by, at: visit.now, in: db)
        }
        return .seeOther(employer.id.page, saying: "Site \(filled.draft.words) saved.").offering(undo)
    }
}
