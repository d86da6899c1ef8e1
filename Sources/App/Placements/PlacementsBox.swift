import Dates
import Markup
import Phrases
import Storage

/// Who was placed at an employer, or where a person was placed, on the page of either.
struct PlacementsBox: Component {
    /// A placement as the box tells it.
    struct Line: Sendable {
        let id: ID<Placement>
        /// Who was placed, or where.
        let name: String
        let job: String
        let startedOn: Day?
        let endedOn: Day?
    }

    /// A placement at an employer, and how many there are in all.
    private struct Counted: Stored {
        let line: Line
        let count: Int

        static let columns: Columns = [
            .numbers("placements.id", "COUNT(*) OVER ()"),
            .texts("participants.first_name", "participants.last_name", "placements.job", "placements.started_on", "placements.ended_on"),
        ]

        init(_ row: inout Row) throws {
            let id = try row.next(ID<Placement>.self)
            count = try row.next()
            let name = "\(try row.next(String.self)) \(try row.next(String.self))"
            line = Line(id: id, name: name, job: try row.next(), startedOn: try row.next(), endedOn: try row.next())
        }
    }

    /// Those who work there first, then the latest.
    let lines: [Line]
    /// How many there are in all.
    let count: Int
    /// At whose page it stands, if it is an employer's.
    let employer: ID<Employer>?
    var mayPlace = false

    /// For those who work with people.
    static let atEmployer = EmployerAside(
        query: { glance in
            guard glance.staff.role.servesPeople else { return nil }
            return Query(
                Counted.columns,
                """
                FROM placements
                JOIN employers ON employers.agency_id = placements.agency_id AND employers.id = placements.employer_id
                JOIN participants ON participants.agency_id = placements.agency_id AND participants.id = placements.participant_id
                WHERE \(glance.viewer.employers) AND placements.agency_id = \(glance.viewer.agency) AND placements.employer_id = \(glance.employer)
                ORDER BY CASE WHEN placements.ended_on IS NULL THEN 0 ELSE 1 END, placements.started_on DESC, placements.id LIMIT \(count: most)
                """)
        },
        html: { (placed: [Counted], glance) in
            PlacementsBox(
                lines: placed.map(\.line), count: placed.first?.count ?? 0, employer: glance.employer, mayPlace: glance.staff.role.servesEmployers
            ).html
        })

    static let ofPerson = ParticipantAside(
        query: { PlacementQueries.lines(of: $0, seenBy: $1.viewer) },
        draw: { desk in
            let lines = desk.found(Line.self)
            return PlacementsBox(lines: Array(lines.prefix(most)), count: lines.count, employer: nil).html
        })

    var html: HTML {
        """
        <section aria-labelledby="placed">
          <h2 id="placed">\(employer == nil ? "Work" : "People placed")</h2>
          \(if: lines.isEmpty, "<p class=\"hint\">\(employer == nil ? "Not placed yet." : "Nobody yet.")</p>")
          \(if: !lines.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: lines, item)</ul>")
          \(if: count > lines.count, "<p class=\"hint\">and \(count - lines.count) earlier</p>")
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

extension PlacementsBox.Line: Stored {
    init(_ row: inout Row) throws {
        (id, name, job) = (try row.next(), try row.next(), try row.next())
        (startedOn, endedOn) = (try row.next(), try row.next())
    }
}
