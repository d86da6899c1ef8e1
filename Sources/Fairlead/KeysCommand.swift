import App
import ArgumentParser
import Secrets
import Storage

/// `fairlead keys`: the keys under which the most private facts are sealed.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Change the keys under which health, conviction and identity facts are sealed.",
        subcommands: [RotateKeysCommand.self, RewrapKeysCommand.self])
}

/// New keys in the database, under the same key file.
struct RotateKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Make new keys and seal everything anew under them. The site may go on meanwhile.",
        discussion: "If it is broken off, say it again: it goes on where it was.")

    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        let change = try await office.rotateKeys()
        say("Sealed \(change.renewed) facts anew.")
        try change.tellUnreadable("facts could not be opened and stay as they are")
    }
}

/// A new key file over the same keys.
struct RewrapKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rewrap", abstract: "Put a new key file in place of the old one.",
        discussion: """
            Stop the site, name the new file with --key-file (it is made if it is not there) and the old one with --old, then start the site with \
            the new one. Keep the old file as long as backups from before are kept. The secrets of the second step go along.
            """)

    @OptionGroup var options: OfficeOptions

    @Option(help: "The key file that was in use.")
    var old: String

    func run() async throws {
        let office = try await options.openOffice()
        defer { office.database.close() }
        let change = try await office.rewrapKeys(from: try SealingKey(file: old, making: false))
        say("Put \(change.renewed) keys and secrets under the new key file.")
        try change.tellUnreadable("could be opened with neither key file and stay as they are")
    }
}

extension KeyChange {
    fileprivate func tellUnreadable(_ what: String) throws {
        guard unreadable > 0 else { return }
        say("\(unreadable) \(what).")
        throw ExitCode(1)
    }
}
