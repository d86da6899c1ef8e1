import App
import ArgumentParser
import Dates
import Foundation
import Storage

/// `fairlead wages`: what the state tells of those whom we placed.
struct WagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wages", abstract: "Take in quarterly wage records for the federal measure.", subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a table: one row for each person, quarter and employer.",
            discussion: """
                Columns: person (our own number) or ssn, quarter (2026Q3), fein, wages. Each row is checked by itself; what cannot be used is told with \
                its number and left out. Social Security numbers are compared with those that are sealed, for which the key file is needed; neither they \
                nor the amounts are kept. Taken in again, nothing is doubled.
                """)

        @OptionGroup var options: OfficeOptions

        @Argument(help: "The table, as .csv or .xlsx.", completion: .file(extensions: ["csv", "xlsx"]))
        var file: String

        @Option(help: "The agency, where there are several.")
        var agency: String?

        func run() async throws {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
            do {
                try await options.writingMany { database in
                    let report = try await WageTransfer(database, agency: agency, key: try options.sealingKey())
                        .take(bytes, named: URL(filePath: file).lastPathComponent, at: Clock.system.now())
                    for problem in report.problems { warn(problem) }
                    for line in report.lines { say(line) }
                }
            } catch let refused as WagesRefused {
                warn(refused.description)
                // The data could not be used (EX_DATAERR).
                throw ExitCode(65)
            }
        }

        private func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
    }
}
