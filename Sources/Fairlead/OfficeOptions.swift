import App
import ArgumentParser
import Dates
import Fetching
import Foundation
import Logging
import Mail
import Reference
import Rules
import Secrets
import SignOn
import Storage
import Web

/// What every command that works on a database takes.
struct OfficeOptions: ParsableArguments {
    @Option(help: "Where the records are: sqlite:PATH, or postgres://user@host/name.")
    var database = ProcessInfo.processInfo.environment["FAIRLEAD_DATABASE"] ?? "sqlite:data/fairlead.db"

    @Option(help: ArgumentHelp("The folder that holds Programs, Reference, Public and Demo; found by itself unless told.", valueName: "folder"))
    var home: String?

    @Option(
        name: .customLong("public-url"), help: "Where visitors find the site, such as https://fairlead.example.org; links in mails begin with it.")
    var publicURL: String?

    @Option(help: "How mail leaves: smtp://user:password@host:587?tls=required, or folder:PATH to keep it in files.")
    var mail: String?

    @Option(
        name: .customLong("key-file"),
        help: "The file with the key that seals secrets and private facts; made at the first start beside an SQLite file, to be named for PostgreSQL."
    )
    var keyFile: String?

    @Option(
        name: .customLong("sign-on"),
        help: "The OpenID Connect provider by which people may sign in too, such as https://login.example.org; its client in FAIRLEAD_SIGN_ON_CLIENT."
    )
    var signOn: String?

    @Option(help: "The mailbox in which answers arrive: imaps://user:password@host, or imap://user:password@host:143?tls=required.")
    var mailbox: String?

    /// The database, brought up to date.
    func openDatabase(megabytes: Int = Database.usualMegabytes) async throws -> Database {
        let database = try Database(Storage.Address(string: self.database), megabytes: megabytes)
        try await database.migrate(Schema.steps)
        return database
    }

    /// For an act that writes very many rows: more of a SQLite file is kept at hand, and PostgreSQL learns how large its tables have become.
    func writingMany(_ act: (Database) async throws -> Void) async throws {
        let database = try await openDatabase(megabytes: 256)
        defer { database.close() }
        try await act(database)
        try await database.learnSizes()
    }

    /// Everything put together. `port` is part of the address when no public one is given.
    func openOffice(port: Int = 8080) async throws -> Office {
        let home = try Home.find(explicit: self.home)
        let address = publicURL ?? environment("FAIRLEAD_PUBLIC_URL") ?? "http://127.0.0.1:\(port)"
        guard let url = PublicURL(address) else {
            throw ValidationError("--public-url \(address) is not a web address. Write it as https://fairlead.example.org.")
        }
        let database = try await openDatabase()
        return Office(
            database: database, clock: .system, rules: try Catalogue.read(from: home.programs),
            reference: try ReferenceBook.read(from: home.reference), assets: try Assets(folder: home.assets.path, bundles: Dressing.bundles),
            settings: Office.Settings(
                publicURL: url, mail: try await outgoingMail(database), key: try sealingKey(), signOn: try signOnDoor(at: url),
                mailbox: try incomingMail(), pages: try await Riverside.isIn(database) ? Riverside.pages : .web),
            log: Logger(label: "fairlead"))
    }

    /// As it was said; in a demonstration for which nothing was said, into a folder beside the records, so that nobody outside gets mail.
    private func outgoingMail(_ database: Database) async throws -> OutgoingMail {
        if let said = mail ?? environment("FAIRLEAD_MAIL") { return try OutgoingMail(said) }
        guard try await Riverside.isIn(database) else { return .none }
        return .folder(URL(filePath: sqliteFile ?? "data/fairlead.db").deletingLastPathComponent().appending(path: "mail").path)
    }

    /// Kept apart from the records: whoever has only those cannot read the secrets in them.
    func sealingKey() throws -> SealingKey? {
        if let named = keyFile ?? environment("FAIRLEAD_KEY_FILE") { return try SealingKey(file: named, making: true) }
        return try sqliteFile.map { try SealingKey(file: $0 + ".key", making: true) }
    }

    private func signOnDoor(at url: PublicURL) throws -> SignOnDoor? {
        guard let named = signOn ?? environment("FAIRLEAD_SIGN_ON") else { return nil }
        guard let issuer = WebAddress(named) else {
            throw ValidationError("--sign-on \(named) is not reached by TLS. Write it as https://login.example.org.")
        }
        guard let client = environment("FAIRLEAD_SIGN_ON_CLIENT") else {
            throw ValidationError("Say in FAIRLEAD_SIGN_ON_CLIENT, and FAIRLEAD_SIGN_ON_SECRET, what \(named) gave you for Fairlead.")
        }
        let landing = url.description + SignOnDoor.landing
        return SignOnDoor(Client(.init(issuer: issuer, client: client, secret: environment("FAIRLEAD_SIGN_ON_SECRET"), landing: landing)))
    }

    /// The file of a SQLite database.
    var sqliteFile: String? { database.hasPrefix("sqlite:") ? String(database.dropFirst("sqlite:".count)) : nil }

    private func incomingMail() throws -> IMAPSettings? {
        guard let said = mailbox ?? environment("FAIRLEAD_MAILBOX"), !said.isEmpty else { return nil }
        return try IMAPSettings(said)
    }

    private func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
