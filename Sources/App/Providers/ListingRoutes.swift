import Markup
import OpenReferral
import Storage
import Web

/// One service for staff: seen, added, changed, verified, asked about.
enum ListingRoutes {
    static func add(to table: inout Routes) {
        table.get("/providers/:provider/services/new", may: .servePeople) { visit in
            let desk = try await Desk(visit, provider: try visit.incoming.id("provider"))
            return try edit(visit, desk, ListingForm())
        }
        table.post("/providers/:provider/services/new", may: .servePeople) { visit, form in
            try await save(visit, try await Desk(visit, provider: try visit.incoming.id("provider")), form)
        }
        table.get("/services/:service", may: .servePeople) { visit in try visit.show(ListingPage(sheet: try await sheet(visit))) }
        table.get("/services/:service/edit", may: .servePeople) { visit in
            let desk = try await Desk(visit, sheet: try await sheet(visit))
            return try edit(visit, desk, desk.sheet.map(ListingForm.init) ?? ListingForm())
        }
        table.post("/services/:service/edit", may: .servePeople) { visit, form in
            try await save(visit, try await Desk(visit, sheet: try await sheet(visit)), form)
        }
        table.post("/services/:service/verify", may: .servePeople, verify)
        table.post("/services/:service/ask", may: .servePeople, ask)
        table.post("/services/:service/free", may: .servePeople, free)
    }

    private static func sheet(_ visit: Visit) async throws -> ListingSheet {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("service", of: Listing.self))
        return try await visit.read { db in try DirectoryQueries.sheet(id, seenBy: viewer, in: db) }
    }

    /// What a form about a service needs to know.
    private struct Desk: Sendable {
        let provider: Provider
        private(set) var sheet: ListingSheet?
        let places: Directory

        init(_ visit: Visit, provider id: ID<Provider>) async throws {
            let viewer = try visit.by.viewer
            (provider, places) = try await visit.read { db in
                (try ProviderQueries.find(id, seenBy: viewer, in: db), try DirectoryQueries.places(of: id, seenBy: viewer, in: db))
            }
            sheet = nil
        }

        /// A service whose provider a package did not name cannot be changed by the form.
        init(_ visit: Visit, sheet: ListingSheet) async throws {
            guard let id = sheet.listing.provider else {
                throw Conflict(message: "Nobody has said who gives this service. Take in a package that names the provider first.")
            }
            try await self.init(visit, provider: id)
            self.sheet = sheet
        }

        /// The places of the provider, and where the service is given now.
        var allPlaces: Directory {
            var all = places
            for location in sheet?.directory.locations ?? [] where !all.locations.contains(where: { $0.id == location.id }) {
                all.locations.append(location)
                all.addresses += sheet?.directory.addresses.filter { $0.locationID == location.id } ?? []
                all.accessibility += sheet?.directory.accessibility.filter { $0.locationID == location.id } ?? []
            }
            return all
        }
    }

    private static func edit(_ visit: Visit, _ desk: Desk, _ form: ListingForm, _ errors: FieldErrors = FieldErrors()) throws -> Answer {
        let page = ListingFormPage(provider: desk.provider, listing: desk.sheet?.listing, places: desk.allPlaces, form: form, errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func save(_ visit: Visit, _ desk: Desk, _ form: Form) async throws -> Answer {
        let (by, filled, places) = (try visit.by, ListingForm(form), desk.allPlaces)
        let errors = filled.errors(places: places)
        guard errors.isEmpty else { return try edit(visit, desk, filled, errors) }
        let save = { @Sendable (db: Writing) throws -> Answer in
            let id = try filled.save(desk.provider, desk.sheet, places: places, by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "\(filled.name) saved.")
        }
        // A new one may come to a place of its provider's that is there already.
        let subject = desk.sheet.map { Takeback.Subject.listing($0.listing.id) } ?? .provider(desk.provider.id)
        return try await visit.answer(on: subject, changing: KeptTable.service, save)
    }

    private static func verify(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        let id = try visit.incoming.id("service", of: Listing.self)
        return try await visit.answer(on: .listing(id), changing: [.providerServices, .notices]) { db in
            try ProviderQueries.listing(id, seenBy: by.viewer, in: db).verify(by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "Verified by \(by.name) today.")
        }
    }

    private static func free(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("service", of: Listing.self))
        return try await visit.write { db -> Answer in
            try ProviderQueries.listing(id, seenBy: by.viewer, in: db).setAside(until: nil, by: .staff(by), at: visit.now, in: db)
            return .seeOther(id.page, saying: "People are sent there again.")
        }
    }

    private static func ask(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, agency, address) = (try visit.by, try visit.agency, visit.office.settings.address)
        let sheet = try await sheet(visit)
        guard let mailbox = sheet.mailbox else {
            throw Conflict(message: "No e-mail address of \(sheet.listing.providerName) is known. Add one, or call them.")
        }
        return try await visit.write { db -> Answer in
            try sheet.listing.ask(mailbox, by: by, of: agency, address: { address($0) }, at: visit.now, in: db)
            return .seeOther(sheet.listing.id.page, saying: "Asked \(mailbox).")
        }
    }
}
