import App
import ArgumentParser
import Foundation
import Storage

/// `fairlead audit`: whether the journal is still as it was written.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Verify that no entry of the journal was changed, taken out or put in.",
        subcommands: [AuditVerifyCommand.self, AuditHeadCommand.self])
}

/// Goes through all seals and names the first entry that is not as it was sealed.
struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Go through the journal, and name the first entry that is not as it was sealed. Exit code 1 says there is one.",
        discussion: """
            Each entry is sealed together with all before it. Whoever can write to the database could seal everything anew, but not to a head that \
            was kept elsewhere: write `fairlead audit head` down from time to time, and give it back by --head.
            """)

    @OptionGroup var options: OfficeOptions

    @Option(help: "What `fairlead audit head` printed earlier, or a file with it.")
    var head: [String] = []

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        let found = try await office.verifyJournals(passing: try head.flatMap(heads))
        for (agency, check) in found {
            say("\(agency): \(check.head.number) entries are as they were sealed\(check.trouble.map { ", and then: \($0)" } ?? ".")")
        }
        guard found.allSatisfy({ $0.check.trouble == nil }) else { throw ExitCode(1) }
    }

    private func heads(_ text: String) throws -> [ChainHead] {
        let written = (try? String(contentsOf: URL(filePath: text), encoding: .utf8)) ?? text
        return try written.split(whereSeparator: \.isWhitespace).map { word in
            guard let head = ChainHead(String(word)) else {
                throw ValidationError("--head \(word) is not what fairlead audit head prints: AGENCY:NUMBER:SEAL.")
            }
            return head
        }
    }
}

/// Prints the last seal of each agency.
struct AuditHeadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head",
        abstract: "Print how far each agency's journal is sealed, to be kept where nobody who writes to the database can reach it.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        for head in try await office.journalHeads() { say(head.description) }
    }
}
