import App
import ArgumentParser
import Dates

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

        @OptionGroup var table: TableFile

        func run() async throws {
            do {
                try await table.take { database, bytes, name in
                    let key = try table.options.sealingKey()
                    return try await WageTransfer(database, agency: table.agency, key: key).take(bytes, named: name, at: Clock.system.now())
                }
            } catch let refused as WagesRefused {
                throw unusable(refused.description)
            }
        }
    }
}
