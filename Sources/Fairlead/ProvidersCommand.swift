import App
import ArgumentParser
import Dates
import Foundation
import OpenReferral
import Storage

/// `fairlead providers`: the directory of services, in and out.
struct ProvidersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "providers", abstract: "Take in and give out the directory of services.",
        subcommands: [Import.self, Export.self, ImportTrainings.self])

    struct Place: ParsableArguments {
        @OptionGroup var options: OfficeOptions

        @Option(help: "The agency, where there are several.")
        var agency: String?

        func run(_ act: (DirectoryTransfer) async throws -> TransferReport) async throws {
            do {
                try await options.writingMany { database in
                    let report = try await act(try await DirectoryTransfer(database, agency: agency))
                    for problem in report.problems.prefix(100) { warn(problem) }
                    if report.problems.count > 100 { warn("… and \(report.problems.count - 100) more of these.") }
                    for line in report.lines { say(line) }
                }
            } catch let refused as PackageRefused {
                throw unusable(refused.description)
            } catch let refused as DirectoryRefused {
                throw unusable(refused.description)
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a package of Open Referral HSDS, 1.1 or 3.0.",
            discussion:
                "What is not as the standard has it is told row by row, and kept. A service that is told otherwise than before is to be verified again."
        )

        @OptionGroup var place: Place

        @Argument(help: "The folder with the files of the package.", completion: .directory)
        var folder: String

        @Option(help: "Who publishes it; tells ids apart that are no UUIDs.")
        var source = ""

        func run() async throws {
            try await place.run { try await $0.take(URL(filePath: folder), source: source, at: Clock.system.now()) }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write the directory as a package of Open Referral HSDS.")

        @OptionGroup var place: Place

        @Option(help: "1.1, 3.0 (tables) or 3.0-json.")
        var format = Format.tables

        @Option(help: "The folder to write to.", completion: .directory)
        var to: String

        func run() async throws {
            try await place.run { try await $0.give(as: format.version, to: URL(filePath: to)) }
        }
    }

    /// What a package is written as.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case old = "1.1"
        case tables = "3.0"
        case json = "3.0-json"

        var version: Package.Version {
            switch self {
            case .old: .hsds11
            case .tables: .hsds30
            case .json: .hsds30JSON
            }
        }
    }

    struct ImportTrainings: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import-trainings", abstract: "Take in a state's list of eligible training programs.")

        @OptionGroup var place: Place

        @Argument(help: "The list, as .csv or .xlsx.", completion: .file(extensions: ["csv", "xlsx"]))
        var file: String

        @Option(help: "A CSV file whose first column has the O*NET-SOC codes that are known.", completion: .file(extensions: ["csv"]))
        var occupations: String?

        @Option(
            help: "A CSV file with the columns cip2020 and soc2018, for programs that name no known occupation.",
            completion: .file(extensions: ["csv"]))
        var fields: String?

        func run() async throws {
            try await place.run { transfer in
                let codes = try OccupationCodes(
                    known: occupations.map { URL(filePath: $0) }, byField: fields.map { URL(filePath: $0) })
                return try await transfer.takeTrainings(URL(filePath: file), occupations: codes, at: Clock.system.now())
            }
        }
    }
}
