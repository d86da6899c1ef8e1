import Markup
import OpenReferral
import Storage
import Web

/// The directory for everybody's programs: the read interface of HSDS 3.0, an agency at an address of its own.
/// Source: openreferral/specification, branch 3.0, schema/openapi.json.
enum HSDSRoutes {
    static func add(to table: inout Routes) {
        table.get("/hsds/:agency", may: .anyone) { visit in
            let agency = try await agency(visit)
            return try answer(about(agency, at: visit.office.settings.address("/hsds/\(agency.slug)")))
        }
        table.get("/hsds/:agency/services", may: .anyone) { visit in try await list(visit, services) }
        table.get("/hsds/:agency/services/:uuid", may: .anyone) { visit in
            try await one(visit) { uuid, eyes, db in
                let listing = try HSDSQueries.listing(uuid: uuid, seenBy: eyes, in: db)
                return try nesting([listing], eyes, db).row(.service, uuid).map { stamped($0, listing) }
            }
        }
        table.get("/hsds/:agency/organizations", may: .anyone) { visit in try await list(visit, organizations) }
        table.get("/hsds/:agency/organizations/:uuid", may: .anyone) { visit in
            try await one(visit) { uuid, eyes, db in
                let query = try HSDSQuery(Fields())
                guard let provider = try HSDSQueries.providers(query, uuid: uuid, seenBy: eyes, in: db).first else { return nil }
                return Nesting(Directory(rows: try DirectoryQueries.rows(of: provider, seenBy: eyes, in: db))).row(.organization, uuid)
            }
        }
        table.get("/hsds/:agency/service_at_locations", may: .anyone) { visit in try await list(visit, places) }
        table.get("/hsds/:agency/service_at_locations/:uuid", may: .anyone) { visit in
            try await one(visit) { uuid, eyes, db in
                try nesting([try HSDSQueries.listing(at: uuid, seenBy: eyes, in: db)], eyes, db).row(.serviceAtLocation, uuid)
            }
        }
        for (path, kind) in [("taxonomies", OpenReferral.Table.taxonomy), ("taxonomy_terms", .taxonomyTerm)] { add(path, kind, to: &table) }
    }

    private static func add(_ path: String, _ kind: OpenReferral.Table, to table: inout Routes) {
        table.get("/hsds/:agency/" + path, may: .anyone) { visit in
            try await list(visit) { query, eyes, db in
                let all = try HSDSQueries.records(kind, seenBy: eyes, in: db).filter { record in
                    (query.search.isEmpty || Folding.text(record["name"]?.words ?? "").contains(Folding.text(query.search)))
                        && (query.taxonomy.isEmpty || record["taxonomy_id"]?.words == query.taxonomy)
                }
                return (query.rows(of: all).map { .object($0) }, all.count)
            }
        }
        table.get("/hsds/:agency/" + path + "/:uuid", may: .anyone) { visit in
            try await one(visit) { uuid, eyes, db in
                let rows = try HSDSQueries.records(kind, seenBy: eyes, in: db).map { DirectoryRow(kind, $0) }
                let taxonomies = kind == .taxonomy ? [] : try HSDSQueries.records(.taxonomy, seenBy: eyes, in: db).map { DirectoryRow(.taxonomy, $0) }
                return Nesting(Directory(rows: rows + taxonomies)).row(kind, uuid)
            }
        }
    }

    private static func agency(_ visit: Visit) async throws -> Agency {
        let slug = visit.incoming.parameter("agency") ?? ""
        guard let agency = try await visit.read({ db in try StaffQueries.agencies(in: db) }).first(where: { $0.slug == slug }) else {
            throw NotFound()
        }
        return agency
    }

    private static func about(_ agency: Agency, at address: String) -> JSONValue {
        .object([
            "version": .text("3.0"), "profile": .text("https://docs.openreferral.org/en/3.0/hsds/"),
            "openapi_url": .text("https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json"),
            "description": .text("Services that \(agency.name) sends people to"), "publisher": .object(["name": .text(agency.name)]),
            "services": .text(address + "/services"),
        ])
    }

