import Dates
import Markup
import Phrases
import Storage

/// Who was placed at an employer, or where a person was placed, on the page of either.
struct PlacementsBox: Component {
    let sheets: [PlacementSheet]
    /// At whose page it stands, if it is an employer's.
    let employer: ID<Employer>?
    var mayPlace = false

    /// Asked by the employer's page: one statement, and none for those who do not work with people.
    static let atEmployer: EmployerAside = { employer, staff, db in
        guard staff.role.servesPeople else { return .empty }
        let sheets = try PlacementQueries.at(employer, seenBy: staff.viewer, in: db)
        return PlacementsBox(sheets: sheets, employer: employer, mayPlace: staff.role.servesEmployers).html
    }

    /// Asked by a person's page: one statement.
    static let ofPerson: ParticipantAside = { person, visit, db in
        PlacementsBox(sheets: try PlacementQueries.of(person.id, seenBy: try visit.by.viewer, in: db), employer: nil).html
    }

    var html: HTML {
        """
        <section aria-labelledby="placed">
          <h2 id="placed">\(employer == nil ? "Work" : "People placed")</h2>
          \(if: sheets.isEmpty, "<p class=\"hint\">\(employer == nil ? "Not placed yet." : "Nobody yet.")</p>")
          \(if: !sheets.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: sheets.prefix(PlacementsBox.most), line)</ul>")
          \(if: sheets.count > PlacementsBox.most, "<p class=\"hint\">and \(sheets.count - PlacementsBox.most) earlier</p>")
          \(with: mayPlace ? employer : nil, { "<p><a href=\"\($0.newPlacementPage)\">Record a placement</a><br><a href=\"\($0.retentionPage)\">Do people stay? Layoffs</a></p>" })
        </section>
        """
    }

    private static let most = 12

    private func line(_ sheet: PlacementSheet) -> HTML {
        let placement = sheet.placement
        let end = placement.endedOn.map { "to \(Wording.day($0, in: .en))" } ?? "since \(Wording.day(placement.startedOn, in: .en))"
        return """
            <li><a href="\(placement.id.page)">\(employer == nil ? sheet.employerName : sheet.person)</a><br>\
            <span class="hint">\(placement.job), \(end)</span></li>
            """
    }
}
