import Foundation
import Logging
import Mail
import Storage
import Synchronization
import Testing
import Web

@testable import App

@Suite("A canary in every sealed field")
struct CanaryTests {
    /// Words that stand nowhere else, in each sealed field; and what the two digits-only fields could be shown as.
    private static let planted: [(purpose: SensitivePurpose, fields: [(String, String)])] = [
        (.health, [("facts", "Canary-plover hears little"), ("wishes", "Canary-plover wants a light")]),
        (.conviction, [("history", "Canary-plover long ago")]), (.identity, [("ssn", "318-57-9264"), ("birth_date", "1931-08-23")]),
    ]
    private static let marks = ["Canary-plover", "canary-plover", "318-57-9264", "318579264", "-9264", "1931-08-23", "Aug 23, 1931"]

    @Test("It is read where it is opened, and on no other page of any role or agency, in no mail, export, event, table, file or log")
    func everywhere() async throws {
        let log = Lines()
        let premises = try await Self.premises(writing: log)
        let ines = try await premises.visitor(.bsr)
        let page = "/people/\(premises.own["participant"] ?? "")/private"
        var telling: [String] = []
        for (purpose, fields) in Self.planted {
            let answer = try await ines.post("\(page)/\(purpose.rawValue)", fields)
            telling += Self.marks(in: answer).map { "the answer to \(purpose): \($0)" }
            #expect(answer.status == 303)
        }
        var shown: Set<String> = []
        for purpose in SensitivePurpose.allCases {
            let sent = try await ines.post(page + "/openings", [("purpose", purpose.rawValue), ("reason", "program")])
            telling += Self.marks(in: sent).map { "the way to the opening: \($0)" }
            shown.formUnion(Self.marks(in: try await ines.get(try #require(sent.header("Location")))))
        }
        #expect(shown == ["Canary-plover", "Aug 23, 1931", "-9264"], "the number is masked even there")
        telling += try await pages(of: premises) + forms(of: premises) + pages(of: premises)
        #expect(telling == [])
        try await records(premises)
        #expect(!log.all.isEmpty && log.all.allSatisfy { Self.marks(in: Array($0.utf8)) == [] })
    }

    /// The premises with a log that is kept, and everything that is logged in it.
    private static func premises(writing lines: Lines) async throws -> Premises {
        let first = try await Premises.open()
        let office = first.town.office
        var log = Logger(label: "canary") { _ in lines }
        log.logLevel = .trace
        log.info("begins")
        let site = Office(
            database: first.town.database, clock: office.clock, rules: office.rules, reference: office.reference, assets: .none,
            settings: office.settings, log: log
        ).site
        return Premises(
            town: first.town, site: site, staff: first.staff, own: first.own, foreign: first.foreign, elsewhere: first.elsewhere,
            links: first.links, foreignLinks: first.foreignLinks)
    }

    /// Each page as each role, as somebody of the other agency and as nobody, asked for the canary in every way that pages are asked.
    private func pages(of premises: Premises) async throws -> [String] {
        var visitors: [Visitor] = [premises.guest(premises.links, at: premises.own)]
        for role in [nil] + Role.allCases { visitors.append(try await premises.visitor(role)) }
        visitors.append(Visitor(premises: premises, browser: try await Browser(premises.town, as: premises.town.stranger)))
        var telling: [String] = []
        for (number, visitor) in visitors.enumerated() {
            for route in Office.routes.routes where route.method == "GET" {
                for query in ["", "?q=plover"] {
                    let answer = try await visitor.get(try route.address(premises.own) + query)
                    telling += Self.marks(in: answer).map { "\(route.path)\(query) as visitor \(number): \($0)" }
                }
            }
        }
        return telling
    }

    /// Every form of the site, sent by whoever may: so that what can be mailed, kept or told was.
    private func forms(of premises: Premises) async throws -> [String] {
        var telling: [String] = []
        for (route, form) in try await FormWalk.forms(of: premises) where !route.path.contains("/private/") && route.path != "/sign-out" {
            let answer = try await premises.rightful(route.policy).post(form.action, form.sent)
            telling += Self.marks(in: answer).map { "\(route.title): \($0)" }
        }
        return telling
    }

    /// Every table, the mails as they leave, and the bytes of the database's own files.
    private func records(_ premises: Premises) async throws {
        let database = premises.town.database
        let record = try await WholeRecord.of(database)
        for table in try await database.tables().map(\.name) {
            #expect(record.rows(of: table).allSatisfy { Self.marks(in: Array($0.utf8)) == [] }, "\(table)")
        }
        let box = MailBox(answer: .sent("250 fine"))
        try await DeliverMail(database: database, transport: box, clock: premises.town.office.clock).sendDue()
        #expect(!box.sent.isEmpty && box.sent.allSatisfy { Self.marks(in: Array("\($0.subject)\n\($0.text)\n\($0.html ?? "")".utf8)) == [] })
        guard database.engine == .sqlite else { return }
        for end in ["", "-wal"] { #expect(Self.marks(in: Array(try Data(contentsOf: URL(filePath: database.address.name + end)))) == []) }
    }

    /// Which marks an answer carries, in its body or its headers.
    private static func marks(in answer: Outgoing) -> [String] {
        marks(in: answer.body + Array(answer.headers.map { "\n\($0.name): \($0.value)" }.joined().utf8))
    }

    private static func marks(in bytes: [UInt8]) -> [String] {
        marks.filter { StoredWordsTests.holds(bytes, $0) }
    }
}

/// A log that is kept.
private final class Lines: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(
        level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String, file: String, function: String, line: UInt
    ) {
        lines.withLock { $0.append("\(message) \(metadata ?? [:])") }
    }
}
