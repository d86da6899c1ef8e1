import Dates
import Markup
import Phrases
import Rules
import Storage

/// What a supervisor decided, beside the rule's own verdict: who, when, why and until when.
struct ReviewNote: Component {
    let review: VerdictReview
    let today: Day
    let zone: Zone

    var html: HTML {
        """
        <div class="stack tight">
          \(review.decision.word.tag)
          <p>\(review.decidedBy) decided \(DayWords.past(review.decidedAt.day(in: zone), today: today)). \(term)</p>
          <blockquote class="said"><p>\(review.reason)</p></blockquote>
        </div>
        """
    }

    private var term: HTML {
        let day = Wording.day(review.holdsUntil, in: .en)
        return review.holds(on: today)
            ? "It holds until \(day)."
            : "\(StatusTag("Ran out", .warn)) It held until \(day); now the rule’s own verdict counts."
    }
}

extension ID<Employer> {
    func reviewPage(of program: String) -> Link { "/employers/\(self)/programs/\(program)/review" }
}
