import Markup
import Sheets

/// How each column is read, with a few of its cells.
struct ColumnsPage: StaffPage {
    let run: ImportRun
    let contents: SheetContents
    let mapping: ColumnMapping
    var error: String?

    let section = Section.imports
    var title: String { "Columns of \(run.fileName)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Imports", "/imports")))
        <div class="head"><div><h1>What the columns hold</h1>
        <p class="sub">“\(run.fileName)”, \(ImportPieces.counted(contents.count, "row", "rows"))\(heading). Nothing is saved yet.</p></div></div>
        \(ImportStages(station: .columns))
        \(ErrorSummary(errors))
        \(with: notes, { "<div class=\"note\" data-tone=\"warn\">\($0)</div>" })
        \(frame.form(run.id.columnsPage, class: "stack loose"))
          \(if: contents.outline.sheetNames.count > 1, sheets)
          \(CardTable(caption: "Columns of the sheet", heads: ["Column", "First cells", "Holds"], rows: mapping.columns.indices.map(row)))
          <p class="hint">Cells of columns that are not read are kept with their row, and the employer’s history leads to them.</p>
          <div class="sticky">
            <button>Check the rows</button>
            <button class="quiet" formaction="\(run.id.stopping)">Stop here</button>
          </div>
        </form>
        """
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if let error { errors.add("column-0", error) }
        return errors
    }

    private var heading: String {
        guard let heading = contents.heading else { return ", without headings" }
        let number = contents.rows[heading].number
        return number == 1 ? "" : ", headings in row \(number)"
    }

    private var notes: HTML? {
        let notes = contents.outline.notes.filter { $0.kind != .otherSheets }
        return notes.isEmpty ? nil : "\(each: notes, { "<p>\($0.message)</p>" })"
    }

    private var sheets: HTML {
        let choices = contents.outline.sheetNames.map { Choice(value: $0, label: $0) }
        return SelectField(
            name: "sheet", label: "Sheet of the workbook", choices: choices, selected: run.sheet,
            hint: "If you choose another one, its columns are shown next."
        ).html
    }

    private func row(_ column: Int) -> [HTML] {
        let title = mapping.columns[column].title
        let samples = contents.samples(of: column, atMost: 3)
        return [
            "<b>\(Cell.columnLetters(column + 1))</b> \(ImportPieces.short(title, 60))",
            samples.isEmpty
                ? "<span class=\"hint\">all blank</span>" : "\(each: samples, { "<span class=\"sub\">\(ImportPieces.short($0, 60))</span>" })",
            """
            <label class="visually-hidden" for="column-\(column)">Column \(Cell.columnLetters(column + 1)), \(ImportPieces.short(title, 60)), holds</label>
            <select id="column-\(column)" name="column-\(column)">\(option("", "not read", mapping.columns[column].field == nil))\
            \(each: ImportField.allCases, { option($0.rawValue, $0.label, $0 == mapping.columns[column].field) })</select>
            """,
        ]
    }

    private func option(_ value: String, _ label: String, _ isSelected: Bool) -> HTML {
        "<option value=\"\(value)\"\(if: isSelected, " selected")>\(label)</option>"
    }
}
