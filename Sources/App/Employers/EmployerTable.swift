import Dates
import Markup
import Phrases
import Storage

/// Employers as rows, and as cards where there is little room.
struct EmployerTable: Component {
    let list: EmployerList
    let lines: [EmployerLine]
    let frame: StaffFrame
    /// Made once for all rows.
    private let everywhere: Link

    init(list: EmployerList, lines: [EmployerLine], frame: StaffFrame) {
        self.list = list
        self.lines = lines
        self.frame = frame
        everywhere = list.everywhere.link
    }

    var html: HTML {
        """
        <div class="table">
          <table class="cards brief" role="table">
            <caption class="visually-hidden">\(list.view.label), \(list.sort == .name ? "A to Z" : "in the order that you chose")</caption>
            <thead role="rowgroup"><tr role="row">\(head("Employer", .name))\(each: list.columns, { head($0.label, $0.sort) })</tr></thead>
            <tbody role="rowgroup">\(each: lines, row)</tbody>
          </table>
        </div>
        """
    }

    private func head(_ label: String, _ sort: EmployerList.Sort?) -> HTML {
        guard let sort else { return "<th role=\"columnheader\" scope=\"col\">\(label)</th>" }
        return """
            <th role="columnheader" scope="col"\(if: list.sort == sort, " aria-sort=\"ascending\"")>\
            <a href="\(list.with { $0.sort = sort }.link)">\(label)</a></th>
            """
    }

    private func row(_ line: EmployerLine) -> HTML {
        let about = [shows(.industry) ? "" : line.industry, shows(.center) ? "" : line.center ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <tr role="row">
              <th role="rowheader" scope="row"><a href="\(line.id.page)">\(line.name)</a>\
            \(if: !about.isEmpty, "<span class=\"sub\">\(about)</span>")</th>\
            \(each: list.columns, { "<td role=\"cell\" class=\"\($0.look)\" data-label=\"\($0.label)\">\(cell($0, of: line))</td>" })
            </tr>
            """
    }

    private func shows(_ column: EmployerList.Column) -> Bool { list.columns.contains(column) }

    private func cell(_ column: EmployerList.Column, of line: EmployerLine) -> HTML {
        switch column {
        case .contact: contact(line)
        case .stage: line.stage.tag.html
        case .stageSince: HTML.text(DayWords.short(line.stageSince.day(in: frame.zone), today: frame.today))
        case .lastContact: lastContact(line)
        case .owner: owner(line)
        case .center: HTML.text(line.center ?? "")
        case .industry: HTML.text(line.industry)
        case .nextStep: nextStep(line)
        }
    }

    private func contact(_ line: EmployerLine) -> HTML {
        guard let name = line.contact else { return "<span class=\"hint\">nobody known yet</span>" }
        let phone = line.phone ?? ""
        let number: HTML = phone.isEmpty ? "no phone yet" : "<a href=\"\(Link.phone(phone))\">\(phone)</a>"
        return "\(name)<span class=\"sub\">\(number)</span>"
    }

    private func lastContact(_ line: EmployerLine) -> HTML {
        guard let at = line.lastContactAt else { return "<span class=\"hint\">never</span>" }
        return HTML.text(DayWords.short(at.day(in: frame.zone), today: frame.today))
    }

    private func owner(_ line: EmployerLine) -> HTML {
        guard let name = line.ownerName else { return "<span class=\"hint\">nobody yet</span>" }
        guard let owner = line.owner, owner != frame.staff.id else { return "you" }
        return "<a href=\"\(everywhere.query([("owner", owner.description)]))\">\(name)</a>"
    }

    private func nextStep(_ line: EmployerLine) -> HTML {
        guard let step = line.nextStep else { return "<span class=\"hint\">none</span>" }
        return "\(step.words) · \(DayWords.due(step.due, today: frame.today))\(if: step.due < frame.today, " \(StatusTag("Overdue", .warn))")"
    }
}

extension EmployerList.Column {
    /// The sort that the head of the column leads to, if it may be sorted by.
    fileprivate var sort: EmployerList.Sort? {
        switch self {
        case .stageSince: .stage
        case .lastContact: .contact
        case .owner: .owner
        case .contact, .stage, .center, .industry, .nextStep: nil
        }
    }

    /// How the cell stands on a card: without its label, or over the whole width.
    fileprivate var look: String {
        switch self {
        case .contact, .stage: "bare"
        case .nextStep: "full"
        case .stageSince, .lastContact, .owner, .center, .industry: ""
        }
    }
}

extension HTML {
    /// "a, b and c".
    static func list<Item>(_ items: [Item], _ piece: (Item) -> HTML) -> HTML {
        var html = HTML.empty
        for (place, item) in items.enumerated() {
            if place > 0 { html += place == items.count - 1 ? " and " : ", " }
            html += piece(item)
        }
        return html
    }
}
