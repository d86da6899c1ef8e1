import App
import ArgumentParser
import Dates
import Foundation
import Storage

/// `fairlead outcomes`: what became of people in earlier years.
struct OutcomesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes", abstract: "Take in what became of people in earlier years.", subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in a table: one row for each person and service.",
            discussion: """
                Each row is checked by itself; what cannot be read is told with its row and left out. Taken in again, nothing is doubled. The page \
                “Outcomes of earlier years” names all columns.
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
                    let report = try await OutcomeTransfer(database, agency: agency)
                        .take(bytes, named: URL(filePath: file).lastPathComponent, at: Clock.system.now())
                    for problem in report.problems { warn(problem) }
                    for line in report.lines { say(line) }
                }
            } catch let refused as OutcomesRefused {
                warn(refused.description)
                // The data could not be used (EX_DATAERR).
                throw ExitCode(65)
            }
        }

        private func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
    }
}
