import Dates
import Markup
import Phrases
import Storage

/// The sheets that came in, newest first.
struct ImportListPage: StaffPage {
    let runs: [StartedRun]

    let title = "Imports"
    let section = Section.imports

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Imports</h1><p class="sub">Sheets of employers, as CSV or Excel. Nothing is saved before you have seen what would change.</p></div>
          <div class="acts"><a class="button" href="/imports/new">Import a sheet</a></div>
        </div>
        \(runs.isEmpty ? Empty(words: "Your master spreadsheet belongs here, such as “Employers master NOV 26.xlsx”.").html : table(frame))
        \(with: runs.count > ImportQueries.pageLength ? runs[ImportQueries.pageLength - 1] : nil, { last in """
            <nav class="pager" aria-label="Pages">\
            <a class="button quiet" href="\(Link("/imports").query([("before", last.run.id.description)]))">Earlier</a></nav>
            """ })
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Sheets that came in", heads: ["File", "When", "Rows", "New", "Known", "Left out"],
            rows: runs.prefix(ImportQueries.pageLength).map { row($0, frame) }
        ).html
    }

    private func row(_ started: StartedRun, _ frame: StaffFrame) -> [HTML] {
        let run = started.run
        let when = run.committedAt ?? run.startedAt
        let day = DayWords.short(when.day(in: frame.zone), today: frame.today)
        let by = started.by.isEmpty ? "by a command" : "by \(started.by)"
        let file: HTML =
            "<a href=\"\(run.committedAt == nil ? run.id.columnsPage : run.id.page)\">\(run.fileName)</a><span class=\"sub\">\(by)</span>"
        let time: HTML = "\(day), \(Wording.time(when, in: frame.zone, .en))"
        guard run.committedAt != nil else { return [file, time, "\(StatusTag("Not saved yet", .warn))", "", "", ""] }
        return [file, time] + [run.rows, run.created, run.matched, run.refused].map { HTML.text(ImportPieces.grouped($0)) }
    }
}
