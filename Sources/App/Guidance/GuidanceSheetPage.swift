import Dates
import Guidance
import Markup
import Phrases
import Storage

/// What suits, as the person reads it in their language: printed by staff, or behind a private link with a way to refuse and to say what is wrong.
struct GuidanceSheetPage: PublicPage {
    let guide: Guide
    /// Where forms lead; nothing on the sheet that staff print.
    let sheet: ID<ShownGuidance>?
    let helper: StaffMember
    var form = ContestForm()
    var problems: [(field: String, words: Phrase)] = []
    var done: Done?

    enum Done: String, Sendable {
        case refused, told

        var words: Phrase {
            switch self {
            case .refused: SheetWords.refused
            case .told: SheetWords.told
            }
        }
    }

    var title: Phrase { SheetWords.title }

    func body(in frame: PublicFrame) -> HTML {
        let errors = FieldErrors(problems, in: frame.language)
        return """
            \(with: done, { "<div class=\"note\" data-tone=\"ok\" role=\"status\"><p>\($0.words, frame.language)</p></div>" })
            \(ErrorSummary(errors, heading: frame.say(SheetWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1>
              <p class="lead">\(SheetWords.together(helper.firstName), frame.language)</p></div>
            \(if: guide.plain.suggested.isEmpty, "<p>\(SheetWords.nothing, frame.language)</p>")
            \(each: guide.plain.suggested, { suggestion($0, frame) })
            <section class="q" aria-labelledby="known"><h2 id="known">\(SheetWords.known, frame.language)</h2>\(known(frame))</section>
            \(with: sheet, { contest($0, frame, errors) })
            <section class="q" aria-labelledby="how"><h2 id="how">\(SheetWords.how, frame.language)</h2>
              <p>\(SheetWords.howItIsMade.map { $0[frame.language] }.joined(separator: " "))</p></section>
            """
    }

    private func suggestion(_ suggestion: ServiceSuggestion, _ frame: PublicFrame) -> HTML {
        let brief = guide.shelf.brief(suggestion.service)
        let words = SheetReasonWords(guide: guide, language: frame.language)
        return """
            <section class="q keep" aria-labelledby="s\(String(suggestion.rank))">
              <h2 id="s\(String(suggestion.rank))"><span class="n">\(String(suggestion.rank)).</span> \(brief.name)</h2>
              <p class="known">\([brief.providerName, brief.town].filter { !$0.isEmpty }.joined(separator: ", "))</p>
              \(part(SheetWords.because, .speaksFor, suggestion, words, frame))
              \(part(SheetWords.against, .against, suggestion, words, frame))
              \(part(SheetWords.toAsk, .open, suggestion, words, frame))
              <p class="known">\(words.hint(suggestion))</p>
              \(with: sheet, { refusal($0, suggestion.service, brief.name, frame) })
            </section>
            """
    }

    private func part(_ heading: Phrase, _ side: Reason.Side, _ suggestion: ServiceSuggestion, _ words: SheetReasonWords, _ frame: PublicFrame)
        -> HTML
    {
        let lines = suggestion.reasons(side).compactMap { words.words($0, about: suggestion.service) }
        guard !lines.isEmpty else { return .empty }
        return "<div><h3>\(heading, frame.language)</h3><ul>\(each: lines, { "<li>\($0)</li>" })</ul></div>"
    }

    private func refusal(_ sheet: ID<ShownGuidance>, _ service: Int64, _ name: String, _ frame: PublicFrame) -> HTML {
        """
        \(frame.form(sheet.refuse, class: "send"))<input type="hidden" name="service" value="\(ID<Listing>(number: service).description)">\
        <button class="quiet">\(SheetWords.refuse, frame.language)<span class="visually-hidden">: \(name)</span></button></form>
        """
    }

    /// What it rests on: what the person said, in their own words.
    private func known(_ frame: PublicFrame) -> HTML {
        let assessment = guide.facts.assessment
        return """
            <dl class="answers-list">\(each: NeedDomain.allCases, { domain in
                """
                <div><dt>\(NeedWords.label(domain), frame.language)</dt>\
                <dd>\(NeedSaid(domain: domain, answer: assessment.answers[domain], language: frame.language))</dd></div>
                """
            })</dl>
            """
    }

    private func contest(_ sheet: ID<ShownGuidance>, _ frame: PublicFrame, _ errors: FieldErrors) -> HTML {
        let domains = NeedDomain.allCases.filter { guide.facts.assessment.answers[$0] != nil }
        let choices =
            [Choice(value: "", label: frame.say(SheetWords.choose))]
            + domains.map { Choice(value: $0.rawValue, label: frame.say(NeedWords.label($0))) }
            + [Choice(value: ContestForm.other, label: frame.say(SheetWords.somethingElse))]
        return """
            <section class="q" aria-labelledby="wrong"><h2 id="wrong">\(SheetWords.wrong, frame.language)</h2>
            \(frame.form(sheet.contest))
              \(SelectField(name: "about", label: frame.say(SheetWords.about), choices: choices, selected: form.about, error: errors["about"]))
              \(TextArea(name: "words", label: frame.say(SheetWords.howItIs), value: form.words, error: errors["words"], rows: 3))
              <div class="send"><button class="quiet">\(SheetWords.tell(helper.firstName), frame.language)</button></div>
            </form></section>
            """
    }
}

extension ID<ShownGuidance> {
    /// What the person sees.
    var page: Link { "/guidance/\(self)" }
    var refuse: Link { "/guidance/\(self)/refuse" }
    var contest: Link { "/guidance/\(self)/contest" }
}
