import Markup
import Storage

/// What an employer wants filled, at the side of its page.
struct OpeningsBox: Component {
    let employer: ID<Employer>
    let openings: [Opening]
    let mayNote: Bool

    /// Asked by the employer's page: one statement.
    static let atEmployer: EmployerAside = { employer, staff, db in
        let openings = try OpeningQueries.of(employer, seenBy: staff.viewer, in: db)
        return OpeningsBox(employer: employer, openings: openings, mayNote: staff.role.servesEmployers).html
    }

    private static let most = 8

    var html: HTML {
        let open = openings.filter(\.isOpen)
        return """
            <section aria-labelledby="openings">
              <h2 id="openings">Openings</h2>
              \(if: open.isEmpty, "<p class=\"hint\">None open.</p>")
              \(if: !open.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: open.prefix(OpeningsBox.most), line)</ul>")
              <p>\(if: mayNote, "<a href=\"\(employer.newOpeningPage)\">Note an opening</a>")\
            \(if: !openings.isEmpty, "\(if: mayNote, "<br>")<a href=\"\(OpeningList().with { $0.employer = employer }.link)\">All their openings</a>")</p>
            </section>
            """
    }

    private func line(_ opening: Opening) -> HTML {
        let facts = [opening.pay, opening.headcount == 1 ? nil : "\(opening.headcount) people", opening.promised.map { "\($0) promised" }]
        let about = facts.compactMap(\.self).joined(separator: ", ")
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
