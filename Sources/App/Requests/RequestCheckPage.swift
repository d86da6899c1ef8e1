import Markup
import Phrases

/// All answers on one page, each with a way to change it, before they are sent.
struct RequestCheckPage: PublicPage {
    let sheet: RequestSheet
    let typist: Typist
    /// What keeps the answers from being sent, after somebody tried.
    var problems: [AnswerProblem] = []
    /// What may be sent and should be looked at.
    let warnings: [AnswerProblem]

    let title = RequestWords.check
    let languageForm: LanguageForm? = .apart

    private var links: RequestLinks { RequestLinks(sheet.request, for: typist) }
    private var isCorrection: Bool { sheet.latest != nil }

    func body(in frame: PublicFrame) -> HTML {
        """
        \(PhoneNote(sheet: sheet, typist: typist))
        \(AnswerProblemSummary(problems: problems, language: frame.language, link: link))
        <div class="title">
          \(RequestStep(page: RequestForInformation.checkPage, savedAt: sheet.request.savedAt, frame: frame))
          <h1>\(title, frame.language)</h1>
          <p class="lead">\(lead, frame.language)</p>
        </div>
        \(if: !warnings.isEmpty, lookAgain(frame))
        \(AnswersList(summary: summary(frame), links: links))
        \(if: !isCorrection || sheet.hasUnsentChanges, send(frame))
        \(LanguageForm.apartForm(links.language, from: "check", frame))
        """
    }

    private var lead: Phrase {
        guard isCorrection else { return RequestWords.nothingSent }
        return sheet.hasUnsentChanges ? RequestWords.changesNotSent : RequestWords.sentAsItIs
    }

    private func summary(_ frame: PublicFrame) -> AnswersSummary {
        AnswersSummary(sheet.request.draft, asked: Questionnaire.current.wording(in: frame.language), masked: false)
    }

    private func link(_ problem: AnswerProblem) -> Link { links.change(on: problem.page, at: problem.anchor) }

    private func lookAgain(_ frame: PublicFrame) -> HTML {
        """
        <div class="note" data-tone="warn">
          <h2>\(QuestionnaireWords.pleaseLook, frame.language)</h2>
          <ul>\(each: warnings, { "<li><a href=\"\(link($0))\">\($0.line(in: frame.language))</a></li>" })</ul>
        </div>
        """
    }

    private func send(_ frame: PublicFrame) -> HTML {
        let (promise, button) =
            isCorrection
            ? (RequestWords.whenYouSendChanges(sheet.helper.name), RequestWords.sendChanges)
            : (RequestWords.whenYouSend(sheet.helper.name), RequestWords.send)
        return """
            \(frame.form(links.send))
              <div class="send">
                <p>\(promise, frame.language)</p>
                <button>\(button, frame.language)</button>
                <a href="\(links.page(RequestForInformation.checkPage - 1))">\(QuestionnaireWords.back, frame.language)</a>
              </div>
            </form>
            """
    }
}

/// Answers as lines under the titles of their pages, with a way to change each if there are links.
struct AnswersList: Component {
    let summary: AnswersSummary
    var links: RequestLinks?

    var html: HTML {
        "\(each: summary.wording.pages, { page in """
            <section class="q" aria-labelledby="c\(page.number)">
              <h2 id="c\(page.number)">\(page.title)</h2>
              <dl class="answers-list">\(each: summary.lines(ofPage: page.number), line)</dl>
            </section>

            """ })"
    }

    private func line(_ line: AnswersSummary.Line) -> HTML {
        """
        <div><dt>\(line.label)</dt><dd>\(line.answer)</dd>\(with: links, { change(line, $0) })</div>

        """
    }

    private func change(_ line: AnswersSummary.Line, _ links: RequestLinks) -> HTML {
        """
        <dd><a href="\(links.change(on: line.page, at: line.anchor))">\(QuestionnaireWords.change, summary.language)\
        <span class="visually-hidden"> \(line.label)</span></a></dd>
        """
    }
}
