import App
import ArgumentParser
import Dates
import Storage

/// Settles the invented town of Riverside in a database, for trying Fairlead out.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Load the demonstration agency, Riverside Works, into the database that is named.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "The port at which the demonstration will be served; the links in its mails lead there.")
    var port = 8080

    func run() async throws {
        let office = try await options.openOffice(port: port)
        defer { office.database.close() }
        do {
            try await Riverside.settle(
                in: office.database, home: try Home.find(explicit: options.home), rules: office.rules, publicURL: office.settings.publicURL,
                at: office.clock.now())
        } catch let conflict as Conflict where conflict.rule == .unique {
            throw ValidationError("Riverside Works is in this database already. Name another with --database, or remove data/ to begin again.")
        }
        say("Riverside Works is in \(options.database). Serve it with: fairlead serve --database \(options.database)")
    }
}
