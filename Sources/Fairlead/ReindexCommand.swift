import App
import ArgumentParser
import Storage

/// Makes what employers are found by anew from their records.
struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex", abstract: "Make the search's words anew from the records. The site may go on meanwhile.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let database = try await options.openDatabase()
        defer { database.close() }
        let count = try await RebuildSearch.rebuild(database)
        say("The search of \(options.database) knows \(count) employers.")
    }
}
