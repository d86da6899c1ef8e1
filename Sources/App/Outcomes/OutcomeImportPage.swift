import Dates
import Markup
import Storage

/// What became of the rows of one table: how many were taken, and each that was left out with its reason.
struct OutcomeImportPage: StaffPage {
    let taken: OutcomeImport
    let refusals: [OutcomeRefusal]
    /// Of a table that was taken back, those who stayed.
    let kept: [StayingEpisode]

    let section = Section.services
    var title: String { "\(taken.fileName), taken in" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers"), ("Outcomes of earlier years", OutcomesPage.address)))
        <div class="head"><div><h1>\(taken.fileName)</h1><p class="sub">Taken in by \(taken.importedBy) \(frame.moment(taken.importedAt)).</p></div></div>
        <dl class="facts">
          <dt>Rows</dt><dd>\(taken.rows)</dd>
          <dt>New people</dt><dd>\(taken.new)</dd>
          <dt>Added to</dt><dd>\(taken.addedTo)</dd>
          <dt>As before</dt><dd>\(taken.asBefore)</dd>
          <dt>Rows left out</dt><dd>\(taken.refused)</dd>
        </dl>
        \(taken.undoneAt.map { undone($0, frame) } ?? act(frame))
        \(each: taken.notes, { "<div class=\"note\" data-tone=\"info\"><p>\($0)</p></div>" })
        <section class="sect" aria-labelledby="out"><h2 id="out">Rows left out</h2>
        \(refusals.isEmpty ? "<p>None: every row was taken.</p>" : table)
        \(if: taken.refused > refusals.count, "<p class=\"hint\">These are the first \(refusals.count).</p>")
        <p class="hint">Correct them in your table and bring it again: what is known already is not doubled.</p></section>
        """
    }

    private func act(_ frame: StaffFrame) -> HTML {
        guard frame.staff.role.leads else { return .empty }
        return """
            \(frame.form(taken.id.undo, class: "row"))<button class="plain tight">Take this table back</button>\
            <span class="hint">Whoever is told of by another table too stays. Models that learnt from it keep what they say.</span></form>
            """
    }

    private func undone(_ at: Instant, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="info"><p>Taken back by \(taken.undoneBy ?? "") \(frame.moment(at)).</p></div>
        \(if: !kept.isEmpty, """
            <section class="sect" aria-labelledby="left"><h2 id="left">Left as they are</h2>
            \(CardTable(
                caption: "People who stay", heads: ["Person", "Why"], rows: kept.map { [HTML.text($0.key), HTML.text($0.reason)] }, wide: "Why"))</section>
            """)
        """
    }

    private var table: HTML {
        CardTable(
            caption: "Rows left out", heads: ["Row", "Person", "Why"],
            rows: refusals.map { ["\($0.number)", HTML.text($0.key.isEmpty ? "not named" : $0.key), HTML.text($0.reason)] }, wide: "Why"
        ).html
    }
}
