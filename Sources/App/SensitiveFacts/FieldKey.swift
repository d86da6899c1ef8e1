import Dates
import Secrets
import Storage

/// A key of one purpose at one agency as it is kept: wrapped by the master key, which stands in no database.
struct FieldKey: Stored, Sendable {
    let agency: ID<Agency>
    let purpose: SensitivePurpose
    let number: Int64
    let wrapped: [UInt8]
    let retiredAt: Instant?

    static let columns: SQL = "agency_id, purpose, number, wrapped, retired_at"

    init(_ row: inout Row) throws {
        agency = try row.next()
        purpose = try row.next()
        number = try row.next()
        wrapped = try row.next()
        retiredAt = try row.next()
    }

    /// Where the key stands, to which it is bound while it is wrapped.
    static func place(_ purpose: SensitivePurpose, _ number: Int64, of agency: ID<Agency>) -> String {
        "field_keys|wrapped|\(agency)|\(purpose.rawValue)|\(number)"
    }

    var place: String { FieldKey.place(purpose, number, of: agency) }
}

/// The master key with all that it wraps: what it takes to seal facts and to open them.
struct FieldKeys: Sendable {
    let master: SealingKey

    /// The keys of that purpose, as far as the master key opens them; nothing before anything was sealed.
    func ring(_ purpose: SensitivePurpose, of agency: ID<Agency>, in db: Reading) throws -> KeyRing? {
        let rows = try db.all(
            FieldKey.self, "SELECT \(FieldKey.columns) FROM field_keys WHERE agency_id = \(agency) AND purpose = \(purpose)")
        guard let current = rows.first(where: { $0.retiredAt == nil }) else { return nil }
        let opened = rows.compactMap { row in master.unwrap(row.wrapped, for: row.place).map { (row.number, $0) } }
        return KeyRing(Dictionary(uniqueKeysWithValues: opened), current: current.number)
    }

    /// The same to seal with; the first key is made when it is first needed.
    func ringToSeal(_ purpose: SensitivePurpose, of agency: ID<Agency>, at now: Instant, in db: Writing) throws -> KeyRing {
        if let ring = try ring(purpose, of: agency, in: db) { return ring }
        try make(1, purpose, of: agency, at: now, in: db)
        guard let ring = try ring(purpose, of: agency, in: db) else { throw NotFound() }
        return ring
    }

    /// A new key, in use from now on; the one before must have been retired.
    func make(_ number: Int64, _ purpose: SensitivePurpose, of agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        let wrapped = master.wrap(.random(), for: FieldKey.place(purpose, number, of: agency))
        try db.run(
            """
            INSERT INTO field_keys (agency_id, purpose, number, wrapped, made_at)
            VALUES (\(agency), \(purpose), \(number), \(wrapped), \(now)) ON CONFLICT DO NOTHING
            """)
    }
}
