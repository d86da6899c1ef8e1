public import Dates
public import Rules
import Secrets
public import Storage

/// An agency of any size with invented employers, the same for the same number and moment: to measure with. To every employer belong
/// one and a half contacts and ten entries of the timeline, to every tenth a Request for Information.
public struct Seed: Sendable {
    public let employers: Int
    public let number: UInt64

    public init(employers: Int, number: UInt64) {
        self.employers = employers
        self.number = number
    }

    /// Who may come in afterwards.
    public static let mailbox = "dana.abbott.1@seeded.example"
    public static var password: String { DemoSignIn.password }

    /// Fills an empty database. Throws `NotAllowed` if an agency is there: a known password must not get into real records.
    public func fill(_ database: Database, rules: RuleBook, at now: Instant) async throws {
        let answers = try SeedAnswers(by: rules, on: now.day(in: .chicago))
        let hash = try await Password.hash(Seed.password)
        var dice = SeedDice(state: number)
        let team = SeedTeam(employers: employers, passwordHash: hash, at: now, &dice)
        try await database.write { db in
            guard try !db.exists("SELECT id FROM agencies LIMIT 1") else {
                throw NotAllowed("There is an agency in this database already. Name an empty one with --database.")
            }
            try team.settle(in: db)
        }
        for start in stride(from: 0, to: employers, by: 1_000) {
            let rows = SeedRows(places: start..<min(start + 1_000, employers), team: team, answers: answers, at: now, &dice)
            try await database.write { db in try rows.insert(in: db) }
        }
    }
}

/// Numbers that look like chance and are the same for the same beginning. Source: Steele, Lea, Flood 2014 (SplitMix64).
struct SeedDice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}

/// Keys that are the same for the same seed: moments in order, numbered.
struct SeedKeys {
    private var count: Int64

    /// Whoever numbers the same moments elsewhere begins with another number.
    init(from count: Int = 0) {
        self.count = Int64(count)
    }

    mutating func next<Subject>(at moment: Instant) -> ID<Subject> {
        count += 1
        let sequence = count & 0x3F_FFFF
        return ID(number: ID<Subject>.new(at: moment).number & ~0x3F_FFFF | sequence)
    }
}

/// Somebody of a seeded agency.
struct SeedMember: Sendable {
    let id: ID<StaffMember>
    let agency: ID<Agency>
    let center: ID<Center>
    let name: String
    let mailbox: String
    let role: Role
}

/// The people and places of a seeded agency: a representative for every two hundred employers.
struct SeedTeam: Sendable {
    let agency: ID<Agency>
    let centers: [ID<Center>]
    let representatives: [SeedMember]
    private let others: [SeedMember]
    private let passwordHash: String
    private let now: Instant

    init(employers: Int, passwordHash: String, at now: Instant, _ dice: inout SeedDice) {
        var keys = SeedKeys()
        let agency: ID<Agency> = keys.next(at: now)
        let centers = (0..<8).map { _ -> ID<Center> in keys.next(at: now) }
        var named = 0
        func member(_ role: Role) -> SeedMember {
            named += 1
            let name = named == 1 ? "Dana Abbott" : "\(dice.pick(SeedNames.people)) \(dice.pick(SeedNames.families))"
            return SeedMember(
                id: keys.next(at: now), agency: agency, center: centers[named % centers.count], name: name,
                mailbox: "\(Folding.text(name).replacing(" ", with: ".")).\(named)@seeded.example", role: role)
        }
        self.agency = agency
        self.centers = centers
        self.passwordHash = passwordHash
        self.now = now
        representatives = (0..<max(10, employers / 200)).map { _ in member(.bsr) }
        others = [Role.lead, .lead, .manager, .intake, .intake, .administrator, .auditor].map(member)
    }

    func settle(in db: Writing) throws {
        try db.run(
            """
            INSERT INTO agencies (id, name, zone, phone, mailbox, is_demo, reply_key, created_at)
            VALUES (\(agency), 'Seeded Works', 'America/Chicago', '312-555-0100', 'office@seeded.example', \(true), \(randomBytes(32)), \(now))
            """)
        for (place, center) in centers.enumerated() {
            try db.run(
                "INSERT INTO centers (id, agency_id, name, street, phone) VALUES (\(center), \(agency), \("Center \(place + 1)"), '', '')")
        }
        for member in representatives + others {
            try db.run(
                """
                INSERT INTO staff (id, agency_id, center_id, name, mailbox, phone, role, password_hash, created_at)
                VALUES (\(member.id), \(agency), \(member.center), \(member.name), \(member.mailbox), '312-555-0100', \(member.role), \(passwordHash),
                    \(now))
                """)
        }
    }
}
