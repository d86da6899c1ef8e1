import ArgumentParser

/// The one program: the site, and what is done beside it from a shell.
@main
struct Fairlead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairlead", abstract: "Fairlead, for workforce agencies: win and keep employers, and help people into jobs that last.",
        subcommands: [
            ServeCommand.self, DeliverCommand.self, ReceiveCommand.self, MigrateCommand.self, StaffCommand.self, ProgramsCommand.self,
            ProvidersCommand.self, OutcomesCommand.self, ModelsCommand.self, DemoCommand.self,
            BackupCommand.self, RestoreCommand.self,
            ImportCommand.self, SeedCommand.self, AuditCommand.self, KeysCommand.self, ReindexCommand.self, EvidenceCommand.self,
        ])
}
