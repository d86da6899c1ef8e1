import Markup
import Sheets

/// What would become of the rows, before anything is saved.
struct CheckPage: StaffPage {
    /// Which rows are shown.
    enum Part: String, CaseIterable, Sendable {
        case problems, alike, new, known, refused

        var label: String {
            switch self {
            case .problems: "Problems"
            case .alike: "May be the same"
            case .new: "New"
            case .known: "Known"
            case .refused: "Left out"
            }
        }
    }

    let run: ImportRun
    let draft: ImportDraft
    let plan: ImportPlan
    let part: Part
    /// Counted from 1.
    let number: Int

    let title = "Import: what would change"
    let section = Section.imports

    func body(in frame: StaffFrame) -> HTML {
        let tables = CheckTables(run: run, draft: draft, plan: plan)
        return """
            \(Crumbs(("Imports", "/imports"), ("Columns", run.id.columnsPage)))
            <div class="head"><div><h1>What would change</h1>
            <p class="sub">“\(run.fileName)”, \(sheet)\(ImportPieces.counted(plan.rows.count, "row", "rows")), matched by name with phone or address. \
            Nothing is saved yet.</p></div></div>
            \(ImportStages(station: .check))
            <nav aria-label="Rows"><ul class="chips">\(each: Part.allCases, { chip($0, tables.count($0)) })</ul></nav>
            \(frame.form(run.id.saving, class: "stack loose"))
              <input type="hidden" name="agreed" value="\(plan.mark)">
              <section class="sect" aria-labelledby="rows">
                <div class="heading"><h2 id="rows">\(part.label) <span class="n">\(tables.summary(part))</span></h2><p class="hint">\(hint)</p></div>
                \(tables.count(part) == 0 ? Empty(words: "None.").html : tables.html(part, number))
                \(Pages(link: link, number: number, all: tables.count(part)))
              </section>
              <div class="sticky">
                <button>Save \(ImportPieces.grouped(plan.count(.created))) new and \(ImportPieces.grouped(plan.count(.matched))) known</button>
                <button class="quiet" formaction="\(run.id.stopping)">Stop here</button>
                <span class="hint wide-only">The rows are saved together, or not at all.</span>
              </div>
            </form>
            """
    }

    private var sheet: String { run.sheet.isEmpty ? "" : "sheet “\(run.sheet)”, " }

    private var link: Link { run.id.checkPage.query([("show", part.rawValue)]) }

    private func chip(_ item: Part, _ count: Int) -> HTML {
        """
        <li><a class="chip" href="\(run.id.checkPage.query([("show", item.rawValue)]))"\(if: item == part, " aria-current=\"true\"")>\(item.label) \
        <span class="n">\(ImportPieces.grouped(count))</span></a></li>
        """
    }

    private var hint: String {
        switch part {
        case .problems: "Only such a cell is skipped: its text goes to the employer’s note, and the rest of its row comes in."
        case .alike: "The name is known, but neither the phone nor the address. Unless you say otherwise, each becomes an employer of its own."
        case .new: "No employer of this name is recorded."
        case .known: "Blanks are filled in. What we know otherwise stays, and the difference is noted in the employer’s history."
        case .refused: "Mend these in the sheet and import it again; rows that came in will be known then."
        }
    }
}

/// The way from one page of a table to the next.
struct Pages: Component {
    static let length = 50

    let link: Link
    /// Counted from 1.
    let number: Int
    let all: Int

    var html: HTML {
        guard all > Pages.length else { return .empty }
        let first = (number - 1) * Pages.length + 1
        return """
            <nav class="pager" aria-label="Pages">
              <p class="quiet-text">\(ImportPieces.grouped(first)) to \(ImportPieces.grouped(min(all, first + Pages.length - 1))) of \(ImportPieces.grouped(all))</p>
              <div class="acts">
                \(if: number > 1, "<a class=\"button quiet\" href=\"\(page(number - 1))\">Previous 50</a>")
                \(if: number * Pages.length < all, "<a class=\"button quiet\" href=\"\(page(number + 1))\">Next 50</a>")
              </div>
            </nav>
            """
    }

    private func page(_ number: Int) -> Link { link.query([("page", String(number))]) }
}
