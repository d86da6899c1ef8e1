import Dates
import Markup
import Phrases
import Rules
import Storage

/// A supervisor decides about one verdict; what the rule found stands beside the form.
struct ReviewPage: StaffPage {
    let review: ProgramReview
    let verdict: Verdict
    let form: ReviewForm
    var errors = FieldErrors()

    let section = Section.programs
    var title: String { "Decide on \(verdict.name.en) for \(employer.name)" }

    private var employer: Employer { review.standing.employer }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page), ("RFI and programs", employer.id.programsPage)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">The rule’s own verdict stays as it is. Your decision stands beside it, and counts.</p></div></div>
        \(ErrorSummary(errors))
        <div class="split">
          \(frame.form(employer.id.reviewPage(of: verdict.program)))
            <input type="hidden" name="determination" value="\(form.determination?.description ?? "")">
            \(ChipChoices(name: "decision", legend: "Your decision", choices: decisions, selected: form.decision, error: errors["decision"]))
            \(TextArea(
                name: "reason", label: "Why", value: form.reason, hint: "For the journal and the auditor. The employer does not see these words.",
                error: errors["reason"]))
            \(TextField(
                name: "until", label: "Holds until", value: form.until, hint: "Then it comes back to the list of reviews.", error: errors["until"],
                width: "w10", type: "date"))
            <div class="sticky"><button>Decide</button><a class="button quiet" href="\(employer.id.programsPage)">Cancel</a></div>
          </form>
          <aside class="stack side" aria-labelledby="rule">
            <h2 id="rule">What the rule says</h2>
            <h3>\(verdict.name.en)</h3>
            <p>\(verdict.word.tag)\(with: verdict.ruleVersion, { " <span class=\"hint\">Rules of \(Wording.day($0, in: .en))</span>" })</p>
            \(each: review.evidence(for: verdict).rows)
            \(with: review.standing.review(of: verdict), { "<h2>Decided before</h2>\(ReviewNote(review: $0, today: frame.today, zone: frame.zone))" })
          </aside>
        </div>
        """
    }

    private var decisions: [Choice] {
        VerdictReview.Decision.allCases.map { Choice(value: $0.rawValue, label: $0.word.label) }
    }
}
