import Dates
import Markup
import Phrases
import Storage

/// Who was placed at an employer, or where a person was placed, on the page of either.
struct PlacementsBox: Component {
    let sheets: [PlacementSheet]
    /// At whose page it stands, if it is an employer's.
    let employer: ID<Employer>?

    /// Asked by the employer's page: one statement.
    static let atEmployer: EmployerAside = { employer, viewer, db in
        PlacementsBox(sheets: try PlacementQueries.at(employer, seenBy: viewer, in: db), employer: employer).html
    }

    /// Asked by a person's page: one statement.
    static let ofPerson: ParticipantAside = { person, viewer, db in
        PlacementsBox(sheets: try PlacementQueries.of(person.id, seenBy: viewer, in: db), employer: nil).html
    }

    var html: HTML {
        """
        <section aria-labelledby="placed">
          <h2 id="placed">\(employer == nil ? "Work" : "People placed")</h2>
          \(if: sheets.isEmpty, "<p class=\"hint\">\(employer == nil ? "Not placed yet." : "Nobody yet.")</p>")
          \(if: !sheets.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: sheets.prefix(PlacementsBox.most), line)</ul>")
          \(if: sheets.count > PlacementsBox.most, "<p class=\"hint\">and \(sheets.count - PlacementsBox.most) earlier</p>")
          \(with: employer, { "<p><a href=\"\($0.newPlacementPage)\">Record a placement</a></p>" })
        </section>
        """
    }

    private static let most = 12

    private func line(_ sheet: PlacementSheet) -> HTML {
        let placement = sheet.placement
        let end = placement.endedOn.map { "to \(Wording.day($0, in: .en))" } ?? "since \(Wording.day(placement.startedOn, in: .en))"
        return """
            <li><a href="\(placement.id.page)">\(employer == nil ? sheet.employerName : sheet.person)</a>\
            <span class="sub">\(placement.job), \(end)</span></li>
            """
    }
}
