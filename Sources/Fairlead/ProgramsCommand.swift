import App
import ArgumentParser
import Dates
import Foundation
import Rules

/// `fairlead programs`: the catalogue from the command line.
struct ProgramsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programs", abstract: "The programs that an employer may qualify for.",
        subcommands: [Check.self, List.self, InForceCommand.self, ExportVersionCommand.self, ImportVersionCommand.self])

    struct Place: ParsableArguments {
        @Option(name: .customLong("programs"), help: "The folder of the catalogue, if it is not the one beside the program.")
        var folder: String?

        func ruleBook() throws -> RuleBook {
            do {
                let place = try folder.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? Home.find().programs
                return try Catalogue.read(from: place)
            } catch let refused as RulesRefused {
                throw Refusal.data("The catalogue has mistakes; nothing was judged.\n\(refused)")
            } catch let lost as HomeNotFound {
                throw Refusal.usage("\(lost)")
            } catch {
                throw Refusal.usage("The catalogue in “\(folder ?? "Programs")” cannot be read: \(error.localizedDescription)")
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Judges one set of answers, program by program.")

        @Option(help: ArgumentHelp("The answers, as JSON; “-” reads standard input.", valueName: "file.json"))
        var answers: String

        @Option(name: .customLong("as-of"), help: ArgumentHelp("Judge by the rules of this day, YYYY-MM-DD; today if not said.", valueName: "day"))
        var asOf: String?

        @Option(name: .customLong("program"), help: ArgumentHelp("Only this program; may be said more than once.", valueName: "id"))
        var programs: [String] = []

        @Option(help: ArgumentHelp("The places whose minimum wage binds at the worksite, such as federal,illinois.", valueName: "ids"))
        var jurisdictions: String?

        @Flag(help: "Print JSON.")
        var json = false

        @Flag(help: "With --json: print every criterion, met or not.")
        var trace = false

        @Option(help: ArgumentHelp("Judge so many times over, to measure.", visibility: .hidden))
        var times = 1

        @OptionGroup var place: Place

        func run() throws {
            do {
                let book = try place.ruleBook()
                let day = try self.day()
                try refuseUnknown(programs, among: book.programs.map(\.id), "--program")
                let places = jurisdictions.map { $0.split(separator: ",").map(String.init) }
                try refuseUnknown(places ?? [], among: book.minimumWages.jurisdictions.map(\.id), "--jurisdictions")
                let answers = try readAnswers()
                if !answers.unknownKeys.isEmpty {
                    warn("Not keys of the questionnaire, so left aside: \(answers.unknownKeys.joined(separator: ", "))")
                }
                func determine() -> Determination {
                    book.determine(answers, asOf: day, programs: programs.isEmpty ? nil : Set(programs), jurisdictions: places.map { Set($0) })
                }
                for _ in 1..<max(1, times) { _ = determine() }
                let determination = determine()
                print(json ? determination.json(trace: trace).written(indented: true) : VerdictTable(determination).text)
            } catch let refusal as Refusal {
                refusal.tell()
                throw ExitCode(refusal.code)
            }
        }

        private func day() throws -> Day {
            guard let asOf else { return Clock.system.now().day(in: .chicago) }
            guard let day = Day(asOf) else { throw Refusal.usage("--as-of: “\(asOf)” is not a day of the calendar. Write it as YYYY-MM-DD.") }
            return day
        }

        private func refuseUnknown(_ ids: [String], among known: [String], _ option: String) throws {
            for id in ids where !known.contains(id) {
                throw Refusal.usage("\(option): there is no “\(id)”. Choose from \(known.joined(separator: ", ")).")
            }
        }

        private func readAnswers() throws -> Answers {
            let bytes: Data
            do {
                bytes = answers == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(filePath: answers))
            } catch {
                throw Refusal.usage("--answers: the file “\(answers)” cannot be read. Name a JSON file, or “-” for standard input.")
            }
            guard let text = String(data: bytes, encoding: .utf8) else {
                throw Refusal.data("The answers are not UTF-8 text. Save the file as UTF-8.")
            }
            do {
                return try Answers(json: text)
            } catch {
                throw Refusal.data("The answers cannot be read. Correct these keys, or leave them out:\n\(error)")
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the programs with the version of their rules in force.")

        @OptionGroup var place: Place

        func run() throws {
            do {
                let today = Clock.system.now().day(in: .chicago)
                for program in try place.ruleBook().programs {
                    let version = program.version(on: today).map { "rules of \($0.from)" } ?? "no rules yet"
                    print("\(program.id.padding(toLength: 22, withPad: " ", startingAt: 0))\(version)  \(program.name.en)")
                }
            } catch let refusal as Refusal {
                refusal.tell()
                throw ExitCode(refusal.code)
            }
        }
    }
}

/// Something the person at the command line has to put right: 64 for the command itself, 65 for what is in a file.
private enum Refusal: Error {
    case usage(String)
    case data(String)

    var code: Int32 {
        switch self {
        case .usage: 64
        case .data: 65
        }
    }

    func tell() {
        switch self {
        case .usage(let text), .data(let text): warn(text)
        }
    }
}
