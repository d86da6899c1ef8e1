import Dates
import Fetching
import Logging
import Storage
import TownTestSupport
import Web

@testable import App
@testable import Rules

/// Riverside Works on Thursday, November 19, 2026, at 11:00, with four of its people, and a second agency beyond the wall.
struct AgencyAtWork: Sendable {
    let database: Database
    let ines: StaffMember
    let marcus: StaffMember
    let lead: StaffMember
    /// An intake worker of the other center.
    let intake: StaffMember
    /// A representative of the second agency.
    let stranger: StaffMember

    static let zone = Zone.chicago
    static let hours = WorkingHours(zone: zone)
    static let today = Day("2026-11-19")!
    static let now = zone.instant(of: today, hour: 11)
    var today: Day { AgencyAtWork.today }
    var now: Instant { AgencyAtWork.now }

    /// `overheard` is told each statement that is executed.
    static func open(overheard: (@Sendable (SQL) -> Void)? = nil) async throws -> AgencyAtWork {
        let database = try await TemporaryDatabase.make(migrations: Schema.steps, overheard: overheard)
        let people = try await database.write { db -> [StaffMember] in
            let agency = try AgencyDraft(name: "Riverside Works", phone: "312-555-0100", mailbox: "office@riverside.example").found(at: now, in: db)
            let other = try AgencyDraft(name: "Lakeview Jobs", phone: "773-555-0100", mailbox: "office@lakeview.example").found(at: now, in: db)
            let mill = try agency.openCenter(name: "Mill Street", street: "1 Mill St", phone: "", by: .agency, at: now, in: db)
            let west = try agency.openCenter(name: "West Side", street: "2 West St", phone: "", by: .agency, at: now, in: db)
            return [
                try hire("Inés Delgado", .bsr, mill, into: agency, in: db), try hire("Marcus Bell", .bsr, mill, into: agency, in: db),
                try hire("Grace Lead", .lead, mill, into: agency, in: db), try hire("Ivy Intake", .intake, west, into: agency, in: db),
                try hire("Sam Stranger", .bsr, nil, into: other, in: db),
            ]
        }
        return AgencyAtWork(database: database, ines: people[0], marcus: people[1], lead: people[2], intake: people[3], stranger: people[4])
    }

    private static func hire(_ name: String, _ role: Role, _ center: ID<Center>?, into agency: ID<Agency>, in db: Writing) throws -> StaffMember {
        let mailbox = "\(Folding.text(name).replacing(" ", with: "."))@example.org"
        let id = try StaffDraft(name: name, mailbox: mailbox, phone: "", role: role, center: center).hire(into: agency, by: .agency, at: now, in: db)
        return try StaffQueries.member(id, seenBy: Viewer(wholeAgency: agency), in: db)
    }

    /// An employer whom Inés looks after.
    func add(_ name: String, _ change: @Sendable (inout EmployerDraft) -> Void = { _ in }) async throws -> Employer {
        try await add(name, by: ines, change)
    }

    func add(_ name: String, by staff: StaffMember, _ change: @Sendable (inout EmployerDraft) -> Void = { _ in }) async throws -> Employer {
        var draft = EmployerDraft(name: name)
        draft.owner = staff.id
        draft.center = staff.center
        change(&draft)
        let finished = draft
        return try await database.write { db in
            let id = try finished.create(by: .staff(staff), agency: staff.agency, at: now, in: db).id
            return try Employer.find(id, seenBy: staff.viewer, in: db)
        }
    }

    /// The employer as it stands now.
    func again(_ employer: Employer) async throws -> Employer {
        let viewer = Viewer(wholeAgency: employer.agency)
        return try await database.read { db in try Employer.find(employer.id, seenBy: viewer, in: db) }
    }

    func sheet(_ employer: Employer) async throws -> EmployerSheet {
        try await database.read { db in try EmployerQueries.sheet(of: employer.id, seenBy: ines.viewer, in: db) }
    }

    /// What stands on the employer's timeline, newest first.
    func timeline(_ employer: Employer) async throws -> [String] {
        try await database.read { db in
            try TimelineQueries.page(of: employer.id, .all, before: nil, seenBy: ines.viewer, in: db).entries.map(\.words)
        }
    }
}

/// Visits through the router, without a socket.
extension AgencyAtWork {
    var site: Site<Reception> {
        let settings = Office.Settings(
            publicURL: PublicURL("http://127.0.0.1:8080")!, mail: .none, pages: PageReader { _ in throw PageRefusal.unreachable("nowhere") })
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return Office(
            database: database, clock: .stopped(at: now), rules: RuleBook(programs: [], minimumWages: MinimumWages(jurisdictions: [])),
            reference: Town.reference, assets: .none, settings: settings, log: log
        ).site
    }

    func get(_ path: String, as staff: StaffMember) async throws -> Outgoing {
        let (cookie, _) = try await signIn(staff)
        return await site.respond(to: try Incoming("GET", path, headers: [("Cookie", "session=\(cookie)")]))
    }

    func post(_ path: String, _ fields: [(String, String)] = [], as staff: StaffMember) async throws -> Outgoing {
        let (cookie, token) = try await signIn(staff)
        let body = (fields + [("_token", token)]).map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
        let headers = [
            ("Cookie", "session=\(cookie)"), ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        return await site.respond(to: try Incoming("POST", path, headers: headers), body: Body(body))
    }

    func signIn(_ staff: StaffMember) async throws -> (cookie: String, formToken: String) {
        try await database.write { db in
            let token = try Session.begin(
                staff: staff.id.number, agency: staff.agency.number, at: now, userAgent: "test", address: "127.0.0.1", isStrong: true, in: db)
            let cookie = Session.cookie(token).value
            return (cookie, try Session.find(cookie, at: now, in: db)?.formToken ?? "")
        }
    }

    private func encoded(_ value: String) -> String {
        value.utf8.map { byte in
            let letter = UnicodeScalar(byte)
            return letter.isASCII && letter.properties.isAlphabetic || (0x30...0x39).contains(byte) ? String(letter) : "%" + hex(byte)
        }.joined()
    }

    private func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
