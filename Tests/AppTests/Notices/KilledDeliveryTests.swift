import Dates
import Foundation
import Mail
import PostTestSupport
import Storage
import Testing
import TownTestSupport

@testable import App

/// `fairlead deliver` as a real process, killed while the server holds its message.
@Suite("A delivery that is killed", .enabled(if: Program.isBuilt && Program.canShare, "Build the program first: swift build; on SQLite only"))
struct KilledDeliveryTests {
    @Test(
        "The mail arrives, at most once more than the kills, under one Message-ID, and the row ends as sent",
        arguments: ["hangs-once", "keeps-and-hangs-once"])
    func killed(name: String) async throws {
        let met = try await MetTown.open(mailbox: "\(name)@ironbark.example")
        try await met.send()
        let office = try PostOffice()
        let first = name == "keeps-and-hangs-once"
        let child = try Program.deliver(met.town.database, through: office, once: false)
        let kept = first ? [try office.letter()] : []
        #expect(try office.arrival() == name)
        Program.kill(child)
        #expect(try await met.mail().map(\.state) == [.queued])
        _ = try await met.town.write { db in try db.run("UPDATE messages SET claimed_until = \(met.town.now)") }
        let second = try Program.deliver(met.town.database, through: office, once: true)
        let letters = kept + [try office.letter()]
        second.waitUntilExit()
        #expect(try await met.mail().map(\.state) == [.sent])
        #expect(try Set(MailReading.of(letters.map(\.content)).map { $0.values["message-id"] }).count == 1)
    }
}

/// The program itself, run as the agency runs it.
enum Program {
    private static let path = ProcessInfo.processInfo.environment["FAIRLEAD_BINARY"] ?? Town.root + "/.build/debug/fairlead"

    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }
    /// Another process reaches a temporary database by its file; on a server it would need its password.
    static var canShare: Bool { TemporaryDatabase.engine == .sqlite }

    static func deliver(_ database: Database, through office: PostOffice, once: Bool) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments =
            ["deliver", "--database", database.address.description, "--home", Town.root, "--mail", office.address] + (once ? ["--once"] : [])
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Ends the process as a power cut would.
    static func kill(_ process: Process) {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
