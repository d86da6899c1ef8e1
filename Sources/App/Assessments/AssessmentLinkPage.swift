import Markup
import Phrases
import Storage

/// Where the questions are handed to the person: to answer them anew, or to look at what was answered.
struct AssessmentLinkPage: StaffPage {
    let participant: Participant
    /// The newest first; one that is open before all.
    let assessments: [Assessment]
    /// The whole address behind the code, while it may be shown.
    let address: String?

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "Ask \(participant.firstName) what helps" }

    private var meaning: String {
        """
        Ten short pages in \(participant.language.englishName) and one about what could be otherwise; each is saved by itself, no account. \
        \(participant.firstName) can go on later.
        """
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: crumbs, FieldErrors()))
        \(with: address, code)
        <section class="sect" aria-labelledby="ask"><h2 id="ask">\(open == nil ? "Ask" : "Go on asking")</h2>
          <p>\(state(frame))</p>
          \(ways(.ask, frame))
        </section>
        \(if: open == nil && !assessments.isEmpty, looking(frame))
        <p><a href="\(participant.id.assessment)">Or take it down together, on one page</a></p>
        """
    }

    private var open: Assessment? { assessments.first { $0.finishedAt == nil } }

    private var crumbs: Crumbs {
        Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Needs", participant.id.assessments))
    }

    private func state(_ frame: StaffFrame) -> String {
        guard let open else { return "Nothing is open. A new assessment begins; earlier ones stay as they are." }
        return "\(open.answers.count) of \(NeedDomain.allCases.count) sides are answered, begun \(frame.moment(open.startedAt))."
    }

    private func looking(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="look"><h2 id="look">Let \(participant.firstName) see the newest answers</h2>
          <p>To check them, and to say so if one is not right.</p>
          \(ways(.look, frame))
        </section>
        """
    }

    private func ways(_ purpose: AssessmentHandover.Purpose, _ frame: StaffFrame) -> HTML {
        """
        <div class="row">\(button(purpose, .code, "Show a code for the telephone", purpose == .ask ? "tight" : "quiet tight", frame))\
        \(if: participant.isReachableByMail, button(purpose, .mail, "Send a mail", "quiet tight", frame))</div>
        """
    }

    private func button(_ purpose: AssessmentHandover.Purpose, _ way: AssessmentHandover.Way, _ words: String, _ look: String, _ frame: StaffFrame)
        -> HTML
    {
        """
        \(frame.form(participant.id.assessmentLink, class: "row"))<input type="hidden" name="for" value="\(purpose.rawValue)">\
        <input type="hidden" name="way" value="\(way.rawValue)"><button class="\(look)">\(words)<span class="visually-hidden">: \
        \(purpose == .ask ? "to answer" : "to look")</span></button></form>
        """
    }

    private func code(_ address: String) -> HTML {
        guard let code = QRCode(address) else { return .empty }
        return """
            <figure>\(code.picture(label: "The way to the questions, for a telephone’s camera"))\
            <figcaption>Hold the telephone’s camera over it.</figcaption></figure>
            """
    }
}

/// How and for what the link is handed over, as a form says it.
struct AssessmentHandover: Sendable {
    enum Purpose: String, Sendable {
        case ask, look
    }

    enum Way: String, Sendable {
        case code, mail
    }

    let purpose: Purpose
    let way: Way
}
