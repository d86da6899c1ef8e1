import Dates
import Sheets
import Storage

/// A sheet that is about to come in: its rows, how its columns are read, and what was decided about single rows.
struct ImportDraft: Sendable {
    let fileName: String
    let contents: SheetContents
    let mapping: ColumnMapping
    let choices: [Int: RowChoice]
    /// What each row says, in the order of the contents; nothing for the headings.
    let readings: [RowReading?]

    /// Throws `ImportRefusal` if no column holds names.
    init(fileName: String, contents: SheetContents, mapping: ColumnMapping, choices: [Int: RowChoice] = [:]) throws {
        guard contents.rows.isEmpty || !mapping.nameColumns.isEmpty else {
            throw ImportRefusal(
                "No column seems to hold the names of employers. Say which one does, such as \"\(mapping.columns.first?.title ?? "Column A")=name\". "
                    + "The columns are: \(mapping.columns.map(\.title).joined(separator: ", ")).")
        }
        self.fileName = fileName
        self.contents = contents
        self.mapping = mapping
        self.choices = choices
        let headings = contents.heading.map { contents.rows[$0] }
        readings = contents.rows.enumerated().map { place, row in
            place == contents.heading ? nil : RowReading(row, by: mapping, headings: headings)
        }
    }

    /// What would become of every row, as the records stand now.
    func plan(seenBy viewer: Viewer, at now: Instant, in db: Reading) throws -> ImportPlan {
        let names = Set(readings.compactMap { reading in reading?.draft.map { Folding.name($0.name) } })
        let recorded = try KnownEmployerQueries.named(names, seenBy: viewer, in: db)
        return ImportPlan(contents, readings: readings, mapping: mapping, choices: choices, recorded: recorded, at: now)
    }
}
