import ArgumentParser
import Storage

/// Brings the tables of a database up to date.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "migrate", abstract: "Bring the tables up to date. Serving does it by itself.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        try await options.openDatabase().close()
        print("The tables of \(options.database) are up to date.")
    }
}
