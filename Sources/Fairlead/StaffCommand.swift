import App
import ArgumentParser
import Storage

/// Looks at who works here, and lets somebody in again who is locked out.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "List the staff, make a link by which one of them chooses a new password, or reset somebody's second step.")

    @OptionGroup var options: OfficeOptions

    @Option(help: "The work e-mail of somebody who needs a link to choose a password.")
    var invite: String?

    @Option(help: "The work e-mail of somebody whose telephone and recovery codes are lost; the second step is set up anew.")
    var resetSecondStep: String?

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        if let resetSecondStep {
            guard try await office.resetSecondStep(mailbox: resetSecondStep) else {
                throw ValidationError("Nobody signs in with \(resetSecondStep). See who does: fairlead staff")
            }
            say("\(resetSecondStep) signs in with the password alone now, and sets up the second step anew.")
        } else if let invite {
            guard let link = try await office.invite(mailbox: invite) else {
                throw ValidationError("Nobody signs in with \(invite). See who does: fairlead staff")
            }
            say("Give this link to \(invite); it works for 7 days:\n  \(link)")
        } else {
            for line in try await office.staffList() { say(line) }
        }
    }
}
