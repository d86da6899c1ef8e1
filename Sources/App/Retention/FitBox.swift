import Dates
import Markup
import Phrases
import Storage

/// What a supervisor decided about sending people to an employer, where others must know of it.
enum FitBox {
    /// On the employer's page: one statement.
    static let atEmployer: EmployerAside = { employer, staff, db in
        guard staff.role.servesPeople, let decision = try FitQueries.standing(at: employer, seenBy: staff.viewer, in: db) else { return .empty }
        return """
            <section aria-labelledby="fit"><h2 id="fit">Fit</h2>
              <p>\(StatusTag(decision.course.label, decision.course.tone)) \(decision.course.meaning)</p>
              <p class="hint">\(until(decision))</p>
              \(if: staff.role.servesEmployers, "<p><a href=\"\(employer.retentionPage)\">Why, and what speaks for it</a></p>")
            </section>
            """
    }

    /// On the page of an opening of an employer who is watched or paused: one statement.
    static let onOpening: OpeningAside = { opening, visit, db in
        let by = try visit.by
        guard by.role.servesPeople, let decision = try FitQueries.standing(at: opening.employerId, seenBy: by.viewer, in: db),
            decision.course != .keep
        else { return .empty }
        return warning(decision, mayOpen: by.role.servesEmployers)
    }

    /// Where somebody is put forward to an employer who is paused: one statement.
    static let beforeIntroducing: OpeningAside = { opening, visit, db in
        let by = try visit.by
        guard let decision = try FitQueries.standing(at: opening.employerId, seenBy: by.viewer, in: db), decision.course == .pause else {
            return .empty
        }
        return warning(decision, mayOpen: by.role.servesEmployers)
    }

    private static func warning(_ decision: FitDecision, mayOpen: Bool) -> HTML {
        """
        <div class="note" data-tone="\(decision.course.tone.rawValue)"><p><span class="lead">\(decision.course.label): \(decision.employerName).</span> \
        \(decision.course.meaning) “\(decision.reason)” \(until(decision))\
        \(if: mayOpen, " <a href=\"\(decision.employer.retentionPage)\">Do people stay there?</a>")</p></div>
        """
    }

    private static func until(_ decision: FitDecision) -> String {
        "Decided by \(decision.decidedByName); to be looked at again on \(Wording.day(decision.lookAgainOn, in: .en))."
    }
}
