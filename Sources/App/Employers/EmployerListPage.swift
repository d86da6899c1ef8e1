import Dates
import Markup
import Phrases
import Storage

/// The employers that somebody looks for.
struct EmployerListPage: StaffPage {
    let list: EmployerList
    let lines: EmployerLines
    let margin: ListMargin
    /// Nearest by spelling, when nothing was found.
    var nearest: [SimilarEmployer] = []
    var errors = FieldErrors()

    let section = Section.employers
    var title: String { lines.lines.isEmpty && !list.query.isEmpty ? "No employer called “\(list.query)”" : "Employers" }

    private var counts: [EmployerList.View: BoundedCount] { margin.counts }
    private var choices: EmployerListChoices { margin.choices }
    private var saved: SavedList? { choices.saved.first { $0.query == list.address } }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>\(saved?.name ?? "Employers")</h1>\(with: summary, { "<p class=\"sub\">\($0)</p>" })</div>
          \(if: frame.staff.role.servesEmployers, """
            <div class="acts"><a class="button" href="/employers/new">Add an employer</a>\
            <a class="button quiet" href="/imports">Import a sheet</a></div>
            """)
        </div>
        \(ErrorSummary(errors))
        <search class="stack tight no-print">
          \(EmployerFilterForm(list: list, choices: choices))
          <nav aria-label="Saved lists"><ul class="chips">\
        \(each: EmployerList.View.allCases.filter { $0.isShown(to: frame.staff) }, { chip($0, count: counts[$0]) })\
        \(each: choices.saved, { chip($0, frame.staff) })</ul></nav>
          <p><a href="/employers/board">See them on the board</a> · <a href="/openings">All openings</a></p>
        </search>
        \(lines.lines.isEmpty ? EmployerListEmpty(list: list, nearest: nearest, frame: frame).html : table(frame))
        \(if: !lines.lines.isEmpty || !errors.isEmpty, SaveListForm(list: list, saved: saved, frame: frame, errors: errors).html)
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        """
        \(EmployerTable(list: list, lines: lines.lines, frame: frame))
        \(pager)
        """
    }

    /// What was searched, in words.
    private var summary: String? {
        guard !lines.lines.isEmpty else { return nil }
        let count = counts[list.view] ?? BoundedCount(number: lines.lines.count)
        let noun = count.number == 1 ? "employer" : "employers"
        let what =
            switch list.view {
            case .mine: "\(count.words) \(noun) that you look after"
            case .center: "\(count.words) \(noun) of your center"
            case .all: "\(count.words) \(noun)"
            case .owedByUs: "\(count.words) \(noun) who wait for our answer"
            case .owedByThem: "\(count.words) \(noun) who owe us an answer"
            case .rfiOpen: "\(count.words) \(noun) who have not sent the RFI back yet"
            case .resting: "\(count.words) resting \(noun)"
            }
        return ([what] + filters).joined(separator: ", ") + "." + order
    }

    private var filters: [String] {
        [
            choices.centers.first { $0.value == list.center?.description }?.label,
            list.owner.map { _ in "looked after by \(choices.owner ?? "nobody")" },
            list.stage.map { "stage \($0.label)" }, list.industry.isEmpty ? nil : "industry \(list.industry)",
            list.quiet.map { "no contact for \($0) days" },
            list.query.isEmpty ? nil : "found by “\(list.query)” in names, contacts, phone numbers, mail, streets and FEIN",
        ].compactMap(\.self)
    }

    private var order: String {
        switch list.sort {
        case .name: ""
        case .contact: " Those we have not spoken to for longest come first."
        case .stage: " Those in their stage for longest come first."
        case .owner: " Each person's employers stand together."
        }
    }

    private func chip(_ view: EmployerList.View, count: BoundedCount?) -> HTML {
        """
        <li><a class="chip" href="\(list.with { $0.view = view }.link)"\(if: view == list.view && saved == nil, " aria-current=\"true\"")>\(view.label)\
        \(with: count, { " <span class=\"n\">\($0.words)</span>" })</a></li>
        """
    }

    private func chip(_ kept: SavedList, _ staff: StaffMember) -> HTML {
        guard let link = kept.list(for: staff)?.link else { return .empty }
        return "<li><a class=\"chip\" href=\"\(link)\"\(if: kept.id == saved?.id, " aria-current=\"true\"")>\(kept.name)</a></li>"
    }

    private var whole: String {
        let isWhole = counts[list.view].map { $0.number <= EmployerList.wholeLength } ?? false
        return isWhole ? "All on one page, to print" : "The first 1,000 on one page, to print"
    }

    private var pager: HTML {
        guard let first = lines.lines.first, let last = lines.lines.last else { return .empty }
        func link(_ start: EmployerList.Start) -> Link {
            var list = list
            list.start = start
            return list.link
        }
        return """
            <nav class="pager" aria-label="Pages">
              <p class="quiet-text">\(first.id == last.id ? first.name : "\(first.name) to \(last.name)")</p>
              <div class="acts">
                \(if: list.start != nil, "<a class=\"button quiet\" href=\"\(list.with { _ in }.link)\">First page</a>")
                \(if: lines.hasEarlier, "<a class=\"button quiet\" href=\"\(link(.before(first.place(in: list.sort))))\" rel=\"prev\">Previous \(list.length)</a>")
                \(if: lines.hasMore, "<a class=\"button quiet\" href=\"\(link(.after(last.place(in: list.sort))))\" rel=\"next\">Next \(list.length)</a>")
                \(if: !list.isWhole && (lines.hasMore || list.start != nil), "<a class=\"button quiet\" href=\"\(list.with { $0.isWhole = true }.link)\">\(whole)</a>")
              </div>
            </nav>
            """
    }
}

