import App
import ArgumentParser
import Storage

/// Sends mail apart from the site: beside it on another machine, or by hand.
struct DeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "Send the mail that is due. Serving does it by itself; several may do it at once.")

    @OptionGroup var options: OfficeOptions

    @Flag(help: "Send what is due now and end, instead of waiting for more.")
    var once = false

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        guard let mail = DeliverMail(office) else {
            throw ValidationError("No way for mail is set. Say --mail smtp://user:password@host:587, or set FAIRLEAD_MAIL.")
        }
        repeat {
            let sent = try await mail.sendDue()
            if sent > 0 || once { say(sent == 1 ? "Sent 1 mail." : "Sent \(sent) mails.") }
            if !once { try await Task.sleep(for: .seconds(1)) }
        } while !once
    }
}
