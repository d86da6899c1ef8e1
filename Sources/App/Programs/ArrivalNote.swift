import Dates
import Markup
import Phrases
import Rules
import Storage

/// The clock from the answers' arrival to our notice, against what we promise.
struct ArrivalNote: Component {
    let review: ProgramReview
    let frame: StaffFrame

    private var standing: ProgramStanding { review.standing }

    var html: HTML {
        if review.isSoFar {
            return """
                <div class="note" data-tone="info"><p><span class="lead">So far.</span> \
                This is what the answers until now decide, by the rules of today. It changes with every answer; nothing is promised yet.</p></div>
                """
        }
        guard let file = standing.answers else { return .empty }
        if standing.isPast {
            return """
                <div class="note"><p><span class="lead">This is an earlier result.</span> \(rules) \
                <a href="\(standing.employer.id.programsPage)">See what holds now</a></p></div>
                """
        }
        if let told = standing.told, let sentAt = told.sentAt { return sent(told, at: sentAt, of: file) }
        let passed = WorkingTime(from: file.submitted.submittedAt, to: frame.now, in: frame.agency.hours)
        let isLate = passed > .day(of: frame.agency.hours)
        return """
            <div class="note" data-tone="\(isLate ? "danger" : "warn")">
              <p><span class="lead">\(passed.description) since the answers arrived\(if: isLate, ", later than we promise").</span> \
            We promise an answer within a working day. \(rules)</p>
              \(again)
              \(underWay)
            </div>
            """
    }

    private func sent(_ told: PastDetermination, at sentAt: Instant, of file: AnswersOnFile) -> HTML {
        let took = WorkingTime(from: file.submitted.submittedAt, to: sentAt, in: frame.agency.hours)
        let day = DayWords.past(sentAt.day(in: frame.zone), today: frame.today)
        return """
            <div class="note" data-tone="ok">
              <p><span class="lead">The notice went out \(day) at \(Wording.time(sentAt, in: frame.zone, .en)),</span> \
            \(took.description) of working time after the answers arrived\(with: told.sentBy, { ", by \(HTML.text($0))" }). \(rules)</p>
              \(again)
              \(underWay)
            </div>
            """
    }

    private var rules: String { "Judged by the rules of \(Wording.day(review.result.asOf, in: .en))." }

    // The same rules give the same result: judging again makes sense from the next day on.
    private var again: HTML {
        guard frame.staff.role.servesEmployers, review.result.asOf < frame.today || standing.determined == nil else { return .empty }
        return """
            \(frame.form(standing.employer.id.judgment, class: "row"))<button class="quiet tight">Judge again by today’s rules</button></form>
            """
    }

    private var underWay: HTML {
        guard let request = standing.request?.request else { return .empty }
        let day = DayWords.past(request.sentAt.day(in: frame.zone), today: frame.today)
        return "<p>A new RFI was sent \(day) and is not answered yet. What stands here rests on the answers before it.</p>"
    }
}

extension ID<Employer> {
    var acceptance: Link { "/employers/\(self)/programs/accept" }
    var judgment: Link { "/employers/\(self)/programs/judge" }
    var noticePage: Link { "/employers/\(self)/notice" }
}
