import App
import ArgumentParser
import Dates
import Foundation
import Storage

/// `fairlead models`: what outcomes show, in versions that one person makes and another signs.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "Make, list, sign and withdraw models of what works.",
        subcommands: [Train.self, List.self, Approve.self, Withdraw.self, Priors.self])

    /// Which database, and as whom.
    struct Desk: ParsableArguments {
        @OptionGroup var options: OfficeOptions

        @Option(help: "The work e-mail of the lead who does it.")
        var by: String

        func run(_ act: (ModelDesk) async throws -> [String]) async throws {
            let database = try await options.openDatabase()
            defer { database.close() }
            do {
                for line in try await act(try await ModelDesk(database, by: by)) { say(line) }
            } catch let refused as ModelDesk.Refused {
                throw ValidationError(refused.description)
            }
        }
    }

    struct Train: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make the next model from all outcomes that are known.")

        @OptionGroup var desk: Desk

        @Option(help: "employed_q2, kept_90 or earnings_q2.")
        var outcome = "employed_q2"

        func run() async throws { try await desk.run { try await $0.train(outcome, at: Clock.system.now()) } }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List all models, the newest first.")

        @OptionGroup var desk: Desk

        func run() async throws { try await desk.run { try await $0.list() } }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Sign a model that somebody else has made; it speaks from then on.")

        @OptionGroup var desk: Desk

        @Argument(help: "Its number.")
        var number: Int

        func run() async throws { try await desk.run { [try await $0.approve(number, at: Clock.system.now())] } }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Withdraw a model: it speaks no more.")

        @OptionGroup var desk: Desk

        @Argument(help: "Its number.")
        var number: Int

        @Option(help: "Why, for those who ask later.")
        var because: String

        func run() async throws {
            guard !because.isEmpty else { throw ValidationError("--because is empty. Say why, for those who ask later.") }
            try await desk.run { [try await $0.withdraw(number, because: because, at: Clock.system.now())] }
        }
    }

    struct Priors: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Record published effects from a table.")

        @OptionGroup var desk: Desk

        @Argument(help: "The table, with service, outcome, effect, standard_error and source.", completion: .file(extensions: ["csv", "xlsx"]))
        var file: String

        func run() async throws {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
            try await desk.run { [try await $0.takePriors(bytes, at: Clock.system.now())] }
        }
    }
}
