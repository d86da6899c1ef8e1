import Markup
import Phrases
import Storage

/// Before an import is taken back: what would go, what would stand as before, and what stays, with the reason.
struct UndoPage: StaffPage {
    let run: ImportRun
    let undo: ImportUndo

    let section = Section.imports
    var title: String { "Take the import of \(run.fileName) back" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            title, "Nothing is changed before you press the button. What was sent meanwhile stays sent.", in: crumbs, FieldErrors()))
        <div class="stack loose">
        <dl class="facts">
          <dt>Removed</dt><dd>\(ImportPieces.counted(undo.removed.count, "employer", "employers")) that came in with it and that nobody has touched since</dd>
          <dt>As before</dt><dd>\(ImportPieces.counted(undo.putBack.count, "employer", "employers")) of whom it filled something in</dd>
          <dt>Stay as they are</dt><dd>\(ImportPieces.counted(undo.left.count, "employer", "employers")) that were touched since</dd>
        </dl>
        \(undo.isEmpty ? Empty(words: "There is nothing to take back: whatever came in with it was touched since, or it changed nothing.").html : act(frame))
        \(if: !undo.left.isEmpty, LeftEmployers(rows: Array(undo.left.prefix(UndoQueries.most)), count: undo.left.count).html)
        </div>
        """
    }

    private var crumbs: Crumbs { Crumbs(("Imports", "/imports"), (run.fileName, run.id.page)) }

    private func act(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(run.id.undoPage, class: "row"))<button>Take it back</button><a class="button quiet" href="\(run.id.page)">Leave it</a></form>
        """
    }
}

/// Employers that taking back in bulk leaves as they are, each with the reason.
struct LeftEmployers: Component {
    let rows: [LeftEmployer]
    /// How many there are, with those that are not listed.
    let count: Int

    var html: HTML {
        """
        <section class="sect" aria-labelledby="left"><h2 id="left">Left as they are</h2>
        \(CardTable(
            caption: "Employers that stay as they are", heads: ["Employer", "Why"],
            rows: rows.map { ["<a href=\"\($0.employer.page)\">\($0.name)</a>", HTML.text($0.reason)] }, wide: "Why"))
        \(if: count > rows.count, "<p class=\"hint\">These are the first \(rows.count) of \(count).</p>")</section>
        """
    }
}
