import Synchronization
import Testing
import Web

@testable import App
@testable import Storage

/// What an act asks of the database; each statement is a journey on PostgreSQL unless it is queued.
@Suite("Statements of the acts", .onceIsEnough)
struct ActStatementsTests {
    @Test("Logging a call looks only at the tables that it changes, and asks for little else")
    func log() async throws {
        let (statements, answer) = try await asked(
            "/employers/EMPLOYER/log", [("kind", "call"), ("with", "else"), ("note", "Asked"), ("next", "keep")])
        #expect(answer.status == 303)
        #expect(statements.count <= 13, "\(statements.count): \(statements)")
        #expect(!statements.contains { $0.hasPrefix("SELECT") && ($0.contains("FROM contacts") || $0.contains("FROM alarms")) }, "\(statements)")
    }

    @Test("Adding an employer with a first meeting takes some twenty statements")
    func meet() async throws {
        let meeting = [
            ("name", "Measured Works"), ("contact", "Ana Reyes"), ("reach", "312-555-0142"), ("note", "Met at the fair."), ("next", "call"),
            ("another", "1"),
        ]
        let (statements, answer) = try await asked("/employers/new", meeting)
        #expect(answer.status == 303)
        #expect(statements.count <= 22, "\(statements.count): \(statements)")
    }

    /// The statements of a form that is sent to that address, and its answer.
    private func asked(_ address: String, _ fields: [(String, String)]) async throws -> ([String], Outgoing) {
        let heard = Mutex<[String]>([])
        let premises = try await Premises.open { sql in heard.withLock { $0.append(sql.text(for: .sqlite)) } }
        let visitor = try await premises.visitor(.bsr)
        heard.withLock { $0.removeAll() }
        let answer = try await visitor.post(address.replacing("EMPLOYER", with: premises.own["employer"] ?? ""), fields)
        return (heard.withLock { $0 }, answer)
    }
}
