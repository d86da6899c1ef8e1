import Dates
import OpenReferral
import Storage

/// A service as the agency's directory has it, with who said last that it is right.
struct Listing: Stored, Sendable {
    let id: ID<Listing>
    let agency: ID<Agency>
    let provider: ID<Provider>?
    let providerName: String
    let needs: [Need]
    let isPublic: Bool
    let version: Int
    let modifiedAt: Instant
    let verifiedAt: Instant?
    let verifiedBy: ID<StaffMember>?
    let verifiedName: String
    let askedAt: Instant?
    let askedBy: ID<StaffMember>?
    /// What the provider said is no longer so.
    let said: String
    let saidAt: Instant?
    /// Nobody is sent there before that day: the provider said that it is full.
    let fullUntil: Day?
    /// What a referral has shown that may be wrong; empty if nothing.
    let doubt: String
    let doubtAt: Instant?
    let service: Service

    static let columns: SQL = """
        provider_services.id, provider_services.agency_id, provider_services.provider_id, providers.name, provider_services.needs,
        provider_services.is_public, provider_services.version, provider_services.modified_at, provider_services.verified_at,
        provider_services.verified_by, provider_services.verified_name, provider_services.asked_at, provider_services.asked_by,
        provider_services.said, provider_services.said_at, provider_services.full_until, provider_services.doubt, provider_services.doubt_at,
        provider_services.record
        """
    static let table: SQL = """
        provider_services LEFT JOIN providers ON providers.agency_id = provider_services.agency_id AND providers.id = provider_services.provider_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        provider = try row.next()
        providerName = try row.next(String?.self) ?? "Provider not known"
        needs = try row.next(String.self).split(separator: " ").compactMap { Need(rawValue: String($0)) }
        isPublic = try row.next()
        version = try row.next()
        modifiedAt = try row.next()
        verifiedAt = try row.next()
        verifiedBy = try row.next()
        verifiedName = try row.next(String?.self) ?? ""
        askedAt = try row.next()
        askedBy = try row.next()
        said = try row.next()
        saidAt = try row.next()
        fullUntil = try row.next()
        doubt = try row.next()
        doubtAt = try row.next()
        service = Service(kept: try row.next())
    }

    var name: String { service.name.isEmpty ? "Service without a name" : service.name }

    /// Directories ask once a year; hours, fees and waiting times of programs on yearly money change about twice as often.
    static let daysToVerify = 180

    /// Whether it is time to ask again whether all of it is right.
    func isStale(at now: Instant) -> Bool { verifiedAt.map { $0 < now.adding(days: -Listing.daysToVerify) } ?? true }

    /// Whether nobody is sent there on the day.
    func isSetAside(on day: Day) -> Bool { fullUntil.map { $0 >= day } ?? false }

    /// Under which name a record says what the service helps with; no column of the standard does.
    static let needsMember = "needs"
    /// The same for the people for whom it is made in particular.
    static let populationsMember = "populations"

    var populations: [String] { service.populations }
}

extension Service {
    /// For whom it is made in particular, in the words of whoever said it.
    var populations: [String] { extra[Listing.populationsMember]?.elements.compactMap(\.words) ?? [] }
}
