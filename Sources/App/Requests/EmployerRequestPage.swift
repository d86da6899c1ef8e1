import Dates
import Markup
import Phrases
import Storage

/// What we asked an employer and what they answered, with the wording that was asked.
struct EmployerRequestPage: StaffPage {
    static let version = "answers"

    let sheet: EmployerSheet
    let site: Worksite?
    let state: RequestState?
    /// Every set of answers, newest first.
    let answers: [TypedAnswers]
    /// The set to show; the newest unless another is asked for.
    let wanted: ID<SubmittedAnswers>?
    /// What folders above this one have to say at the side.
    var asides: @Sendable (StaffFrame) -> [HTML] = { _ in [] }

    let section = Section.employers
    var title: String { "RFI of \(sheet.employer.name)" }

    private var employer: Employer { sheet.employer }
    private var shown: TypedAnswers? { answers.first { $0.answers.id == wanted } ?? answers.first }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(EmployerHeader(sheet: sheet, mainSite: site, tab: .programs, frame: frame))
        <div class="split">
          <section class="sect" aria-labelledby="answers">
            <h2 id="answers">Answers</h2>
            \(shown.map { SubmittedAnswersView(shown: $0, all: answers, employer: employer, frame: frame).html } ?? Empty(words: nothing).html)
          </section>
          <aside class="stack side" aria-labelledby="request">
            <h2 id="request">Request for Information</h2>
            \(state.map { facts($0, frame) } ?? "<p>\(employer.name) was not asked yet.</p>")
            \(RequestActs(state: state, employer: employer, frame: frame))
            \(each: asides(frame), { $0 })
          </aside>
        </div>
        """
    }

    private var nothing: String {
        state?.request.isAwaited == true
            ? "Nothing was sent in yet. What is typed so far stays with the employer until it is sent." : "No answers yet."
    }

    private func facts(_ state: RequestState, _ frame: StaffFrame) -> HTML {
        let request = state.request
        return """
            <p>\(tag(request))</p>
            <dl class="facts">
              <dt>Asked</dt><dd>\(said(request.sentAt, frame))\(with: state.sender, { " by \($0)" })\(with: state.contact, { ", with \($0)" })</dd>
              <dt>Opened</dt><dd>\(request.openedAt.map { said($0, frame) } ?? "not yet")</dd>
              <dt>Saved</dt><dd>\(request.savedAt.map { said($0, frame) } ?? "not yet")\(with: state.saver, { " by \($0)" })</dd>
              \(if: request.isAwaited, "<dt>Stopped at</dt><dd>\(place(request))</dd>")
              \(with: request.submittedAt, { "<dt>Sent in</dt><dd>\(said($0, frame))</dd>" })
              \(with: request.withdrawnAt, { "<dt>Withdrawn</dt><dd>\(said($0, frame))</dd>" })
              <dt>Link</dt><dd>\(link(state, frame))</dd>
            </dl>
            """
    }

    private func tag(_ request: RequestForInformation) -> StatusTag {
        if request.withdrawnAt != nil { return StatusTag("Withdrawn", .plain) }
        if request.submittedAt != nil { return StatusTag("Answered", .ok) }
        return request.savedAt == nil ? StatusTag("Not begun", .info) : StatusTag("Being filled in", .info)
    }

    private func place(_ request: RequestForInformation) -> String {
        request.page >= RequestForInformation.checkPage ? "Check your answers" : "page \(request.page) of \(RequestForInformation.checkPage - 1)"
    }

    private func link(_ state: RequestState, _ frame: StaffFrame) -> String {
        guard state.request.withdrawnAt == nil, let end = state.linkExpires else { return "none; no mail went out" }
        let day = DayWords.due(end.day(in: frame.zone), today: frame.today)
        return end > frame.now ? "works until \(day)" : "ended; send the follow-up again for a new one"
    }

    private func said(_ instant: Instant, _ frame: StaffFrame) -> String {
        "\(DayWords.past(instant.day(in: frame.zone), today: frame.today)) at \(Wording.time(instant, in: frame.zone, .en))"
    }
}

/// What staff may do about a request.
private struct RequestActs: Component {
    let state: RequestState?
    let employer: Employer
    let frame: StaffFrame

    private var links: RequestLinks? { state.map { RequestLinks($0.request, for: .staff(frame.staff)) } }

    var html: HTML {
        guard let state, let links, state.request.withdrawnAt == nil else { return begin }
        return state.request.isAwaited ? goOn(state.request, links) : correct(links)
    }

    private var begin: HTML {
        """
        \(frame.form("/employers/\(employer.id)/rfi/start", class: "row"))<button>Fill it in on the phone</button></form>
        <p class="hint">No mail goes out. To let them fill it in, <a href="\(employer.id.followUpPage)">send the follow-up</a>.</p>
        """
    }

    private func goOn(_ request: RequestForInformation, _ links: RequestLinks) -> HTML {
        let page = request.page >= RequestForInformation.checkPage ? links.check : links.page(request.page)
        return """
            <p><a class="button" href="\(page)">Fill it in on the phone</a></p>
            <p class="hint">You and they may go on by turns; the record says who typed.</p>
            \(frame.form("/employers/\(employer.id)/rfi/withdraw", class: "row"))<button class="danger tight">Withdraw it</button></form>
            """
    }

    private func correct(_ links: RequestLinks) -> HTML {
        """
        <p><a class="button quiet" href="\(links.check)">Correct an answer for them</a></p>
        \(frame.form("/employers/\(employer.id)/rfi/start", class: "row"))<button class="quiet tight">Ask everything anew on the phone</button></form>
        """
    }
}

/// One set of answers as it was sent in, in the language in which it was asked.
private struct SubmittedAnswersView: Component {
    let shown: TypedAnswers
    let all: [TypedAnswers]
    let employer: Employer
    let frame: StaffFrame

    private var answers: SubmittedAnswers { shown.answers }

    var html: HTML {
        """
        \(if: all.count > 1, versions)
        <p>\(about)</p>
        \(differences)
        <div lang="\(answers.language.rawValue)" class="stack">\(each: summary.wording.pages, page)</div>
        """
    }

    private var versions: HTML {
        """
        <nav aria-label="Sets of answers"><ul class="chips">\(each: all, { typed in """
            <li><a class="chip" href="\(link(typed.answers))"\(if: typed.answers.id == answers.id, " aria-current=\"true\"")>\(name(typed.answers))</a></li>
            """ })</ul></nav>
        """
    }

    private func link(_ answers: SubmittedAnswers) -> Link {
        employer.id.requestPage.query([(EmployerRequestPage.version, answers.id.description)])
    }

    private func name(_ answers: SubmittedAnswers) -> String {
        let day = DayWords.short(answers.submittedAt.day(in: frame.zone), today: frame.today)
        return answers.isCorrection ? "Correction \(answers.number - 1), \(day)" : "First sent, \(day)"
    }

    private var about: String {
        let day = Wording.day(answers.submittedAt.day(in: frame.zone), in: .en)
        let time = Wording.time(answers.submittedAt, in: frame.zone, .en)
        let hands = shown.typist.map { "typed by \($0) on the phone" } ?? "by themselves"
        return "Sent in on \(day) at \(time), \(hands), in \(answers.language.englishName). Questions of \(answers.questionnaire)."
    }

    private var differences: HTML {
        let differences = answers.answers.differences(from: employer)
        guard !differences.isEmpty else { return .empty }
        return """
            <div class="note" data-tone="warn">
              <p class="lead">What differs from what we knew</p>
              <ul>\(each: differences, { "<li>\($0.label): we have “\($0.known)”, they wrote “\($0.said)”</li>" })</ul>
              <p><a href="\(employer.id.factsPage)">Edit the facts</a></p>
            </div>
            """
    }

    private var summary: AnswersSummary { AnswersSummary(AnswersDraft(answers: answers.answers), asked: answers.wording, masked: false) }

    private func page(_ page: AskedWording.Page) -> HTML {
        """
        <section aria-labelledby="p\(page.number)">
          <h3 id="p\(page.number)">\(page.title)</h3>
          <dl class="facts asked">\(each: summary.lines(ofPage: page.number), { "<dt>\($0.label)</dt><dd>\($0.answer)</dd>" })</dl>
        </section>
        """
    }
}
