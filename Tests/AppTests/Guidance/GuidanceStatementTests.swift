import Synchronization
import Testing
import Web

@testable import App
@testable import Storage

@Suite("What pages about guidance and referrals ask of the database")
struct GuidanceStatementTests {
    /// What a visit asks beside who comes, under which agency and by which link.
    private final class Ear: Sendable {
        private let heard = Mutex<[String]>([])

        func hear(_ sql: SQL) { heard.withLock { $0.append(sql.text(for: .sqlite)) } }

        func count(_ visit: () async throws -> Outgoing) async throws -> (status: Int, asked: Int) {
            heard.withLock { $0.removeAll() }
            let status = try await visit().status
            return (status, heard.withLock { all in all.count { !Ear.isOfTheDoor($0) } })
        }

        private static func isOfTheDoor(_ text: String) -> Bool {
            ["FROM sessions", "private_links", "FROM agencies WHERE agencies.id", "BEGIN", "COMMIT", "PRAGMA"].contains { text.contains($0) }
        }
    }

    @Test("No page asks more than six statements once directory and figures are known, however many services there are")
    func staffPages() async throws {
        let ear = Ear()
        let premises = try await Premises.open { ear.hear($0) }
        let (ines, own) = (try await premises.visitor(.bsr), premises.own)
        let (person, referral, service) = (own["participant"] ?? "", own["referral"] ?? "", own["service"] ?? "")
        _ = try await ines.get("/people/\(person)/services")
        let pages = [
            "/people/\(person)", "/people/\(person)/services", "/people/\(person)/services?if=drives", "/people/\(person)/services/print",
            "/people/\(person)/services/share", "/people/\(person)/services/\(service)/differ", "/people/\(person)/refer",
            "/people/\(person)/refer?service=\(service)", "/people/\(person)/assessment", "/people/\(person)/assessments",
            "/people/\(person)/assessment/link", "/referrals", "/referrals/\(referral)", "/referrals/senders", "/unmet-needs",
        ]
        for page in pages {
            let (status, asked) = try await ear.count { try await ines.get(page) }
            #expect(status == 200 && asked <= 6, "\(page): \(status), \(asked) statements")
        }
    }

    @Test("What a person or an organization sees by private link asks no more than six either")
    func links() async throws {
        let ear = Ear()
        let premises = try await Premises.open { ear.hear($0) }
        let (guest, own) = (premises.guest(premises.links, at: premises.own), premises.own)
        _ = try await guest.get("/guidance/\(own["sheet"] ?? "")")
        let pages = [
            "/guidance/\(own["sheet"] ?? "")", "/my-referrals/\(own["participant"] ?? "")", "/assessment/\(own["assessment"] ?? "")/housing",
            "/assessment/\(own["assessment"] ?? "")/facts", "/assessment/\(own["assessment"] ?? "")/check", "/send-us/\(own["sender"] ?? "")",
        ]
        for page in pages {
            let (status, asked) = try await ear.count { try await guest.get(page) }
            #expect(status == 200 && asked <= 6, "\(page): \(status), \(asked) statements")
        }
    }

    @Test("Suggestions are found in four statements, and in no more with more services, referrals and decisions")
    func guide() async throws {
        let town = try await GuidedTown.open()
        let book = town.book
        func asked() async throws -> Int {
            try await town.town.read { db in
                let person = try ParticipantQueries.find(town.luz, seenBy: town.town.lucia.viewer, in: db)
                _ = try Guide(person, by: book, in: db)
                let before = db.statements
                _ = try Guide(person, by: book, in: db)
                return db.statements - before
            }
        }
        #expect(try await asked() == 4)
        try await town.town.write { db in
            for name in ["English by day", "Packing course", "Groceries"] { try town.refer(to: name, in: db) }
        }
        try await town.press("differ", "Care until half past five", [("reason", "later")])
        #expect(try await asked() == 4)
    }
}
