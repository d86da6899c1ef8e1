import App
import ArgumentParser
import Dates

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

        @OptionGroup var table: TableFile

        func run() async throws {
            do {
                try await table.take { database, bytes, name in
                    try await OutcomeTransfer(database, agency: table.agency).take(bytes, named: name, at: Clock.system.now())
                }
            } catch let refused as OutcomesRefused {
                throw unusable(refused.description)
            }
        }
    }
}
