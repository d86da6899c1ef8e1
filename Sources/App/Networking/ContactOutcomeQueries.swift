import Dates
import Storage

/// Questions by which contacts are held against what became of referrals.
enum ContactOutcomeQueries {
    /// Those that were written to providers since that moment. What a viewer may not see of people takes nobody out of the count: it names nobody.
    static func referrals(since moment: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [CountedReferral] {
        try db.all(
            CountedReferral.self,
            """
            SELECT \(CountedReferral.columns) FROM referrals
            JOIN provider_services ON provider_services.agency_id = referrals.agency_id AND provider_services.id = referrals.service_id
            JOIN providers ON providers.agency_id = provider_services.agency_id AND providers.id = provider_services.provider_id
            WHERE referrals.agency_id = \(viewer.agency) AND referrals.kind = 'formal' AND referrals.made_at >= \(moment)
            LIMIT \(count: 100_000)
            """)
    }

    /// On which days somebody of ours spoke with each provider.
    static func contactDays(seenBy viewer: Viewer, in db: Reading) throws -> [ID<Provider>: [Day]] {
        let rows = try db.all(
            ContactDay.self, "SELECT provider_id, held_on FROM provider_contacts WHERE agency_id = \(viewer.agency) LIMIT \(count: 100_000)")
        return Dictionary(grouping: rows, by: \.provider).mapValues { $0.map(\.day) }
    }

    private struct ContactDay: Stored {
        let provider: ID<Provider>
        let day: Day

        init(_ row: inout Row) throws {
            provider = try row.next()
            day = try row.next()
        }
    }
}
