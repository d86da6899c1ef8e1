import Markup

/// The rows of a sheet about one employer, every cell as it stood there.
struct EmployerRowsPage: StaffPage {
    let run: ImportRun
    let employer: Employer
    let rows: [ImportedRow]

    let section = Section.employers
    var title: String { "\(employer.name) in \(run.fileName)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
        <div class="head"><div><h1>\(employer.name) in “\(run.fileName)”</h1>
        <p class="sub">\(ImportPieces.counted(rows.count, "row", "rows")), every cell as it stood in the sheet.</p></div></div>
        \(each: rows, section)
        """
    }

    private func section(_ row: ImportedRow) -> HTML {
        """
        <section class="sect" aria-labelledby="row-\(row.number)">
          <div class="heading"><h2 id="row-\(row.number)">Row \(row.number)</h2>
          <p class="hint">\(row.outcome == .created ? "Made this employer" : "Found this employer")</p></div>
          \(if: !row.remarks.isEmpty, remarks(row))
          <dl class="facts">\(each: row.cells.enumerated().filter { !CellReading.line($0.element).isEmpty }, fact)</dl>
        </section>
        """
    }

    private func remarks(_ row: ImportedRow) -> HTML {
        "<ul>\(each: row.remarks, { remark in "<li><b>\(remark.cell)</b> \(remark.column): \(ImportPieces.short(remark.value)). \(remark.reason)</li>" })</ul>"
    }

    private func fact(_ place: Int, _ cell: String) -> HTML {
        let column = run.mapping.columns.indices.contains(place) ? run.mapping.columns[place] : nil
        let read = column?.field.map { ", read as \($0.label)" } ?? ", not read"
        return
            "<dt>\(column?.title ?? "Beside the last column")</dt><dd>\(each: Timeline.paragraphs(cell), { "<p>\($0)</p>" })<span class=\"hint\">\(place + 1)\(read)</span></dd>"
    }
}
