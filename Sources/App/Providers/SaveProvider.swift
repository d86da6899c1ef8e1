import Dates
import OpenReferral
import Storage

extension ProviderForm {
    /// Keeps a new provider, or what was changed of one. Throws `Conflict` if somebody else has changed it meanwhile.
    func save(_ provider: Provider?, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Provider> {
        if let provider, provider.version != version {
            throw Conflict(message: "Somebody has changed \(provider.name) meanwhile. Look at the page again, then repeat your change.")
        }
        var directory = Directory()
        directory.organizations = [organization(provider?.organization)]
        _ = try KeepDirectory(directory: directory, agency: staff.agency, now: now, isFromOutside: false).keep(in: db)
        let uuid = directory.organizations[0].id
        let id = try db.one(ID<Provider>.self, "SELECT id FROM providers WHERE agency_id = \(staff.agency) AND uuid = \(uuid)")
        try JournalNote(kind: .edit, words: "\(provider == nil ? "added" : "changed") the provider \(name)", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return id
    }
}
