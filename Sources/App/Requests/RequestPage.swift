import Dates
import Markup
import Phrases

/// One of the five pages of questions.
struct RequestPage: PublicPage {
    static let formName = "answers"

    let sheet: RequestSheet
    let page: Questionnaire.Page
    let draft: AnswersDraft
    var problems: [AnswerProblem] = []
    let typist: Typist
    let returnsToCheck: Bool

    var title: Phrase { page.title }
    var languageForm: LanguageForm? { LanguageForm(name: RequestPage.formName, enterKey: QuestionnaireWords.continues) }

    private var links: RequestLinks { RequestLinks(sheet.request, for: typist) }

    func body(in frame: PublicFrame) -> HTML {
        """
        \(PhoneNote(sheet: sheet, typist: typist))
        \(AnswerProblemSummary(problems: problems, language: frame.language))
        \(form(frame))
        """
    }

    private func form(_ frame: PublicFrame) -> QuestionnaireForm {
        QuestionnaireForm(
            page: page, draft: draft, problems: problems, known: known(on: frame.today), language: frame.language, action: links.page(page.number),
            hasBack: returnsToCheck || page.number > 1, hidden: hidden(frame), above: heading(frame),
            attributes: " id=\"\(RequestPage.formName)\" data-autosave=\"\(links.save)\"",
            site: sheet.street, today: frame.today)
    }

    private func hidden(_ frame: PublicFrame) -> HTML {
        """
        <input type="hidden" name="_token" value="\(frame.formToken)">
        <input type="hidden" name="\(RequestPageForm.pageNumber)" value="\(page.number)">
        <input type="hidden" name="\(RequestPageForm.written)" value="\(frame.language.rawValue)">
        \(if: returnsToCheck, "<input type=\"hidden\" name=\"\(RequestPageForm.returning)\" value=\"\(RequestPageForm.toCheck)\">\n")
        """
    }

    private func heading(_ frame: PublicFrame) -> HTML {
        """
        <div class="title">
          \(RequestStep(page: page.number, savedAt: sheet.request.savedAt, hasErrors: frame.hasErrors, frame: frame))
          <h1>\(page.title, frame.language)</h1>
          \(if: page.number == 1 && typist.staff == nil, lead(frame))
        </div>

        """
    }

    private func lead(_ frame: PublicFrame) -> HTML {
        """
        <p class="lead">\(QuestionnaireWords.lead(reader: sheet.helper.name, employer: sheet.employer.name), frame.language)</p>
        <p>\(QuestionnaireWords.whoReads(sheet.helper.name), frame.language) \
        <a href="\(frame.agency.questionsPage)">\(EmployersQuestionsWords.link, frame.language)</a></p>
        """
    }

    /// The values that nobody at the employer has touched.
    private func known(on today: Day) -> [String: Phrase] {
        guard sheet.request.submittedAt == nil else { return [:] }
        return sheet.request.known.values.filter { draft.answers[$0.key] == $0.value }.mapValues { _ in QuestionnaireWords.fromOurRecords }
    }
}

/// Where one is among the pages, and since when everything typed is safe; the script writes the time anew.
struct RequestStep: Component {
    let page: Int
    let savedAt: Instant?
    var hasErrors = false
    let frame: PublicFrame

    var html: HTML {
        let place = frame.say(isLast ? RequestWords.lastPage : RequestWords.page(page, of: RequestForInformation.checkPage - 1))
        let saved = savedAt.map { frame.say(RequestWords.saved(RequestWords.time($0, in: frame.zone))) }
        let state = hasErrors ? frame.say(RequestWords.typedIsKept) : saved
        return """
            <div class="step">
              <p role="status"\(if: !isLast, words(place))>\([place, state].compactMap { $0 }.joined(separator: " · "))</p>
              <span class="bar" data-at="\(page)" aria-hidden="true"><i></i></span>
            </div>
            """
    }

    private var isLast: Bool { page >= RequestForInformation.checkPage }

    private func words(_ place: String) -> HTML {
        let saved = frame.say(RequestWords.saved(Phrase(verbatim: "{time}")))
        return """
             data-saved="\(place) · \(saved)" data-failed="\(place) · \(RequestWords.notSaved, frame.language)" \
            data-refused="\(place) · \(RequestWords.refused, frame.language)"
            """
    }
}

/// Reminds the member of staff on the phone for whom the answers are. In English, as everything for staff.
struct PhoneNote: Component {
    let sheet: RequestSheet
    let typist: Typist

    var html: HTML {
        guard let staff = typist.staff else { return .empty }
        let partner = sheet.contact.map { " with \($0.name)" } ?? ""
        return """
            <div class="note" data-tone="info" lang="en">
              <p><span class="lead">You are filling this in for \(sheet.employer.name)\(partner).</span> The record says that \(staff.name) typed.</p>
              <p><a href="\(sheet.employer.id.requestPage)">Stop and go back to \(sheet.employer.name)</a></p>
            </div>
            """
    }
}
