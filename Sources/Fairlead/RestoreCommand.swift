import ArgumentParser
import Storage

/// Puts a backup in the place of the database.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the database, while nobody uses it.")

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The backup.")
    var file: String

    @Option(help: "The file of the private key.")
    var key: String

    @Flag(help: "Replace a database that holds something. SQLite's old file is put aside, with .replaced at its end.")
    var replace = false

    func run() async throws {
        let address = try Storage.Address(string: options.database)
        try await BackupFile(path: file).opened(with: try KeyFile.opening(key), for: address.engine) { copy in
            try await Database.restore(copy, to: address, replacing: replace)
        }
        say("\(file) is in the place of \(address). Start Fairlead again.")
    }
}
