import Dates
import Markup
import Phrases

/// What became of a sheet that was saved: the counts, and every row and cell that stayed out.
struct ResultPage: StaffPage {
    let run: ImportRun
    /// Rows left out, after the ones on the page before; one more than a page if there are more.
    let refused: [ImportedRow]
    /// Rows that came in without some of their cells.
    let remarked: [ImportedRow]
    /// That it was taken back, if it was.
    let undone: UndoneImport?
    let left: [LeftEmployer]

    let section = Section.imports
    var title: String { "Import of \(run.fileName)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Imports", "/imports")))
        <div class="head"><div><h1>\(run.fileName)</h1><p class="sub">\(when(frame)), \(ImportPieces.counted(run.rows, "row", "rows")).</p></div>\
        \(if: undone == nil && run.mayBeTakenBack(by: frame.staff), "<div class=\"acts\"><a class=\"button quiet\" href=\"\(run.id.undoPage)\">Take it back</a></div>")</div>
        \(with: undone, { said($0, frame) })
        \(ImportStages(station: .save))
        <div class="figures">
          \(figure(run.created, "new employers", "rows that made one"))
          \(figure(run.matched, "known", "rows about an employer who was there, or stood in an earlier row"))
          \(figure(run.refused, "left out", "rows, each with its reason"))
        </div>
        <section class="sect" aria-labelledby="refused">
          <div class="heading"><h2 id="refused">Left out <span class="n">\(ImportPieces.counted(run.refused, "row", "rows"))</span></h2>
          \(if: run.refused > 0, "\(frame.form(run.id.refusedRows, class: "row"))<button class=\"quiet tight\">Download these rows as CSV</button></form>")</div>
          \(run.refused == 0 ? "<p>Every row came in.</p>" : refusals)
          \(more(refused, "refused-after"))
        </section>
        \(if: run.problems > 0, problems)
        \(LeftAsTheyAre(employers: left, count: undone?.left ?? left.count))
        \(unread)
        """
    }

    private func said(_ undone: UndoneImport, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="info"><p>Taken back by \(undone.by) \(frame.moment(undone.at)): \
        \(ImportPieces.counted(undone.removed, "employer", "employers")) removed, \(ImportPieces.grouped(undone.putBack)) as before\
        \(if: undone.left > 0, ", \(ImportPieces.grouped(undone.left)) touched since stay as they are").</p></div>
        """
    }

    private func when(_ frame: StaffFrame) -> String {
        guard let at = run.committedAt else { return "Not saved yet" }
        return "Saved \(DayWords.short(at.day(in: frame.zone), today: frame.today)), \(Wording.time(at, in: frame.zone, .en))"
    }

    private func figure(_ number: Int, _ what: String, _ definition: String) -> HTML {
        """
        <div class="figure"><b>\(ImportPieces.grouped(number))</b> <span class="what">\(what)</span> <span class="def">\(definition)</span></div>
        """
    }

    private var refusals: HTML {
        CardTable(
            caption: "Rows that were left out", heads: ["Cell", "In the sheet", "Why not"],
            rows: refused.prefix(ImportQueries.pageLength).map { row in
                let words = row.cells.map { ImportPieces.short($0, 40) }.filter { !$0.isEmpty }.prefix(5).joined(separator: ", ")
                return ["<b>\(row.cell)</b>", words.isEmpty ? "<span class=\"hint\">only blanks</span>" : HTML.text(words), HTML.text(row.reason)]
            }
        ).html
    }

    private var problems: HTML {
        let cells = remarked.prefix(ImportQueries.pageLength).flatMap { row in row.remarks.filter { $0.kind == .problem }.map { (row, $0) } }
        return """
            <section class="sect" aria-labelledby="problems">
              <div class="heading"><h2 id="problems">Cells that were skipped <span class="n">\(ImportPieces.counted(run.problems, "cell", "cells"))</span></h2>
              <p class="hint">Their text stands in the note of the employer.</p></div>
              \(CardTable(
                caption: "Cells that were skipped", heads: ["Cell", "In the sheet", "Why not", "Employer"],
                rows: cells.map { row, remark in
                    [ImportPieces.place(remark), ImportPieces.bad(remark.value), HTML.text(remark.reason), employer(row)]
                }))
              \(more(remarked, "problems-after"))
            </section>
            """
    }

    private func employer(_ row: ImportedRow) -> HTML {
        "\(with: row.employer, { "<a href=\"\($0.page)\">Open the employer</a><span class=\"visually-hidden\"> of row \(row.number)</span>" })"
    }

    private func more(_ rows: [ImportedRow], _ field: String) -> HTML {
        guard rows.count > ImportQueries.pageLength else { return .empty }
        let link = run.id.page.query([(field, String(rows[ImportQueries.pageLength - 1].number))])
        return
            "<nav class=\"pager\" aria-label=\"\(field == "problems-after" ? "Pages of cells" : "Pages of rows")\"><a class=\"button quiet\" href=\"\(link)\">Next 50</a></nav>"
    }

    private var unread: HTML {
        let unread = run.mapping.unread
        guard !unread.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="unread"><h2 id="unread">Columns that were not read</h2>
            <p>\(unread.joined(separator: ", ")). Their cells are kept with each row; the history of an employer leads to them.</p></section>
            """
    }
}
