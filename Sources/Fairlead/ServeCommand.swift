import App
import ArgumentParser
import Dates
import Storage

/// Serves the site and sends the mail, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the site and send the mail.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "The port on this machine.")
    var port = 8080

    @Option(help: "The address on this machine; 0.0.0.0 for every one. Put a proxy with TLS in front of it.")
    var host = "127.0.0.1"

    func run() async throws {
        let office = try await options.openOffice(port: port)
        defer { office.database.close() }
        let signIns = try await office.demoSignIns()
        // Outside a demonstration everybody signs in by two steps, which need a key.
        if signIns.isEmpty, !office.hasKey { throw ValidationError("Name a file for the key of the second step by --key-file or FAIRLEAD_KEY_FILE.") }
        let founding = try await office.openForFounding()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await office.serve(host: host, port: port) { port in welcome(office, port, founding, signIns) } }
            group.addTask { try await office.keepHouse() }
            group.addTask { try await office.sealJournal() }
            // The site ends when it is told to stop; what goes on beside it ends with it.
            try await group.next()
            group.cancelAll()
        }
    }

    private func welcome(_ office: Office, _ port: Int, _ founding: String?, _ signIns: [String]) {
        var lines = ["Fairlead is at \(office.address)"]
        if let founding { lines += ["", "No agency is here yet. Open one within 15 minutes, as its first administrator:", "  \(founding)"] }
        if !signIns.isEmpty { lines += ["", "This is a demonstration. Come in as:"] + signIns.map { "  \($0)" } }
        lines += ["", "Stop with Control-C."]
        say(lines.joined(separator: "\n"))
    }
}
