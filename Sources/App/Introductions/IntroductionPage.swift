import Dates
import Markup
import Phrases
import Storage

/// One introduction: how far it has come, by whom and why, and what is to be done now.
struct IntroductionPage: StaffPage {
    let sheet: IntroductionSheet
    let events: [IntroductionEvent]
    /// What the employer offered for an interview.
    let times: [Instant]
    var form: IntroductionForm
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "\(sheet.person) for \(sheet.title)" }

    private var introduction: Introduction { sheet.introduction }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (sheet.employerName, introduction.employer.page), (sheet.title, introduction.opening.page)))
        \(LiveChanges())
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(introduction.state.tag) at \(sheet.employerName)\(sheet.partnerName.map { ", managed by \($0)" } ?? ""), \(frame.moment(introduction.stateAt))</p></div></div>
        \(ErrorSummary(errors))
        <div class="split">
          <div class="stack loose">
            <section class="sect" id="strip" data-live aria-labelledby="far"><h2 id="far">How far it has come</h2>
              <ol class="line">\(each: events, { event($0, frame) })</ol></section>
            \(if: frame.staff.role.servesEmployers, acts(frame))
          </div>
          <aside class="stack side" aria-label="About this introduction">\(facts(frame))</aside>
        </div>
        """
    }

    private func event(_ event: IntroductionEvent, _ frame: StaffFrame) -> HTML {
        let reason = DeclineReason(rawValue: event.reason).map { ": \($0.words.en.lowercased())" } ?? ""
        return """
            <li><p><b>\(event.kind.label)</b> by \(event.who)\(if: event.side == .person, " for the person")\(reason)</p>\
            \(if: !event.words.isEmpty, "<blockquote class=\"said\"><p>\(event.words)</p></blockquote>")\
            <p class="when">\(frame.moment(event.at))</p></li>
            """
    }

    private func facts(_ frame: StaffFrame) -> HTML {
        """
        <section aria-labelledby="facts"><h2 id="facts">Facts</h2>
          <dl class="facts">
            <dt>Person</dt><dd><a href="\(introduction.participant.page)">\(sheet.person)</a></dd>
            <dt>To</dt><dd>\(sheet.contactName)</dd>
            <dt>May see</dt><dd>\(ConsentWords.list(introduction.facts).en), <a href="\(introduction.participant.consents)">while the consent runs</a></dd>
            <dt>Why suitable</dt><dd>\(introduction.suitabilityNote)</dd>
            <dt>Points that day</dt><dd>\(String(introduction.score)) of 100, weights \(introduction.weightsNumber == 0 ? "as shipped" : "version \(introduction.weightsNumber)")</dd>
            \(with: introduction.placement, { "<dt>Placement</dt><dd><a href=\"\(Link("/placements/\($0)"))\">How it goes</a></dd>" })
          </dl></section>
        """
    }

    private func acts(_ frame: StaffFrame) -> HTML {
        if introduction.state == .hired { return .empty }
        if introduction.state.isClosed { return reopening(frame) }
        return """
            \(if: !times.isEmpty && introduction.state == .interview, agreeing(frame))
            \(if: introduction.state == .interview || introduction.state == .agreed, """
                \(frame.form(introduction.id.offer, class: "row"))<button class="quiet">They offered the job</button></form>
                """)
            \(section("hired", "They hired", """
                \(frame.form(introduction.id.hire))
                  <div class="row ends">
                  \(TextField(name: "first_day", label: "First day at work", value: form.firstDay, error: errors["first_day"], width: "w10", type: "date"))
                  \(TextField(name: "wage", label: "Pay by the hour", value: form.wage, error: errors["wage"], isOptional: true, width: "w10", inputmode: "decimal"))
                  <button class="quiet">Record the hire</button></div>
                </form>
                """))
            \(section("nothing", "It came to nothing", declining(frame)))
            """
    }

    private func section(_ id: String, _ heading: String, _ body: HTML) -> HTML {
        "<section class=\"sect\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading)</h2>\(body)</section>"
    }

    private func agreeing(_ frame: StaffFrame) -> HTML {
        section(
            "agree", "Which time suits \(sheet.shortName)?",
            """
            \(frame.form(introduction.id.agree))
              <fieldset class="field" id="time"><legend>They offered</legend>\(FieldNotes(name: "time", hint: nil, error: errors["time"]))
              \(each: times, { time in """
                <label class="choice"><input type="radio" name="time" value="\(String(time.milliseconds))"> <span>\(frame.moment(time))</span></label>
                """ })</fieldset>
              <div class="row"><button>Send the invitations</button></div>
            </form>
            """)
    }

    private func declining(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(introduction.id.decline))
          \(SelectField(
            name: "decision", label: "Whose decision, and why", choices: [Choice(value: "", label: "Choose")]
                + IntroductionForm.decisions.map { Choice(value: $0.value, label: $0.label) }, selected: form.decision, error: errors["decision"], width: "w30"))
          \(TextArea(name: "words", label: "In their words", value: form.words, isOptional: true, rows: 2))
          <p class="hint">Taken back by us: a mail that still waits does not leave; one that has left opens nothing more.</p>
          <div class="row"><button class="quiet">Close it</button></div>
        </form>
        """
    }

    private func reopening(_ frame: StaffFrame) -> HTML {
        section(
            "reopen", "Open it again",
            """
            \(frame.form(introduction.id.reopen))
              \(TextField(name: "words", label: "Why", value: form.words, error: errors["words"], width: "w30"))
              <div class="row"><button class="quiet">Open it again</button></div>
            </form>
            """)
    }
}

extension IntroductionEvent.Kind {
    var label: String {
        switch self {
        case .sent: "Put forward"
        case .seen: "Seen"
        case .interview: "Interview wanted"
        case .agreed: "Interview agreed"
        case .offered: "Offered"
        case .hired: "Hired"
        case .declined: "Declined"
        case .withdrawn: "Withdrawn"
        case .reminded: "Reminded"
        case .reopened: "Opened again"
        }
    }
}

extension ID<Introduction> {
    var page: Link { "/introductions/\(self)" }
    var agree: Link { "/introductions/\(self)/agree" }
    var offer: Link { "/introductions/\(self)/offer" }
    var hire: Link { "/introductions/\(self)/hire" }
    var decline: Link { "/introductions/\(self)/decline" }
    var reopen: Link { "/introductions/\(self)/reopen" }
}
