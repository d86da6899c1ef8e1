import Dates
import Logging
import Markup
import Secrets
import Storage
import Web

/// What the person at the shell may do with an office.
extension Office {
    /// Where the site is reached.
    public var address: String { settings.publicURL.description }

    /// The one-time address for the first administrator, if nobody is here yet.
    public func openForFounding() async throws -> String? {
        try await Welcome.openFounding(at: clock.now(), in: database).map { settings.address("/found/\($0.text)") }
    }

    /// Who may come into a demonstration, a line each: "Business services representative: Inés Delgado, ines@… / password".
    public func demoSignIns() async throws -> [String] {
        try await database.read { db in
            try DoorQueries.demoSignIns(in: db).map { "\($0.mailbox)  \(DemoSignIn.password)  (\($0.role), \($0.name))" }
        }
    }

    /// Whether secrets of the second step can be kept.
    public var hasKey: Bool { settings.key != nil }

    /// Serves the site until the process is told to stop.
    public func serve(host: String, port: Int, ready: @escaping @Sendable (Int) async -> Void) async throws {
        try await site.serve(host: host, port: port, ready: ready)
    }

    /// What goes on beside the site: mail leaves and comes in, ended sessions are swept away. Goes on until it is cancelled.
    public func keepHouse() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await keepSending() }
            // Apart, so that a mailbox that cannot be read never delays what leaves.
            if let mailbox = ReadMailbox(self) { group.addTask { await mailbox.keepReading() } }
            // Apart too: a partner's slow site holds nobody up.
            group.addTask { await keepLooking() }
            try await group.waitForAll()
        }
    }

    private func keepLooking() async {
        while !Task.isCancelled {
            do { try await lookAtPages() } catch { log.error("Looking at partners' pages failed and is tried again: \(error)") }
            try? await Task.sleep(for: .seconds(300))
        }
    }

    private func keepSending() async throws {
        let mail = DeliverMail(self)
        var round = 0
        while !Task.isCancelled {
            do {
                try await mail?.sendDue()
                if round % 60 == 0 { try await keepPromises() }
                _ = try await RuleWork(database: database, rules: rules).goOn(at: clock.now())
                if round % 300 == 0 {
                    try await remind()
                    try await askHowItGoes()
                    try await chaseIntroductions()
                    try await chaseReferrals()
                    try await lookAtRetention()
                }
                if round % 900 == 0 { try await sweep() }
            } catch is CancellationError {
                return
            } catch {
                log.error("The work beside the site failed and is tried again: \(error)")
            }
            round += 1
            try await Task.sleep(for: .seconds(1))
        }
    }

    /// Removes what has ended by itself: at the door, what can no longer be taken back, the receipts of forms.
    private func sweep() async throws {
        let now = clock.now()
        try await database.write { db in
            try Session.sweep(at: now, in: db)
            try HalfSignIn.sweep(at: now, in: db)
            try Limit.sweep(at: now, in: db)
            try Takeback.sweep(at: now, in: db)
            try FormReceipt.sweep(at: now, in: db)
        }
    }

    /// Raises the alarms of what waits too long, and hands on those that nobody takes.
    func keepPromises() async throws {
        let now = clock.now()
        try await database.write { db in
            for agency in try StaffQueries.agencies(in: db) { try agency.keepPromises(at: now, in: db) }
        }
    }

    /// A line for each member of staff: agency, name, role, mailbox.
    public func staffList() async throws -> [String] {
        try await database.read { db in
            try StaffQueries.agencies(in: db).flatMap { agency in
                try StaffQueries.everybody(seenBy: Viewer(wholeAgency: agency.id), in: db).map { member in
                    "\(agency.name)\t\(member.name)\t\(member.role.label)\t\(member.mailbox)\(member.isWorking ? "" : "\t(account ended)")"
                }
            }
        }
    }

    /// The address by which that person chooses a password, or nothing if nobody signs in so.
    public func invite(mailbox: String) async throws -> String? {
        let now = clock.now()
        return try await database.write { db in
            guard let (member, _) = try StaffQueries.credentials(mailbox: mailbox.lowercased(), in: db) else { return nil }
            let token = try Welcome.invite(member, by: member, at: now, in: db)
            return settings.address("/l/\(token.text)")
        }
    }

    /// Takes the second step of that person away; no, if nobody signs in so. For the last administrator, whom nobody else can help.
    public func resetSecondStep(mailbox: String) async throws -> Bool {
        let now = clock.now()
        return try await database.write { db in
            guard let (member, _) = try StaffQueries.credentials(mailbox: mailbox.lowercased(), in: db) else { return false }
            try member.resetSecondStep(by: member, of: try StaffQueries.agency(member.agency, in: db), at: now, in: db)
            return true
        }
    }
}
