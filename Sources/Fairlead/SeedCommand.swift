import App
import ArgumentParser
import Dates
import Storage

/// Fills an empty database with an agency of any size, to measure with.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Fill an empty database with an invented agency of any size, to measure with.", shouldDisplay: false)

    @OptionGroup var options: OfficeOptions

    @Option(help: "How many employers.")
    var employers = 100_000

    @Option(help: "The day of the seed; the same day and number make the same agency. Today unless told.")
    var day: String?

    @Option(help: "The same number makes the same agency.")
    var seed: UInt64 = 1

    func run() async throws {
        guard employers > 0 else { throw ValidationError("--employers \(employers) is too few. Ask for one or more.") }
        guard let start = moment() else { throw ValidationError("--day \(day ?? "") is no day. Write it as 2026-11-19.") }
        let rules = try Catalogue.read(from: try Home.find(explicit: options.home).programs)
        let database = try await options.openDatabase(toWriteMany: true)
        defer { database.close() }
        do {
            try await Seed(employers: employers, number: seed).fill(database, rules: rules, at: start)
            try await SealJournal.seal(in: database)
            try await database.learnSizes()
        } catch let error as NotAllowed {
            throw ValidationError(error.message)
        }
        say("\(employers) employers are in \(options.database). Come in as \(Seed.mailbox) with the password: \(Seed.password)")
    }

    /// Noon of the day.
    private func moment() -> Instant? {
        guard let day else { return Clock.system.now() }
        return Day(day).map { Zone.chicago.instant(of: $0, hour: 12) }
    }
}
