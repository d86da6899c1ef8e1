import Markup
import OpenReferral
import Storage

/// What a package would change, before anything is taken in.
struct DirectoryCheckPage: StaffPage {
    static let length = 50

    let coming: DirectoryImport
    let plan: DirectoryPlan
    let part: DirectoryPlan.Fate
    /// The UUID of the last service of the page above; "" for the first page.
    let after: String
    let remarks: DirectoryRemarks

    let section = Section.services
    let title = "What would change"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers"), ("Import and export", ID<DirectoryImport>.list)))
        <div class="head"><div><h1>What would change</h1>
          <p class="sub">“\(coming.fileName)”, \(coming.kind.label.lowercased()) of \(coming.publisher). Nothing is taken in yet.</p></div></div>
        <nav aria-label="Services"><ul class="chips">\(each: DirectoryPlan.Fate.allCases, chip)</ul></nav>
        <section class="sect" aria-labelledby="services"><div class="heading"><h2 id="services">\(part.label) <span class="n">\(plan.count(part))</span></h2>
          <p class="hint">\(hint)</p></div>
          \(lines.isEmpty ? Empty(words: "None.").html : list)
          \(with: hasMore ? page.last : nil, more)
        </section>
        <section class="sect" aria-labelledby="rows"><h2 id="rows">Row by row</h2>\(tallies)</section>
        <section class="sect" aria-labelledby="noted"><h2 id="noted">What did not map</h2>\(remarks.html(in: frame))</section>
        \(frame.form(coming.id.saving, class: "stack loose"))
          <input type="hidden" name="agreed" value="\(plan.mark)">
          <div class="sticky">
            <button>Take in \(plan.count(.new)) new and \(plan.count(.changed)) changed</button>
            <button class="quiet" formaction="\(coming.id.stopping)">Put it away</button>
            <span class="hint wide-only">All of it together, or nothing. It can be taken back as one act.</span>
          </div>
        </form>
        """
    }

    private var hint: String {
        switch part {
        case .new: "Services that we do not have yet."
        case .changed: "The package’s words take the place of ours, and the service is to be verified again. What it helps with stays."
        case .same: "Nothing happens to these."
        case .absent: "We have these, the package does not name them. They stay as they are."
        }
    }

    private var lines: [DirectoryPlan.Line] { plan.lines.filter { $0.fate == part } }

    private var start: Int { after.isEmpty ? 0 : lines.firstIndex { $0.uuid == after }.map { $0 + 1 } ?? 0 }
    private var page: ArraySlice<DirectoryPlan.Line> { lines[start...].prefix(DirectoryCheckPage.length) }
    private var hasMore: Bool { lines.count > start + DirectoryCheckPage.length }

    private func chip(_ item: DirectoryPlan.Fate) -> HTML {
        """
        <li><a class="chip" href="\(coming.id.page.query([("show", item.rawValue)]))"\(if: item == part, " aria-current=\"true\"")>\(item.label) \
        <span class="n">\(plan.count(item))</span></a></li>
        """
    }

    private var list: HTML {
        let heads = ["Service", "Provider"] + (part == .changed ? ["Told otherwise"] : [])
        return CardTable(
            caption: part.label, heads: heads,
            rows: page.map { line in
                let told: HTML = "<ul>\(each: line.differences.prefix(8), { "<li>\($0)</li>" })</ul>"
                let rest = line.differences.count - 8
                let more: HTML = rest > 0 ? "<p class=\"hint\">and \(rest) more</p>" : .empty
                return [HTML.text(line.name), HTML.text(line.provider)] + (part == .changed ? [told + more] : [])
            }, wide: "Told otherwise"
        ).html
    }

    private func more(_ last: DirectoryPlan.Line) -> HTML {
        let link = coming.id.page.query([("show", part.rawValue), ("after", last.uuid)])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }

    private var tallies: HTML {
        CardTable(
            caption: "Rows of each table", heads: ["Table"] + DirectoryPlan.Fate.allCases.map(\.label),
            rows: plan.tallies.map { tally in
                [HTML.text(tally.table.rawValue.replacing("_", with: " ").capitalizedFirst)]
                    + DirectoryPlan.Fate.allCases.map { fate in "\(tally.counts[fate] ?? 0)" }
            }
        ).html
    }
}
