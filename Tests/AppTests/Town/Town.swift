import Dates
import Fetching
import Foundation
import Logging
import Phrases
import Reference
import Rules
import Secrets
import Storage
import TownTestSupport
import Web

@testable import App

/// A small office on a temporary database, with two agencies and a standing clock, for tests.
struct Town: Sendable {
    /// Thursday, November 19, 2026, 11:00 in Chicago: the day of the mock's screens.
    static let now = Zone.chicago.instant(of: Day(year: 2026, month: 11, day: 19)!, hour: 11)
    static let rules: RuleBook = try! Catalogue.read(from: Home.find(explicit: root).programs)
    static let reference = try! ReferenceBook.read(from: Home.find(explicit: root).reference)
    static let root = String(#filePath.components(separatedBy: "/Tests/AppTests/")[0])

    let database: Database
    let office: Office
    let agency: Agency
    let ines: StaffMember
    let marcus: StaffMember
    let ruth: StaffMember
    let lucia: StaffMember
    let olga: StaffMember
    let frank: StaffMember
    /// Of the other agency.
    let stranger: StaffMember

    var today: Day { now.day(in: .chicago) }

    /// The town at that moment. Everybody is at Mill Street; nobody has met an employer yet.
    static func open(at now: Instant = Town.now, mail: OutgoingMail = .none) async throws -> Town {
        try await open(in: try await TemporaryDatabase.make(migrations: Schema.steps, readers: 2), at: now, mail: mail)
    }

    /// The town in that empty database.
    static func open(in database: Database, at now: Instant = Town.now, mail: OutgoingMail = .none) async throws -> Town {
        let (agency, staff, stranger) = try await database.write { db in
            let here = try AgencyDraft(name: "Riverside Works", phone: "312-555-0100", mailbox: "office@riverside.example").found(at: now, in: db)
            let center = try here.openCenter(name: "Mill Street", street: "2600 W Mill St", phone: "", by: .agency, at: now, in: db)
            let roles: [(String, Role)] = [
                ("Inés Delgado", .bsr), ("Marcus Bell", .bsr), ("Ruth Adeyemi", .lead), ("Lucía Herrera", .intake), ("Olga Maier", .administrator),
                ("Frank Osei", .auditor),
            ]
            for (name, role) in roles { try hire(name, role, center, here, at: now, in: db) }
            let there = try AgencyDraft(name: "Harbor County Careers", phone: "312-555-0900", mailbox: "office@harbor.example").found(at: now, in: db)
            try hire("Stella Ranger", .manager, nil, there, at: now, in: db)
            return (
                try StaffQueries.agency(here, in: db), try StaffQueries.everybody(seenBy: Viewer(wholeAgency: here), in: db),
                try StaffQueries.everybody(seenBy: Viewer(wholeAgency: there), in: db)[0]
            )
        }
        func member(_ name: String) -> StaffMember { staff.first { $0.name.hasPrefix(name) }! }
        let settings = Office.Settings(
            publicURL: PublicURL("http://127.0.0.1:8080")!, mail: mail, key: .random(), pages: PageReader { _ in Array("[]".utf8) })
        let office = Office(
            database: database, clock: .stopped(at: now), rules: rules, reference: reference, assets: .none, settings: settings,
            log: Logger(label: "town") { _ in SwiftLogNoOpLogHandler() })
        return Town(
            database: database, office: office, agency: agency, ines: member("Inés"), marcus: member("Marcus"), ruth: member("Ruth"),
            lucia: member("Lucía"), olga: member("Olga"), frank: member("Frank"), stranger: stranger)
    }

    private static func hire(
        _ name: String, _ role: Role, _ center: ID<Center>?, _ agency: ID<Agency>, at now: Instant, in db: Writing
    ) throws {
        let mailbox = Folding.text(name).replacing(" ", with: ".") + "@riverside.example"
        _ = try StaffDraft(name: name, mailbox: mailbox, phone: "312-555-0142", role: role, center: center)
            .hire(into: agency, by: .agency, at: now, in: db)
    }

    /// The same town later: another clock over the same records.
    func at(_ now: Instant) -> Town { with(database, at: now) }

    /// The same office before anybody is there.
    func beforeItsFounding() async throws -> Town { with(try await TemporaryDatabase.make(migrations: Schema.steps, readers: 2), at: now) }

    /// The same town in a copy of its database.
    func moved(to database: Database) -> Town { with(database, at: now) }

    private func with(_ database: Database, at now: Instant) -> Town {
        let office = Office(
            database: database, clock: .stopped(at: now), rules: self.office.rules, reference: self.office.reference, assets: .none,
            settings: self.office.settings, log: self.office.log)
        return Town(
            database: database, office: office, agency: agency, ines: ines, marcus: marcus, ruth: ruth, lucia: lucia, olga: olga, frank: frank,
            stranger: stranger)
    }

    var now: Instant { office.clock.now() }

    func write<Value: Sendable>(_ act: @escaping @Sendable (Writing) throws -> Value) async throws -> Value { try await database.write(act) }
    func read<Value: Sendable>(_ question: @escaping @Sendable (Reading) throws -> Value) async throws -> Value { try await database.read(question) }
}

/// A browser at the site's door, with what it keeps: cookies of a session or of private links.
struct Browser: Sendable {
    let town: Town
    var cookies: [String: String] = [:]

    /// Somebody who has not come in.
    init(_ town: Town) {
        self.town = town
    }

    /// A member of staff, signed in by both steps unless told otherwise.
    init(_ town: Town, as staff: StaffMember, isStrong: Bool = true) async throws {
        self.town = town
        let now = town.now
        let token = try await town.write { db in
            try Session.begin(
                staff: staff.id.number, agency: staff.agency.number, at: now, userAgent: "test", address: "127.0.0.1", isStrong: isStrong, in: db)
        }
        cookies["session"] = token.text
    }

    /// Opens a page.
    func get(_ target: String, headers: [(name: String, value: String)] = []) async throws -> Outgoing {
        await town.office.site.respond(to: try Incoming("GET", target, headers: headers + cookieHeader))
    }

    /// Sends a form from one of our own pages, with the token that the page would have carried.
    func post(_ target: String, _ fields: [(String, String)] = []) async throws -> Outgoing {
        let headers =
            cookieHeader + [
                (name: "Sec-Fetch-Site", value: "same-origin"), (name: "Content-Type", value: "application/x-www-form-urlencoded"),
            ]
        let token = fields.contains { $0.0 == "_token" } ? [] : [("_token", formToken(for: target))]
        let body = (token + fields).map { encode($0.0) + "=" + encode($0.1) }.joined(separator: "&")
        return await town.office.site.respond(to: try Incoming("POST", target, headers: headers), body: Body(body))
    }

    private var cookieHeader: [(name: String, value: String)] {
        cookies.isEmpty ? [] : [(name: "Cookie", value: cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))]
    }

    private func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let letter = Character(UnicodeScalar(byte))
            return byte < 0x80 && (letter.isLetter || letter.isNumber) ? String(letter) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
