import ArgumentParser
import Foundation

/// The one program: the site, and what is done beside it from a shell.
@main
struct Fairlead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairlead", abstract: "Fairlead, for workforce agencies: win and keep employers, and help people into jobs that last.",
        subcommands: [
            ServeCommand.self, DeliverCommand.self, ReceiveCommand.self, MigrateCommand.self, StaffCommand.self, ProgramsCommand.self,
            ProvidersCommand.self, OutcomesCommand.self, WagesCommand.self, ModelsCommand.self, DemoCommand.self,
            BackupCommand.self, RestoreCommand.self,
            ImportCommand.self, SeedCommand.self, AuditCommand.self, KeysCommand.self, ReindexCommand.self, EvidenceCommand.self,
        ])

    /// Runs what is asked for. A question about evidence that cannot be understood is bad input, as a table that cannot be used is: exit code 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
        } catch {
            guard CommandLine.arguments.dropFirst().first == "evidence", exitCode(for: error) == .validationFailure else { exit(withError: error) }
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            exit(withError: ExitCode(2))
        }
    }
}
