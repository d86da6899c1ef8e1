import Dates
import Storage

/// That a listing of the directory is what past data call by another name.
struct ListingMatch: Stored, Sendable {
    let listing: ID<Listing>
    let name: String
    let providerName: String
    let key: String

    init(_ row: inout Row) throws {
        listing = try row.next()
        name = try row.next()
        providerName = try row.next(String?.self) ?? "Provider not known"
        key = try row.next()
    }
}

extension Arm {
    /// Says that the listing is this service of past data; what was said before stands no more. Of itself a listing is the service of its name.
    func match(_ listing: Listing, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO listing_keys (agency_id, service_id, service_key, set_by, set_at)
            VALUES (\(lead.agency), \(listing.id), \(key), \(lead.id), \(now))
            ON CONFLICT (agency_id, service_id) DO UPDATE SET service_key = excluded.service_key, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        try JournalNote(kind: .edit, words: "said that \(listing.name) is “\(name)” of past outcomes", subject: listing.id.number)
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }
}
