import Markup
import Storage

/// What became of one table of wage records: how much of it is ours, and each row that was left out with its reason.
struct WageTablePage: StaffPage {
    let table: WageTable
    let refusals: [WageRefusal]
    let matches: WageMatches

    let section = Section.people
    var title: String { "\(table.fileName), taken in" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), ("Do people stay?", RetentionListPage.address), ("Wage records", WagesPage.address)))
        <div class="head"><div><h1>\(table.fileName)</h1><p class="sub">Taken in by \(table.takenBy) \(frame.moment(table.takenAt)).</p></div></div>
        \(with: table.removedAt, { "<div class=\"note\" data-tone=\"info\"><p>Taken out again by \(table.removedBy ?? "") \(frame.moment($0)).</p></div>" })
        <div class="stack loose">
        <dl class="facts">
          <dt>Rows</dt><dd>\(table.rows)</dd>
          <dt>Quarters of people, new</dt><dd>\(table.newQuarters)</dd>
          <dt>As before</dt><dd>\(table.asBefore)</dd>
          <dt>Rows left out</dt><dd>\(table.refused)</dd>
        </dl>
        \(each: table.notes, { "<div class=\"note\" data-tone=\"info\"><p>\($0)</p></div>" })
        \(if: table.removedAt == nil, known(frame))
        <section class="sect" aria-labelledby="out"><h2 id="out">Rows left out</h2>
        \(refusals.isEmpty ? "<p>None: every row was taken.</p>" : out)
        \(if: table.refused > refusals.count, "<p class=\"hint\">These are the first \(refusals.count).</p>")
        <p class="hint">What stands in the cells is not repeated here, for it may be a Social Security number. Correct the rows in your table and bring it again: \
        what is known already is not doubled.</p></section>
        </div>
        """
    }

    private func known(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="matched"><h2 id="matched">Whose wages they are</h2>
        <dl class="facts">
          <dt>Where we placed them</dt><dd>\(matches.placed)</dd>
          <dt>Another employer of ours</dt><dd>\(matches.ours)</dd>
          <dt>Somebody else</dt><dd>\(matches.others)</dd>
          <dt>No wages found</dt><dd>\(matches.none)</dd>
        </dl>
        \(if: !matches.unnumbered.isEmpty, """
            <p>The FEIN of these employers is not recorded, so their wages cannot be told from others’: \(each: matches.unnumbered.prefix(20).enumerated(), { place, found in
                "\(if: place > 0, ", ")<a href=\"\(found.employer.page)\">\(found.name)</a>"
            })\(if: matches.unnumbered.count > 20, " and \(matches.unnumbered.count - 20) more").</p>
            """)
        \(if: frame.staff.role.leads, """
            \(frame.form(table.id.removal, class: "row"))<button class="plain tight">Take these records out again</button>\
            <span class="hint">Those that another table told too stay.</span></form>
            """)
        </section>
        """
    }

    private var out: HTML {
        CardTable(
            caption: "Rows left out", heads: ["Row", "Why"], rows: refusals.map { ["\($0.number)", HTML.text($0.reason)] }, wide: "Why"
        ).html
    }
}
