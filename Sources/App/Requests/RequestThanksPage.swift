import Dates
import Markup
import Phrases

/// After sending: what happens next, until when something may be changed, and a copy to read or print.
struct RequestThanksPage: PublicPage {
    let sheet: RequestSheet
    let sent: SubmittedAnswers
    /// Somebody tried to change an answer after the time for it.
    var isTooLate = false

    var title: Phrase { isTooLate ? RequestWords.changeNotTaken : RequestWords.thanks(sheet.helper.firstName) }
    let languageForm: LanguageForm? = .apart

    private var links: RequestLinks { RequestLinks(sheet.request, for: .employer) }

    func body(in frame: PublicFrame) -> HTML {
        let isOpen = sheet.request.isOpenToEmployer(at: frame.now)
        return """
            <div class="title">
              <h1>\(title, frame.language)</h1>
              \(if: !isTooLate, "<p class=\"lead\">\(RequestWords.next(sheet.helper.name, sheet.employer.name), frame.language)</p>")
              <p>\(with: sheet.request.correctionsEnd, { changes(until: $0, isOpen: isOpen, frame) })</p>
              \(if: isOpen, "<p class=\"no-print\"><a href=\"\(links.check)\">\(RequestWords.changeAnAnswer, frame.language)</a></p>")
            </div>
            \(if: isOpen && sheet.hasUnsentChanges, unsent(frame))
            <p>\(if: sheet.contact?.isReachableByMail == true, "\(RequestWords.copyByMail, frame.language) ")\(RequestWords.yourCopy, frame.language)</p>
            \(with: sheet.sent, { AnswersList(summary: AnswersSummary($0, asked: wording(in: frame.language), masked: true)).html })
            \(LanguageForm.apartForm(links.language, from: "thanks", frame))
            """
    }

    /// The wording that was asked; in another language, the same questions in that one.
    private func wording(in language: Language) -> AskedWording {
        guard sent.language != language, let asked = Questionnaire.versions.first(where: { $0.version == sent.questionnaire }) else {
            return sent.wording
        }
        return asked.wording(in: language)
    }

    private func changes(until end: Instant, isOpen: Bool, _ frame: PublicFrame) -> HTML {
        let moment = RequestWords.moment(end, in: frame.zone)
        let words =
            isOpen ? RequestWords.mayChange(until: moment) : RequestWords.changesEnded(moment, sheet.helper.name, sheet.helper.phone)
        return "\(words, frame.language)"
    }

    private func unsent(_ frame: PublicFrame) -> HTML {
        """
        <div class="note" data-tone="warn"><p>\(RequestWords.unsentChanges, frame.language) \
        <a href="\(links.check)">\(RequestWords.lookAndSend, frame.language)</a></p></div>
        """
    }
}
