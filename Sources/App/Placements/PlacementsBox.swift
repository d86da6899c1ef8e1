import Dates
import Markup
import Phrases
import Storage

/// Who was placed at an employer, or where a person was placed, on the page of either.
struct PlacementsBox: Component {
    let lines: [Line]
    /// At whose page it stands, if it is an employer's.
    let employer: ID<Employer>?
    var mayPlace = false

    struct Line: Sendable {
        let id: ID<Placement>
        /// Who, or where.
        let name: String
        let job: String
        let startedOn: Day?
        let endedOn: Day?
    }

    /// Asked by the employer's page: one statement, and none for those who do not work with people.
    static let atEmployer: EmployerAside = { employer, staff, db in
        guard staff.role.servesPeople else { return .empty }
        let sheets = try PlacementQueries.at(employer, seenBy: staff.viewer, in: db)
        let lines = sheets.map {
            Line(id: $0.placement.id, name: $0.person, job: $0.placement.job, startedOn: $0.placement.startedOn, endedOn: $0.placement.endedOn)
        }
        return PlacementsBox(lines: lines, employer: employer, mayPlace: staff.role.servesEmployers).html
    }

    /// The latest start first.
    static let ofPerson = ParticipantAside(
        lines: { PlacementQueries.lines(of: $0, seenBy: $1.viewer) },
        draw: { desk in
            let lines = desk.lines(.placement).map {
                Line(id: ID(number: $0.number), name: $0.name, job: $0.other, startedOn: $0.from, endedOn: $0.to)
            }
            return PlacementsBox(lines: lines.sorted { ($1.startedOn?.ordinal ?? 0) < ($0.startedOn?.ordinal ?? 0) }, employer: nil).html
        })

    var html: HTML {
        """
        <section aria-labelledby="placed">
          <h2 id="placed">\(employer == nil ? "Work" : "People placed")</h2>
          \(if: lines.isEmpty, "<p class=\"hint\">\(employer == nil ? "Not placed yet." : "Nobody yet.")</p>")
          \(if: !lines.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: lines.prefix(PlacementsBox.most), item)</ul>")
          \(if: lines.count > PlacementsBox.most, "<p class=\"hint\">and \(lines.count - PlacementsBox.most) earlier</p>")
          \(with: mayPlace ? employer : nil, { "<p><a href=\"\($0.newPlacementPage)\">Record a placement</a><br><a href=\"\($0.retentionPage)\">Do people stay? Layoffs</a></p>" })
        </section>
        """
    }

    private static let most = 12

    private func item(_ placement: Line) -> HTML {
        let since = placement.startedOn.map { "since \(Wording.day($0, in: .en))" } ?? ""
        let end = placement.endedOn.map { "to \(Wording.day($0, in: .en))" } ?? since
        return """
            <li><a href="\(placement.id.page)">\(placement.name)</a><br>\
            <span class="hint">\(placement.job), \(end)</span></li>
            """
    }
}