    private typealias Found = @Sendable (HSDSQuery, Viewer, Reading) throws -> ([JSONValue], Int)

    private static func list(_ visit: Visit, _ find: @escaping Found) async throws -> Answer {
        let eyes = Viewer(wholeAgency: try await agency(visit).id)
        do {
            let query = try HSDSQuery(visit.incoming.query)
            let (contents, total) = try await visit.read { db in try find(query, eyes, db) }
            return try answer(query.answer(contents, of: total))
        } catch let refusal as HSDSRefusal {
            return try answer(.object(["error": .text(refusal.words)]), status: .unprocessable)
        }
    }

    private static func one(
        _ visit: Visit, _ find: @escaping @Sendable (String, Viewer, Reading) throws -> JSONValue?
    ) async throws -> Answer {
        let (eyes, uuid) = (Viewer(wholeAgency: try await agency(visit).id), visit.incoming.parameter("uuid")?.lowercased() ?? "")
        guard let row = try await visit.read({ db in try find(uuid, eyes, db) }) else { throw NotFound() }
        return try answer(row)
    }

    /// Any program on any site may read it.
    private static func answer(_ value: JSONValue, status: Status = .ok) throws -> Answer {
        try Answer.json(value, status: status).adding("Access-Control-Allow-Origin", "*")
    }
}

extension HSDSRoutes {
    private static func nesting(_ listings: [Listing], _ eyes: Viewer, _ db: Reading) throws -> Nesting {
        Nesting(Directory(rows: try DirectoryQueries.rows(of: listings, seenBy: eyes, in: db)))
    }

    /// With when we changed it last and who made sure of it.
    private static func stamped(_ row: JSONValue, _ listing: Listing) -> JSONValue {
        var members = row.members
        members["last_modified"] = .text(Moment.text(listing.modifiedAt))
        if let at = listing.verifiedAt { members["assured_date"] = .text(String(Moment.text(at).prefix(10))) }
        return .object(members)
    }

    private static func services(_ query: HSDSQuery, _ eyes: Viewer, _ db: Reading) throws -> ([JSONValue], Int) {
        let ids = try HSDSQueries.services(query, seenBy: eyes, in: db)
        let listings = try HSDSQueries.listings(query.rows(of: ids), seenBy: eyes, in: db)
        if query.isMinimal {
            let short = listings.map { JSONValue.object(["id": .text($0.service.id), "last_modified": .text(Moment.text($0.modifiedAt))]) }
            return (short, ids.count)
        }
        let nesting = try nesting(listings, eyes, db)
        let rows = listings.compactMap { listing in
            let row = query.isFull ? nesting.row(.service, listing.service.id) : nesting.short(.service, listing.service.id)
            return row.map { stamped($0, listing) }
        }
        return (rows, ids.count)
    }

    private static func organizations(_ query: HSDSQuery, _ eyes: Viewer, _ db: Reading) throws -> ([JSONValue], Int) {
        let all = try HSDSQueries.providers(query, seenBy: eyes, in: db)
        let rows = try query.rows(of: all).compactMap { provider -> JSONValue? in
            guard query.isFull else { return .object(provider.organization.object) }
            return Nesting(Directory(rows: try DirectoryQueries.rows(of: provider, seenBy: eyes, in: db))).row(
                .organization, provider.organization.id)
        }
        return (rows, all.count)
    }

    private static func places(_ query: HSDSQuery, _ eyes: Viewer, _ db: Reading) throws -> ([JSONValue], Int) {
        let all = try HSDSQueries.places(of: try HSDSQueries.services(query, seenBy: eyes, in: db), seenBy: eyes, in: db)
        let page = query.rows(of: all)
        let listings = try HSDSQueries.listings(Array(Set(page.map(\.listing))), seenBy: eyes, in: db)
        let nesting = try nesting(listings, eyes, db)
        return (page.compactMap { query.isFull ? nesting.row(.serviceAtLocation, $0.uuid) : nesting.short(.serviceAtLocation, $0.uuid) }, all.count)
    }
}
