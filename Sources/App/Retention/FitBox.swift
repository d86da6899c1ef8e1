import Dates
import Markup
import Phrases
import Storage

/// Whether an employer answers, and what a supervisor decided about sending people there, where others must know of it.
enum FitBox {
    /// On the employer's page, for those who work with people.
    static let atEmployer = EmployerAside(
        query: { glance in
            guard glance.staff.role.servesPeople else { return nil }
            return Query(
                FitGlance.columns(on: glance.today, at: glance.now),
                "FROM \(FitGlance.table) WHERE \(glance.viewer.employers) AND employers.id = \(glance.employer)")
        },
        html: { (found: [FitGlance], glance) in found.first.map { section($0, glance) } ?? .empty })

    private static func section(_ fit: FitGlance, _ glance: EmployerGlance) -> HTML {
        let (silence, standing) = (fit.silence, fit.standing)
        let lines = silence.lines(on: glance.today, in: glance.zone)
        guard standing != nil || !lines.isEmpty else { return .empty }
        return """
            <section aria-labelledby="fit"><h2 id="fit">Fit</h2>
              \(with: standing, { "<p>\(StatusTag($0.course.label, $0.course.tone)) \($0.course.meaning)</p><p class=\"hint\">\($0.words)</p>" })
              \(if: !lines.isEmpty, """
                  <p>\(if: silence.isSilent(on: glance.today, in: glance.zone), "\(StatusTag("Silent", .warn)) ")\(lines.joined(separator: " "))</p>
                  """)
              \(if: glance.staff.role.servesEmployers, "<p><a href=\"\(glance.employer.retentionPage)\">Why, and what speaks for it</a></p>")
            </section>
            """
    }

    /// On the page of an opening, and where people are suggested for it: of an employer who is watched, paused or silent; one statement.
    static let onOpening: OpeningAside = { opening, visit, db in
        guard try visit.by.role.servesPeople, let glance = try glance(opening.employerId, visit, in: db) else { return .empty }
        return try note(glance, visit)
    }

    /// Where somebody is put forward: the same, and why nobody may be: a supervisor has paused it, and nobody has decided otherwise since.
    static let beforeIntroducing: IntroductionWarning = { employer, visit, db in
        guard let glance = try glance(employer, visit, in: db) else { return (.empty, nil) }
        return (try note(glance, visit), glance.bar)
    }

    private static func glance(_ employer: ID<Employer>, _ visit: Visit, in db: Reading) throws -> FitGlance? {
        try FitQueries.glances(at: [employer], on: try visit.today, at: visit.now, seenBy: try visit.by.viewer, in: db).first
    }

    private static func note(_ glance: FitGlance, _ visit: Visit) throws -> HTML {
        let (by, today, zone) = (try visit.by, try visit.today, try visit.agency.zone)
        let link: HTML = by.role.servesEmployers ? " <a href=\"\(glance.employer.retentionPage)\">Do people stay there?</a>" : .empty
        let decided = glance.standing.flatMap { $0.course == .keep ? nil : $0 }
        let lines = glance.silence.isSilent(on: today, in: zone) ? glance.silence.lines(on: today, in: zone) : []
        return """
            \(with: decided, { standing in """
                <div class="note" data-tone="\(standing.course.tone.rawValue)"><p><span class="lead">\(standing.course.label): \(glance.employerName).</span> \
                \(standing.course.meaning) “\(standing.reason)” \(standing.words)\(link)</p></div>
                """ })
            \(if: !lines.isEmpty, """
                <div class="note" data-tone="warn"><p><span class="lead">Silent: \(glance.employerName).</span> \(lines.joined(separator: " ")) \
                Call them before somebody is sent.\(link)</p></div>
                """)
            """
    }

    /// The tags of the employers of suggested openings: one statement.
    static let marks: EmployerMarks = { employers, visit, db in
        let (today, zone) = (try visit.today, try visit.agency.zone)
        let glances = try FitQueries.glances(at: employers, on: today, at: visit.now, seenBy: try visit.by.viewer, in: db)
        return glances.reduce(into: [:]) { marks, glance in
            if glance.warns(on: today, in: zone) { marks[glance.employer] = glance.tags(on: today, in: zone) }
        }
    }
}
