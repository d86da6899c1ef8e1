import Dates
import Storage

/// Questions about the agency's own people.
enum StaffQueries {
    /// The person who signs in with that mailbox, and the stored password.
    static func credentials(mailbox: String, in db: Reading) throws -> (member: StaffMember, passwordHash: String?)? {
        guard let member = try db.first(StaffMember.self, "SELECT \(StaffMember.columns) FROM staff WHERE mailbox = \(mailbox)") else { return nil }
        return (member, try db.one(String?.self, "SELECT password_hash FROM staff WHERE id = \(member.id)"))
    }

    /// The member of staff behind a session or a link, with the agency.
    static func member(_ id: ID<StaffMember>, of agency: ID<Agency>, in db: Reading) throws -> (StaffMember, Agency)? {
        let sql: SQL = "SELECT \(StaffMember.columns) FROM staff WHERE agency_id = \(agency) AND id = \(id)"
        guard let member = try db.first(StaffMember.self, sql) else { return nil }
        return (member, try self.agency(agency, in: db))
    }

    static func agency(_ id: ID<Agency>, in db: Reading) throws -> Agency {
        try db.one(Agency.self, "SELECT \(Agency.columns) FROM agencies WHERE agencies.id = \(id)")
    }

    static func agencies(in db: Reading) throws -> [Agency] {
        try db.all(Agency.self, "SELECT \(Agency.columns) FROM agencies ORDER BY agencies.name")
    }

    /// What colleagues are placed at and work on, in one statement.
    static func setup(seenBy viewer: Viewer, in db: Reading) throws -> (centers: [Center], streams: [FundingStream], populations: [Population]) {
        try db.lists(centers(seenBy: viewer), fundingStreams(seenBy: viewer), populations(seenBy: viewer))
    }

    static func centers(seenBy viewer: Viewer) -> Query<Center> {
        Query(Center.columns, "FROM centers WHERE centers.agency_id = \(viewer.agency) ORDER BY centers.name")
    }

    /// The first of these who works here still; nobody if none does.
    static func firstWorking(of people: [ID<StaffMember>?], seenBy viewer: Viewer, in db: Reading) throws -> StaffMember? {
        try people.compactMap(\.self).lazy.compactMap { try member($0, of: viewer.agency, in: db)?.0 }.first(where: \.isWorking)
    }

    /// Everybody of the agency by name, those who left last.
    static func everybody(seenBy viewer: Viewer, in db: Reading) throws -> [StaffMember] {
        try db.all(
            StaffMember.self,
            """
            SELECT \(StaffMember.columns) FROM staff WHERE agency_id = \(viewer.agency)
            ORDER BY CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END, staff.name, staff.id
            """)
    }

    static func member(_ id: ID<StaffMember>, seenBy viewer: Viewer, in db: Reading) throws -> StaffMember {
        try db.one(one(id, seenBy: viewer))
    }

    /// The question for the same.
    static func one(_ id: ID<StaffMember>, seenBy viewer: Viewer) -> Query<StaffMember> {
        Query(StaffMember.columns, "FROM staff WHERE staff.agency_id = \(viewer.agency) AND staff.id = \(id)")
    }

    /// Who is away or will be, from when to when.
    static func away(on day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [ID<StaffMember>: Away] {
        let found = try db.all(
            MemberAway.self, "SELECT id, away_from, away_until FROM staff WHERE agency_id = \(viewer.agency) AND away_until >= \(day)")
        return Dictionary(found.map { ($0.member, $0.away) }, uniquingKeysWith: { $1 })
    }

    static func fundingStreams(seenBy viewer: Viewer) -> Query<FundingStream> {
        Query(
            [.numbers("funding_streams.id"), .texts("funding_streams.name", "funding_streams.funder")],
            "FROM funding_streams WHERE funding_streams.agency_id = \(viewer.agency) ORDER BY funding_streams.name")
    }

    static func populations(seenBy viewer: Viewer) -> Query<Population> {
        Query(
            [.numbers("populations.id"), .texts("populations.name")],
            "FROM populations WHERE populations.agency_id = \(viewer.agency) ORDER BY populations.name")
    }

    /// Who works on which stream and with which population, and for how many employers: one statement.
    static func assignments(seenBy viewer: Viewer, in db: Reading) throws -> [ID<StaffMember>: Assignment] {
        let (streams, populations, counts) = try db.lists(
            Query(
                Pair<StaffMember, FundingStream>.self, .numbers("staff_streams.staff_id", "staff_streams.stream_id"),
                "FROM staff_streams WHERE staff_streams.agency_id = \(viewer.agency)"),
            Query(
                Pair<StaffMember, Population>.self, .numbers("staff_populations.staff_id", "staff_populations.population_id"),
                "FROM staff_populations WHERE staff_populations.agency_id = \(viewer.agency)"),
            Query(
                EmployerCount.self, .numbers("employers.owner_id", "COUNT(*)"),
                "FROM employers WHERE employers.agency_id = \(viewer.agency) AND employers.owner_id IS NOT NULL GROUP BY employers.owner_id"))
        var assignments: [ID<StaffMember>: Assignment] = [:]
        for pair in streams { assignments[pair.left, default: Assignment()].streams.insert(pair.right) }
        for pair in populations { assignments[pair.left, default: Assignment()].populations.insert(pair.right) }
        for count in counts { assignments[count.owner, default: Assignment()].employers = count.employers }
        return assignments
    }
}

/// Money from one funder for one purpose, such as WIOA youth.
struct FundingStream: Stored, Sendable {
    let id: ID<FundingStream>
    let name: String
    let funder: String

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        funder = try row.next()
    }
}

/// People whom the agency serves in particular, such as youth aged 16 to 24.
struct Population: Stored, Sendable {
    let id: ID<Population>
    let name: String

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
    }
}

/// What one member of staff works on.
struct Assignment: Sendable, Equatable {
    var streams: Set<ID<FundingStream>> = []
    var populations: Set<ID<Population>> = []
    var employers = 0
}

private struct Pair<Left, Right>: Stored {
    let left: ID<Left>
    let right: ID<Right>

    init(_ row: inout Row) throws {
        left = try row.next()
        right = try row.next()
    }
}

private struct MemberAway: Stored {
    let member: ID<StaffMember>
    let away: Away

    init(_ row: inout Row) throws {
        member = try row.next()
        away = try Away(&row)
    }
}

private struct EmployerCount: Stored {
    let owner: ID<StaffMember>
    let employers: Int

    init(_ row: inout Row) throws {
        owner = try row.next()
        employers = try row.next()
    }
}
