import App
import ArgumentParser
import Dates
import Foundation
import Rules
import Storage

/// `fairlead programs in-force`: what each agency judges by today.
struct InForceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "in-force", abstract: "Lists, for each agency of a database, the version of every program that is in force.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        for line in try await office.versionsInForce(on: office.clock.now()) { say(line) }
    }
}

/// `fairlead programs export`: a version as a file.
struct ExportVersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Prints the rules of a program that are in force at an agency, to edit or to send.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "The name of the agency.")
    var agency: String

    @Option(help: "The program, such as ojt.")
    var program: String

    @Option(help: ArgumentHelp("The rules of this day, YYYY-MM-DD; today if not said.", valueName: "day"))
    var on: String?

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        let day = try on.map { try CommandDay.read($0, "--on") } ?? office.clock.now().day(in: .chicago)
        do {
            let version = try await office.exportVersion(of: program, agency: agency, on: day)
            say("# \(program), in force from \(version.from)\n\(version.text)")
        } catch let missing as NotFound {
            throw ValidationError(missing.message)
        }
    }
}

/// `fairlead programs import`: a file as a draft.
struct ImportVersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Brings a file in as a draft of new rules. A second person still approves it in the browser.")

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The file, as “programs export” prints it.")
    var file: String

    @Option(help: "The program, such as ojt.")
    var program: String

    @Option(help: ArgumentHelp("The first day of the new rules, YYYY-MM-DD.", valueName: "day"))
    var from: String

    @Option(help: "Why the rules change.")
    var reason: String

    @Option(help: "The work e-mail of the lead whose draft it is.")
    var by: String

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        do {
            say(
                "The draft is at \(try await office.importVersion(text, of: program, from: CommandDay.read(from, "--from"), because: reason, by: by))"
            )
        } catch let refused as RulesRefused {
            throw ValidationError("The rules have mistakes; nothing was brought in.\n\(refused)")
        } catch let missing as NotFound {
            throw ValidationError(missing.message)
        } catch let refused as NotAllowed {
            throw ValidationError(refused.message)
        }
    }
}

/// A day on the command line.
enum CommandDay {
    static func read(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError("\(option): “\(text)” is not a day of the calendar. Write it as YYYY-MM-DD.") }
        return day
    }
}
