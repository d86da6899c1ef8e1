import Dates
import Markup
import OpenReferral
import Storage
import Web

/// The directory for staff: the list, providers, adding and changing them, what to verify.
enum ProviderRoutes {
    /// `asides`: pieces of folders below this one on the page of a provider.
    static func add(to table: inout Routes, asides: [ProviderAside]) {
        table.get("/providers", may: .servePeople, ListingSearchRoutes.list)
        table.get("/providers/new", may: .servePeople) { visit in try edit(visit, nil, ProviderForm()) }
        table.post("/providers/new", may: .servePeople) { visit, form in try await save(visit, nil, form) }
        table.get("/providers/verify", may: .servePeople, queue)
        DirectoryImportRoutes.add(to: &table)
        DirectoryUndoRoutes.add(to: &table)
        DirectoryExportRoutes.add(to: &table)
        table.get("/providers/:provider", may: .servePeople) { visit in try await show(visit, asides) }
        table.get("/providers/:provider/edit", may: .servePeople) { visit in
            let provider = try await found(visit)
            return try edit(visit, provider, ProviderForm(provider))
        }
        table.post("/providers/:provider/edit", may: .servePeople) { visit, form in try await save(visit, try await found(visit), form) }
        ListingRoutes.add(to: &table)
        ListingCheckRoutes.add(to: &table)
        HSDSRoutes.add(to: &table)
    }

    static func found(_ visit: Visit) async throws -> Provider {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("provider", of: Provider.self))
        return try await visit.read { db in try ProviderQueries.find(id, seenBy: viewer, in: db) }
    }

    private static func show(_ visit: Visit, _ asides: [ProviderAside]) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("provider", of: Provider.self))
        let page = try await visit.read { db in
            let provider = try ProviderQueries.find(id, seenBy: viewer, in: db)
            return ProviderPage(
                provider: provider, listings: try ProviderQueries.listings(of: id, seenBy: viewer, in: db),
                asides: try asides.map { try $0(provider, visit, db) })
        }
        return try visit.show(page)
    }

    private static func queue(_ visit: Visit) async throws -> Answer {
        let (viewer, after) = (try visit.by.viewer, visit.incoming.query.id("after", of: Listing.self))
        let page = try await visit.read { db in
            let stale = try ProviderQueries.stale(
                before: visit.now.adding(days: -Listing.daysToVerify), after: after, seenBy: viewer, in: db)
            let length = ProviderQueries.pageLength
            return VerifyQueuePage(
                corrected: try ProviderQueries.corrected(seenBy: viewer, in: db), doubted: try ProviderQueries.doubted(seenBy: viewer, in: db),
                stale: Array(stale.prefix(length)), hasMore: stale.count > length)
        }
        return try visit.show(page)
    }

    private static func edit(_ visit: Visit, _ provider: Provider?, _ form: ProviderForm, _ errors: FieldErrors = FieldErrors()) throws -> Answer {
        try visit.show(ProviderFormPage(provider: provider, form: form, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func save(_ visit: Visit, _ provider: Provider?, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, ProviderForm(form))
        guard filled.errors.isEmpty else { return try edit(visit, provider, filled, filled.errors) }
        let save = { @Sendable (db: Writing) throws -> (Answer, Takeback.Subject) in
            let id = try filled.save(provider, by: by, at: visit.now, in: db)
            return (.seeOther(id.page, saying: "\(filled.name) saved."), .provider(id))
        }
        guard let provider else { return try await visit.answer(adding: [.providers], save) }
        return try await visit.answer(on: .provider(provider.id), changing: [.providers]) { db in try save(db).0 }
    }
}
