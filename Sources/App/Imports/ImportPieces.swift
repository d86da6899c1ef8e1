import Markup
import Phrases
import Storage

/// How far an import has come: its file, its columns, the check, and saved.
struct ImportStages: Component {
    enum Station: Int, CaseIterable { case file, columns, check, save }

    let station: Station

    var html: HTML { "<ol class=\"stages\" aria-label=\"Steps\">\(each: Station.allCases, item)</ol>" }

    private func item(_ item: Station) -> HTML {
        if item.rawValue < station.rawValue {
            return "<li class=\"done\"><span>\(label(item))<span class=\"visually-hidden\">, done</span></span></li>"
        }
        return "<li\(if: item == station, " aria-current=\"step\"")><span>\(label(item))</span></li>"
    }

    private func label(_ item: Station) -> String {
        switch item {
        case .file: "File"
        case .columns: "Columns"
        case .check: "Check"
        case .save: "Save"
        }
    }
}

/// Words that pages about imports share.
enum ImportPieces {
    /// A text from a sheet, cut where a table has no room for all of it.
    static func short(_ text: String, _ most: Int = 120) -> String {
        let line = CellReading.line(text)
        return line.count <= most ? line : "\(line.prefix(most))…"
    }

    /// What stands in a cell that cannot be read.
    static func bad(_ text: String) -> HTML {
        let line = short(text)
        return line.isEmpty ? "<span class=\"hint\">empty</span>" : "<span class=\"bad\">\(line)</span>"
    }

    /// "B14 Phone".
    static func place(_ remark: RowRemark) -> HTML { "<b>\(remark.cell)</b> \(short(remark.column, 60))" }

    static func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(grouped(number)) \(number == 1 ? one : many)" }

    static func grouped(_ number: Int) -> String { Wording.number(number, in: .en) }
}

extension ID<ImportRun> {
    var page: Link { "/imports/\(self)" }
    var columnsPage: Link { "/imports/\(self)/columns" }
    var checkPage: Link { "/imports/\(self)/check" }
    var saving: Link { "/imports/\(self)/save" }
    var deciding: Link { "/imports/\(self)/choices" }
    var stopping: Link { "/imports/\(self)/stop" }
    var refusedRows: Link { "/imports/\(self)/refused.csv" }

    /// The rows about one employer, as they stood in the sheet.
    func rows(about employer: ID<Employer>) -> Link { "/imports/\(self)/employers/\(employer)" }
}
