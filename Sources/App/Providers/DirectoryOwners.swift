import OpenReferral

/// Whose each row of a directory is: a service's, a location's, a provider's, or nobody's.
struct DirectoryOwners {
    /// What a row belongs to, by UUID.
    struct Owner: Hashable {
        var service: String?
        var location: String?
        var provider: String?
    }

    private let services: Set<String>
    private let locations: Set<String>
    private let providers: Set<String>
    private let rows: [String: DirectoryRow]

    init(_ directory: Directory) {
        services = Set(directory.services.map(\.id))
        locations = Set(directory.locations.map(\.id))
        providers = Set(directory.organizations.map(\.id))
        let links: Set<OpenReferral.Table> = [
            .serviceAtLocation, .phone, .contact, .program, .address, .schedule, .serviceCapacity, .costOption, .serviceArea,
        ]
        rows = Dictionary(directory.rows.filter { links.contains($0.table) }.map { ($0.id, $0) }) { first, _ in first }
    }

    func owner(of row: DirectoryRow, depth: Int = 4) -> Owner {
        var owner = Owner()
        owner.service = row.link("service_id").flatMap { services.contains($0) ? $0 : nil }
        owner.location = row.link("location_id").flatMap { locations.contains($0) ? $0 : nil }
        owner.provider = row.link("organization_id").flatMap { providers.contains($0) ? $0 : nil }
        for name in ["link_id", "resource_id"] {
            guard let id = row.link(name) else { continue }
            if services.contains(id) { owner.service = id }
            if locations.contains(id) { owner.location = id }
            if providers.contains(id) { owner.provider = id }
        }
        guard owner == Owner(), depth > 0 else { return owner }
        for name in ["service_at_location_id", "phone_id", "contact_id", "link_id", "resource_id"] {
            guard let next = row.link(name).flatMap({ rows[$0] }), next.id != row.id else { continue }
            owner = self.owner(of: next, depth: depth - 1)
            if owner != Owner() { return owner }
        }
        return owner
    }
}
