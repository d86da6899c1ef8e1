import App
import ArgumentParser
import Storage

/// Looks at who works here, and lets somebody in again who is locked out.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "List the staff, or make a link by which one of them chooses a new password.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "The work e-mail of somebody who needs a link to choose a password.")
    var invite: String?

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        if let invite {
            guard let link = try await office.invite(mailbox: invite) else {
                throw ValidationError("Nobody signs in with \(invite). See who does: fairlead staff")
            }
            say("Give this link to \(invite); it works for 7 days:\n  \(link)")
        } else {
            for line in try await office.staffList() { say(line) }
        }
    }
}