/// What to do when a list holds nobody.
struct EmployerListEmpty: Component {
    let list: EmployerList
    let nearest: [SimilarEmployer]
    let frame: StaffFrame

    var html: HTML {
        """
        <section class="empty" aria-labelledby="none">
          <h2 id="none">\(heading)</h2>
          \(advice)
          \(if: frame.staff.role.servesEmployers, addButton)
        </section>
        """
    }

    private var heading: String {
        if !list.query.isEmpty { return list.view == .all ? "No employer is called “\(list.query)”" : "No “\(list.query)” in this list" }
        if list.isNarrowed { return "No employer here" }
        return switch list.view {
        case .mine: "You look after no employer yet"
        case .center: "Your center has no employer yet"
        case .all: "No employers yet"
        case .owedByUs: "Nobody waits for us"
        case .owedByThem: "Nobody owes us an answer"
        case .rfiOpen: "No RFI is open"
        case .resting: "Nobody rests"
        }
    }

    private var advice: HTML {
        if !nearest.isEmpty {
            return """
                <p>Nearest by spelling: \(HTML.list(nearest) { "<a href=\"\($0.id.page)\">\($0.name)</a>\(place(of: $0))" }). \
                A phone number or FEIN finds them too, with or without dashes.</p>
                """
        }
        let everywhere = list.everywhere
        if everywhere != list { return "<p><a href=\"\(everywhere.link)\">Look among all employers</a>.</p>" }
        if !list.query.isEmpty { return "<p>Try a part of the name. A phone number or FEIN finds them too, with or without dashes.</p>" }
        return "<p>Employers stand here with their contact, stage and next step. Add the first one after you have met them, or import your sheet.</p>"
    }

    private func place(of employer: SimilarEmployer) -> HTML {
        "\(if: !employer.place.isEmpty, ", \(HTML.text(employer.place))")\(if: employer.stage == .resting, ", resting")"
    }

    private var addButton: HTML {
        list.query.isEmpty
            ? "<a class=\"button\" href=\"/employers/new\">Add an employer</a>"
            : "<a class=\"button\" href=\"\(Link("/employers/new").query([("name", list.query)]))\">Add “\(list.query)”</a>"
    }
}
