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

/// A table whose rows become cards where there is little room.
struct CardTable: Component {
    let caption: String
    let heads: [String]
    let rows: [[HTML]]
    /// The column that takes a whole line of a card.
    var wide: String?

    var html: HTML {
        """
        <div class="table">
          <table class="cards" role="table">
            <caption class="visually-hidden">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(each: heads, { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" })</tr></thead>
            <tbody role="rowgroup">\(each: rows, row)</tbody>
          </table>
        </div>
        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        "<tr role=\"row\">\(with: cells.first, { "<th role=\"rowheader\" scope=\"row\">\($0)</th>" })\(each: zip(heads, cells).dropFirst(), cell)</tr>\n"
    }

    private func cell(_ head: String, _ cell: HTML) -> HTML {
        "<td role=\"cell\"\(if: head == wide, " class=\"full\"") data-label=\"\(head)\">\(cell)</td>"
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
