import Dates
import OpenReferral
import Storage

extension ListingForm {
    /// Keeps a new service of the provider, or what was changed of one. Throws `Conflict` if somebody else has changed it meanwhile.
    func save(_ provider: Provider, _ sheet: ListingSheet?, places: Directory, by staff: StaffMember, at now: Instant, in db: Writing) throws
        -> ID<Listing>
    {
        if let sheet, sheet.listing.version != version {
            throw Conflict(message: "Somebody has changed \(sheet.listing.name) meanwhile. Look at the page again, then repeat your change.")
        }
        var directory = directory(of: provider, from: sheet, places: places)
        if !free.isEmpty, sheet?.directory.capacities.first?.available != directory.capacities.first?.available {
            directory.capacities[0].updated = Moment.text(now)
        }
        _ = try KeepDirectory(directory: directory, agency: staff.agency, now: now, isFromOutside: false).keep(in: db)
        try forget(directory, sheet, of: staff.agency, in: db)
        let uuid = directory.services[0].id
        let id = try db.one(ID<Listing>.self, "SELECT id FROM provider_services WHERE agency_id = \(staff.agency) AND uuid = \(uuid)")
        try db.run("UPDATE provider_services SET is_public = \(isPublic) WHERE agency_id = \(staff.agency) AND id = \(id)")
        try JournalNote(kind: .edit, words: "\(sheet == nil ? "added" : "changed") the service \(name) of \(provider.name)", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        if isChecked { try ProviderQueries.listing(id, seenBy: staff.viewer, in: db).verify(by: staff, at: now, in: db) }
        return id
    }

    /// Features of the place that nobody tells any more.
    private func forget(_ directory: Directory, _ sheet: ListingSheet?, of agency: ID<Agency>, in db: Writing) throws {
        guard let old = sheet?.places.first?.location.id, old == place else { return }
        let told = Set(directory.accessibility.map(\.id))
        let gone = sheet?.directory.accessibility.filter { $0.locationID == old && !told.contains($0.id) }.map(\.id) ?? []
        try db.run("DELETE FROM directory_rows WHERE agency_id = \(agency) AND kind = 'accessibility' AND uuid IN \(list: gone)")
    }
}
