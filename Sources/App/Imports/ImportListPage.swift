import Dates
import Markup
import Phrases
import Storage

/// The sheets that came in, newest first.
struct ImportListPage: StaffPage {
    let list: ImportList
    let page: NewestFirst<StartedRun>
    let people: [StaffMember]

    let title = "Imports"
    let section = Section.imports

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Imports</h1><p class="sub">\(summary(frame))</p></div>
          <div class="acts"><a class="button" href="/imports/new">Import a sheet</a></div>
        </div>
        \(ListFilters(
            action: "/imports",
            fields: [
                SelectField(name: "state", label: "State", choices: states, selected: list.state?.rawValue ?? "", width: ""),
                .whose(among: people, chosen: list.whose),
            ], since: list.stretch.since))
        \(page.rows.isEmpty ? Empty(words: nothing).html : table(frame))
        \(with: page.hasEarlier ? page.rows.last : nil, { EarlierLink(link: list.page(before: $0.run.id)).html })
        """
    }

    private var states: [Choice] {
        [Choice(value: "", label: "Any")] + ImportList.State.allCases.map { Choice(value: $0.rawValue, label: $0.label) }
    }

    private var nothing: String {
        if list.stretch.before != nil { return "Nothing earlier." }
        return list.isEverything ? "Your master spreadsheet belongs here, such as “Employers master NOV 26.xlsx”." : "No such sheet."
    }

    /// What is looked at, in words: on paper the fields are not there.
    private func summary(_ frame: StaffFrame) -> String {
        let parts = [
            list.state.map { $0.label.lowercased() }, list.whose.map { id in "brought by \(people.first { $0.id == id }?.name ?? "nobody here")" },
            list.stretch.since.map { "since \(DayWords.short($0, today: frame.today))" },
        ].compactMap(\.self)
        guard parts.isEmpty else { return "Sheets of employers: " + parts.joined(separator: ", ") + "." }
        return "Sheets of employers, as CSV or Excel. Nothing is saved before you have seen what would change."
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Sheets that came in", heads: ["File", "When", "Rows", "New", "Known", "Left out"], rows: page.rows.map { row($0, frame) }
        ).html
    }

    private func row(_ started: StartedRun, _ frame: StaffFrame) -> [HTML] {
        let run = started.run
        let when = run.committedAt ?? run.startedAt
        let day = DayWords.short(when.day(in: frame.zone), today: frame.today)
        let by = started.by.isEmpty ? "by a command" : "by \(started.by)"
        let file: HTML =
            "<a href=\"\(run.committedAt == nil ? run.id.columnsPage : run.id.page)\">\(run.fileName)</a><span class=\"sub\">\(by)</span>"
        let time: HTML = "\(day), \(Wording.time(when, in: frame.zone, .en))\(if: started.isTakenBack, " \(StatusTag("Taken back", .plain))")"
        guard run.committedAt != nil else { return [file, time, "\(StatusTag("Not saved yet", .warn))", "", "", ""] }
        return [file, time] + [run.rows, run.created, run.matched, run.refused].map { HTML.text(ImportPieces.grouped($0)) }
    }
}
