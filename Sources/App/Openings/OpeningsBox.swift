import Dates
import Markup
import Storage

/// What an employer wants filled, at the side of its page.
struct OpeningsBox: Component {
    /// An opening as the box tells it.
    struct Line: Stored, Sendable {
        let id: ID<Opening>
        let title: String
        let facts: [String]
        let isOpen: Bool

        static let columns: Columns = [
            .numbers("openings.id"), .texts("openings.title", "openings.closed_on"),
            .numbers("openings.hourly_cents", "openings.hourly_cents_most", "openings.headcount", "openings.promised"),
        ]

        init(_ row: inout Row) throws {
            (id, title, isOpen) = (try row.next(), try row.next(), try row.next(Day?.self) == nil)
            let pay = Opening.pay(try row.next(), try row.next())
            let (headcount, promised) = (try row.next(Int.self), try row.next(Int?.self))
            facts = [pay, headcount == 1 ? nil : "\(headcount) people", promised.map { "\($0) promised" }].compactMap(\.self)
        }
    }

    let employer: ID<Employer>
    let openings: [Line]
    let mayNote: Bool

    static let atEmployer = EmployerAside(
        query: { glance in
            Query(
                Line.columns,
                """
                FROM openings CROSS JOIN employers
                WHERE \(OpeningSheet.condition(seenBy: glance.viewer)) AND openings.employer_id = \(glance.employer)
                ORDER BY CASE WHEN openings.closed_on IS NULL THEN 0 ELSE 1 END, openings.id DESC LIMIT \(count: most)
                """)
        },
        html: { lines, glance in
            OpeningsBox(employer: glance.employer, openings: lines, mayNote: glance.staff.role.servesEmployers).html
        })

    private static let most = 8

    var html: HTML {
        let open = openings.filter(\.isOpen)
        return """
            <section aria-labelledby="openings">
              <h2 id="openings">Openings</h2>
              \(if: open.isEmpty, "<p class=\"hint\">None open.</p>")
              \(if: !open.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: open, line)</ul>")
              <p>\(if: mayNote, "<a href=\"\(employer.newOpeningPage)\">Note an opening</a>")\
            \(if: !openings.isEmpty, "\(if: mayNote, "<br>")<a href=\"\(OpeningList().with { $0.employer = employer }.link)\">All their openings</a>")</p>
            </section>
            """
    }

    private func line(_ opening: Line) -> HTML {
        let about = opening.facts.joined(separator: ", ")
        return """
            <li><a href="\(opening.id.page)">\(opening.title)</a>\(if: !about.isEmpty, "<br><span class=\"hint\">\(about)</span>")</li>
            """
    }
}

/// The jobs of the RFI of which no opening was made yet, at the side of the RFI's page.
struct PositionsBox: Component {
    let employer: ID<Employer>
    let positions: [SubmittedPosition]
    let frame: StaffFrame

    /// Asked by the RFI's page: one statement.
    static let atAnswers: RequestAside = { employer, viewer, db in
        let positions = try OpeningQueries.positionsToMake(of: employer, seenBy: viewer, in: db)
        return { frame in positions.isEmpty ? .empty : PositionsBox(employer: employer, positions: positions, frame: frame).html }
    }

    var html: HTML {
        let label = positions.count == 1 ? "Make an opening of this job" : "Make openings of these \(positions.count) jobs"
        return """
            <section class="stack tight" aria-labelledby="jobs">
              <h2 id="jobs">Jobs they want filled</h2>
              <ul>\(each: positions, { "<li>\($0.title)</li>" })</ul>
              \(frame.form(employer.openingsFromAnswers, class: "row"))<button class="quiet tight">\(label)</button></form>
            </section>
            """
    }
}
