import App
import ArgumentParser
import Dates
import Foundation
import Sheets
import Storage

/// Takes in what people have in spreadsheets.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in spreadsheets.", subcommands: [ImportEmployersCommand.self])
}

/// Takes in a sheet of employers: every row is created, matched or refused with a reason.
struct ImportEmployersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "employers", abstract: "Take in a sheet of employers.",
        discussion: """
            Columns are guessed from their headings and cells; --map corrects the guess. An employer of the same name with the same phone or address \
            is the same one. Nothing recorded is overwritten, and what cannot be read is named with its cell.
            """)

    @OptionGroup var options: OfficeOptions

    @Argument(help: "The sheet, as .csv or .xlsx.", completion: .file(extensions: ["csv", "xlsx"]))
    var file: String

    @Flag(name: .customLong("dry-run"), help: "Report what would happen, and save nothing.")
    var isDryRun = false

    @Flag(help: "Report in JSON.")
    var json = false

    @Option(help: "The agency, where there are several.")
    var agency: String?

    @Option(help: "The sheet of the workbook; the first unless told.")
    var sheet: String?

    @Option(
        name: .customLong("map"), parsing: .singleValue,
        help: ArgumentHelp("What a column holds, such as \"Site name=name\" or C=phone.", valueName: "column=field"))
    var assignments: [String] = []

    @Option(help: "The mailbox of the member of staff who does this.")
    var by: String?

    @Flag(name: .customLong("no-headings"), help: "The first row is an employer already.")
    var hasNoHeadings = false

    func run() async throws {
        var order = ImportEmployers(path: file)
        order.sheet = sheet
        order.hasHeadings = hasNoHeadings ? false : nil
        order.assignments = assignments
        order.agency = agency
        order.by = by
        order.isDryRun = isDryRun
        do {
            try await options.writingMany { database in report(try await order.run(in: database, at: Clock.system.now())) }
        } catch let error as SheetError {
            throw unusable(error.message)
        } catch let error as ImportRefusal {
            throw unusable(error.message)
        }
    }

    private func report(_ report: ImportReport) {
        for note in report.notes { warn(note) }
        guard json else { return say(report.lines.joined(separator: "\n")) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        say(String(decoding: (try? encoder.encode(report)) ?? Data(), as: UTF8.self))
    }
}
