import Storage
import Testing
import Web

@testable import App

/// A town in which somebody sends a form and takes back what it did, by the way that the next page offers.
struct TakebackTown: Sendable {
    let town: Town
    /// Everything, before the act.
    let before: WholeRecord

    static func open(_ town: Town) async throws -> TakebackTown { TakebackTown(town: town, before: try await WholeRecord.of(town.database)) }

    /// The same town, compared from here on.
    func again() async throws -> TakebackTown { try await TakebackTown.open(town) }

    /// Sends the form; returns the address at which it is taken back.
    func act(_ path: String, _ fields: [(String, String)] = [], as staff: StaffMember) async throws -> String {
        try #require(try await send(path, fields, as: staff).wayBack)
    }

    func send(_ path: String, _ fields: [(String, String)] = [], as staff: StaffMember) async throws -> Outgoing {
        let answer = try await Browser(town, as: staff).post(path, fields)
        #expect(answer.status == 303, "\(path): \(answer.status)")
        return answer
    }

    func takeBack(_ way: String, as staff: StaffMember) async throws -> Int { try await Browser(town, as: staff).post(way).status }

    /// Takes it back and tells what is different from before, but for what stays on purpose.
    func left(after way: String, as staff: StaffMember, but others: [String] = []) async throws -> [String] {
        let status = try await takeBack(way, as: staff)
        return (status == 303 ? [] : ["\(status)"]) + (try await TakebackTests.left(in: town.database, from: before, but: others))
    }

    /// Acts and takes back; what is different then.
    func left(after path: String, _ fields: [(String, String)], as staff: StaffMember, but others: [String] = []) async throws -> [String] {
        let way = try await act(path, fields, as: staff)
        let done = try await WholeRecord.of(town.database).differences(from: before).filter { !$0.contains("takeback") && !$0.contains("journal") }
        #expect(!done.isEmpty, "\(path) did nothing")
        return try await left(after: way, as: staff, but: others)
    }
}

extension Outgoing {
    /// Where what was done is taken back, as the bar of the next page offers it.
    var wayBack: String? {
        headers.lazy.compactMap { $0.value.firstMatch(of: #/^undo=(\w+);/#) }.first.map { "/takebacks/\($0.output.1)" }
    }
}
