import Storage

/// What a command that took something in or gave it out has done, in lines for whoever asked for it.
public struct TransferReport: Sendable {
    public let lines: [String]
    /// Rows that were left out, columns that nobody read, and what else is not as it should be.
    public let problems: [String]
}

extension Agency {
    /// The agency that a command means, or the only one where it names none. Throws what `refusal` makes of the reason where there is no such.
    static func meant(by isMeant: ((Agency) -> Bool)?, in database: Database, refusal: (String) -> any Error) async throws -> Agency {
        let agencies = try await database.read { db in try StaffQueries.agencies(in: db) }
        if let found = agencies.first(where: { isMeant?($0) ?? (agencies.count == 1) }) { return found }
        let names = agencies.map(\.name).joined(separator: ", ")
        throw refusal(
            agencies.isEmpty
                ? "There is no agency yet. Start “fairlead serve”, which opens one." : "Name the agency with --agency. There are: \(names).")
    }

    /// Whether the words are its name, however they are written.
    func isCalled(_ words: String) -> Bool { Folding.text(words) == Folding.text(name) }
}
