import Dates
import Markup
import Phrases
import Storage

/// The employers that somebody looks for.
struct EmployerListPage: StaffPage {
    let list: EmployerList
    let lines: EmployerLines
    let counts: [EmployerList.View: BoundedCount]
    let centers: [Center]
    /// Nearest by spelling, when nothing was found.
    var nearest: [SimilarEmployer] = []

    let section = Section.employers
    var title: String { lines.lines.isEmpty && !list.query.isEmpty ? "No employer called “\(list.query)”" : "Employers" }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Employers</h1>\(with: summary, { "<p class=\"sub\">\($0)</p>" })</div>
          \(if: frame.staff.role.servesEmployers, """
            <div class="acts"><a class="button" href="/employers/new">Add an employer</a>\
            <a class="button quiet" href="/imports">Import a sheet</a></div>
            """)
        </div>
        <search class="stack tight">
          \(searchForm)
          <nav aria-label="Saved lists"><ul class="chips">\(each: views(frame.staff), { chip($0, count: counts[$0]) })</ul></nav>
        </search>
        \(lines.lines.isEmpty ? empty(frame) : EmployerTable(list: list, lines: lines.lines, frame: frame).html)
        \(if: !lines.lines.isEmpty, pager)
        """
    }

    private func views(_ staff: StaffMember) -> [EmployerList.View] {
        EmployerList.View.allCases.filter { $0 != .mine || staff.role.servesEmployers }
    }

    /// What was searched, in words.
    private var summary: String? {
        guard !lines.lines.isEmpty else { return nil }
        let count = counts[list.view] ?? BoundedCount(number: lines.lines.count)
        let noun = count.number == 1 ? "employer" : "employers"
        let what =
            switch list.view {
            case .mine: "\(count.words) \(noun) that you look after"
            case .all: "\(count.words) \(noun)"
            case .owedByUs: "\(count.words) \(noun) who wait for our answer"
            case .owedByThem: "\(count.words) \(noun) who owe us an answer"
            case .rfiOpen: "\(count.words) \(noun) who have not sent the RFI back yet"
            case .resting: "\(count.words) resting \(noun)"
            }
        let place = centers.first { $0.id == list.center }.map { ", \($0.name)" } ?? ""
        let found = list.query.isEmpty ? "" : ", found by “\(list.query)” in names, contacts, phone numbers, mail and FEIN"
        let stage = list.stage.map { ", stage \($0.label)" } ?? ""
        let order = list.sort == .contact ? ". Those we have not spoken to for longest come first." : "."
        return what + place + stage + found + order
    }

    private var searchForm: HTML {
        """
        <form class="row" action="/employers" data-filter>
          <input type="hidden" name="view" value="\(list.view.rawValue)">
          \(if: list.sort != .name, "<input type=\"hidden\" name=\"sort\" value=\"\(list.sort.rawValue)\">")
          <div class="field grow">
            <label for="q">Find by name, contact, phone, mail or FEIN</label>
            <input id="q" name="q" type="search" autocomplete="off" value="\(list.query)">
          </div>
          \(SelectField(name: "center", label: "Center", choices: centerChoices, selected: list.center?.description ?? "", width: ""))
          \(SelectField(name: "stage", label: "Stage", choices: stageChoices, selected: list.stage?.rawValue ?? "", width: ""))
          <button class="quiet at-end">Search</button>
        </form>
        """
    }

    private var centerChoices: [Choice] {
        [Choice(value: "", label: "All centers")] + centers.map { Choice(value: $0.id.description, label: $0.name) }
    }

    private var stageChoices: [Choice] {
        [Choice(value: "", label: "Every stage")] + Stage.allCases.map { Choice(value: $0.rawValue, label: $0.label) }
    }

    private func chip(_ view: EmployerList.View, count: BoundedCount?) -> HTML {
        """
        <li><a class="chip" href="\(list.with { $0.view = view }.link)"\(if: view == list.view, " aria-current=\"true\"")>\(view.label)\
        \(with: count, { " <span class=\"n\">\($0.words)</span>" })</a></li>
        """
    }

    private var pager: HTML {
        let first = lines.lines.first?.name ?? ""
        let last = lines.lines.last?.name ?? ""
        return """
            <nav class="pager" aria-label="Pages">
              <p class="quiet-text">\(first == last ? first : "\(first) to \(last)")</p>
              <div class="acts">
                \(if: list.after != nil, "<a class=\"button quiet\" href=\"\(list.with { _ in }.link)\">First page</a>")
                \(with: lines.hasMore ? lines.lines.last : nil, { last in """
                    <a class="button quiet" href="\(list.with { $0.after = last.place(in: list.sort) }.link)">Next 50</a>
                    """ })
              </div>
            </nav>
            """
    }

    private func empty(_ frame: StaffFrame) -> HTML {
        """
        <section class="empty" aria-labelledby="none">
          <h2 id="none">\(emptyHeading)</h2>
          \(emptyAdvice)
          \(if: frame.staff.role.servesEmployers, addButton)
        </section>
        """
    }

    private var emptyHeading: String {
        if !list.query.isEmpty { return list.view == .all ? "No employer is called “\(list.query)”" : "No “\(list.query)” in this list" }
        if list.isNarrowed { return "No employer here" }
        return switch list.view {
        case .mine: "You look after no employer yet"
        case .all: "No employers yet"
        case .owedByUs: "Nobody waits for us"
        case .owedByThem: "Nobody owes us an answer"
        case .rfiOpen: "No RFI is open"
        case .resting: "Nobody rests"
        }
    }

    private var emptyAdvice: HTML {
        let everywhere = list.with {
            $0.view = .all
            $0.center = nil
            $0.stage = nil
        }
        let isWhole = list.view == .all && list.center == nil && list.stage == nil
        if !nearest.isEmpty {
            return """
                <p>Nearest by spelling: \(HTML.list(nearest) { "<a href=\"\($0.id.page)\">\($0.name)</a>\(place(of: $0))" }). \
                A phone number or FEIN finds them too, with or without dashes.</p>
                """
        }
        if !isWhole {
            return "<p><a href=\"\(everywhere.link)\">Look among all employers</a>.</p>"
        }
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
