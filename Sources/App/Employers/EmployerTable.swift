import Dates
import Markup
import Phrases

/// Employers as rows, and as cards where there is little room.
struct EmployerTable: Component {
    let list: EmployerList
    let lines: [EmployerLine]
    let frame: StaffFrame

    private var showsOwner: Bool { list.view != .mine }

    var html: HTML {
        """
        <div class="table">
          <table class="cards brief" role="table">
            <caption class="visually-hidden">\(list.view.label), \(list.sort == .name ? "A to Z" : "longest without contact first")</caption>
            <thead role="rowgroup"><tr role="row">
              \(head("Employer", .name))
              <th role="columnheader" scope="col">Contact</th>
              <th role="columnheader" scope="col">Stage</th>
              \(head("Last contact", .contact))
              \(if: showsOwner, "<th role=\"columnheader\" scope=\"col\">Looked after by</th>")
              <th role="columnheader" scope="col">Next step</th>
            </tr></thead>
            <tbody role="rowgroup">\(each: lines, row)</tbody>
          </table>
        </div>
        """
    }

    private func head(_ label: String, _ sort: EmployerList.Sort) -> HTML {
        """
        <th role="columnheader" scope="col"\(if: list.sort == sort, " aria-sort=\"ascending\"")>\
        <a href="\(list.with { $0.sort = sort }.link)">\(label)</a></th>
        """
    }

    private func row(_ line: EmployerLine) -> HTML {
        let about = [line.industry, line.center ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <tr role="row">
              <th role="rowheader" scope="row"><a href="\(line.id.page)">\(line.name)</a>\
            \(if: !about.isEmpty, "<span class=\"sub\">\(about)</span>")</th>
              <td role="cell" class="bare" data-label="Contact">\(contact(line))</td>
              <td role="cell" class="bare" data-label="Stage">\(line.stage.tag)</td>
              <td role="cell" data-label="Last contact">\(lastContact(line))</td>
              \(if: showsOwner, "<td role=\"cell\" data-label=\"Looked after by\">\(owner(line))</td>")
              <td role="cell" class="full" data-label="Next step">\(nextStep(line))</td>
            </tr>
            """
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
        return line.owner == frame.staff.id ? "you" : HTML.text(name)
    }

    private func nextStep(_ line: EmployerLine) -> HTML {
        guard let step = line.nextStep else { return "<span class=\"hint\">none</span>" }
        return "\(step.words) · \(DayWords.due(step.due, today: frame.today))\(if: step.due < frame.today, " \(StatusTag("Overdue", .warn))")"
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
