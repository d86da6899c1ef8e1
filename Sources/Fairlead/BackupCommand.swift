import ArgumentParser
import Storage

/// Writes a whole copy of a SQLite database while it is in use.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a copy of a SQLite database to a file, also while the site runs. For PostgreSQL use pg_dump.")

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The file to write, which must not be there yet.")
    var file: String

    func run() async throws {
        let database = try await options.openDatabase()
        defer { database.close() }
        try await database.backup(to: file)
        say("\(options.database) is copied to \(file). Keep it encrypted and elsewhere: it holds everything.")
    }
}
