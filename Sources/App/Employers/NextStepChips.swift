import Dates
import Markup
import Storage

/// The next step by one press: a chip for each day on which it may be due. An open step moves there; without one, a new one is set.
struct NextStepChips: Component {
    let employer: ID<Employer>
    /// The step that is open now.
    let open: NextStep?
    let frame: StaffFrame
    /// The part of the site to come back to, instead of the employer's page.
    var from: Section?

    var html: HTML {
        """
        \(frame.form(employer.nextStepDay, class: "row"))\(with: from, { "<input type=\"hidden\" name=\"from\" value=\"\($0.label)\">" })\
        \(if: open == nil, kinds)
          <div class="chips" role="group" aria-label="\(open == nil ? "Due on" : "Move it to")">\(each: NearDay.chips(from: frame.today), chip)</div>
        </form>
        """
    }

    private var kinds: HTML {
        let choices: [NextStep.Kind] = [.call, .visit, .mail, .followUp]
        return """
            <label class="visually-hidden" for="step-kind">What comes next</label>
            <select id="step-kind" name="step_kind">\(each: choices, { "<option value=\"\($0.rawValue)\">\($0.label)</option>" })</select>
            """
    }

    private func chip(_ near: NearDay) -> HTML {
        let isNow = open?.due == near.day(from: frame.today)
        let date: HTML = near == .today ? .empty : " <span class=\"n\">\(near.date(from: frame.today))</span>"
        return """
            <button class="chip" name="in" value="\(near.rawValue)"\(if: isNow, " aria-current=\"date\"")>\(near.label(from: frame.today))\(date)</button>
            """
    }
}

/// On the page where a step that is due is done: not today, but on another day, by one press.
struct AnotherDay: Component {
    let employer: ID<Employer>
    let open: NextStep
    let frame: StaffFrame

    var html: HTML {
        guard open.due <= frame.today else { return .empty }
        return """
            <details class="later"><summary>Not today? Put it off<span class="visually-hidden">: \(open.words)</span></summary>\
            \(NextStepChips(employer: employer, open: open, frame: frame, from: .today))</details>
            """
    }
}
