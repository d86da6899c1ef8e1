import App
import ArgumentParser
import Storage

/// Reads the agency's mailbox apart from the site: beside it on another machine, or by hand.
struct ReceiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Read the agency's mailbox once and keep what is new. Serving does it by itself; several may do it at once."
    )

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        guard let mailbox = ReadMailbox(office) else {
            throw ValidationError("No mailbox is set. Say --mailbox imaps://user:password@host, or set FAIRLEAD_MAILBOX.")
        }
        let count = try await mailbox.readNew()
        say(count == 1 ? "Read 1 new mail." : "Read \(count) new mails.")
    }
}
