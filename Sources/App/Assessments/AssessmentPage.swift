import Markup
import Phrases
import Storage

/// All ten sides of life on one page, as a member of staff takes them down with the person.
struct AssessmentPage: StaffPage {
    let participant: Participant
    /// The open one; nothing if a new one begins.
    let open: Assessment?
    let fixed: FixedFacts
    var form: AssessmentForm
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "What does \(participant.name) need?" }

    private static let meaning = """
        Read the sentences out and take the one that comes closest. A level only opens help: it closes nothing to anybody, and nobody adds them up.
        """

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, AssessmentPage.meaning, in: crumbs, errors))
        \(with: open, { begun($0, frame) })
        \(frame.form(participant.id.assessment, attributes: " data-autosave=\"\(participant.id.assessmentDraft)\""))
          <input type="hidden" name="version" value="\(form.version)">
          \(each: NeedDomain.allCases, side)
          <section class="sect" aria-labelledby="changeable">
            <h2 id="changeable">What could be otherwise</h2>
            <p>So that you can try together what would follow from it. What is on file already is marked.</p>
            \(each: ChangeableFact.allCases, fact)
          </section>
          \(kept(frame))
          <p role="status" class="hint"></p>
          <div class="sticky"><button>Finish</button><button class="quiet" name="act" value="\(AssessmentForm.later)">Save, the rest later</button>\
        <a class="button quiet" href="\(participant.id.assessments)">Cancel</a></div>
        </form>
        """
    }

    private var crumbs: Crumbs {
        Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Needs", participant.id.assessments))
    }

    private func begun(_ open: Assessment, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="info"><p>Begun \(frame.moment(open.startedAt)); \(open.answers.count) of \(NeedDomain.allCases.count) sides are \
        answered. You go on with the same.</p></div>
        """
    }

    private func side(_ domain: NeedDomain) -> HTML {
        let (name, error) = (domain.rawValue, errors[domain.rawValue])
        let hint = domain.isBasic ? "If it is urgent, it comes first, whatever else is suggested." : nil
        return """
            <section class="sect">
              <fieldset class="field" id="\(name)"\(FieldNotes.pointers(name, hint, error))>
                <legend>\(NeedWords.label(domain).en)</legend>
                \(FieldNotes(name: name, hint: hint, error: error))
                \(choice(domain, "", "Not asked", nil))
                \(each: NeedDomain.levels, { level in
                    choice(domain, "\(level)", NeedWords.level(level).en, NeedWords.anchor(domain, level).en) })
                \(choice(domain, NeedForm.unsaid, "Rather not say", nil))
              </fieldset>
              \(asked(domain))
              \(TextArea(
                name: AssessmentForm.words(domain), label: "\(NeedWords.label(domain).en): in their own words", value: form.words[domain] ?? "",
                error: errors[AssessmentForm.words(domain)], isOptional: true, rows: 2))
            </section>
            """
    }

    private func choice(_ domain: NeedDomain, _ value: String, _ label: String, _ anchor: String?) -> HTML {
        """
        <label class="choice"><input type="radio" name="\(domain.rawValue)" value="\(value)"\(if: value == form.levels[domain] ?? "", " checked")>\
        <span>\(label)\(with: anchor, { "<small class=\"hint\">\($0)</small>" })</span></label>
        """
    }

    /// How to ask it in the person's language.
    private func asked(_ domain: NeedDomain) -> HTML {
        let language = participant.language
        guard language != .en else { return .empty }
        return """
            <details><summary>In \(language.englishName)<span class="visually-hidden">: \(NeedWords.label(domain).en)</span></summary>
            <div lang="\(language.rawValue)"><p>\(NeedWords.question(domain), language)</p>
            <ol start="0">\(each: NeedDomain.levels, { "<li>\(NeedWords.anchor(domain, $0), language)</li>" })</ol></div></details>
            """
    }

    private func fact(_ fact: ChangeableFact) -> HTML {
        let said = ChangeableFact.Said.allCases.map { Choice(value: $0.rawValue, label: $0.words.en) }
        return ChipChoices(
            name: NeedFactsForm.field(fact), legend: AssessmentWords.fact(fact).en, choices: [Choice(value: "", label: "Not asked")] + said,
            selected: form.facts[fact]?.rawValue ?? ""
        ).html
    }

    /// What is not asked here: it does not change by help, or is sealed.
    private func kept(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="fixed">
          <h2 id="fixed">Not asked here</h2>
          <dl class="facts">\(each: fixed.lines(on: frame.today), { "<dt>\($0.name)</dt><dd>\($0.words)</dd>" })\
        <dt>Health and access</dt><dd>Sealed, apart: <a href="\(participant.id.privatePage)">what is recorded</a></dd></dl>
          <p>Change it under <a href="\(participant.id.programsPage)">programs</a> and <a href="\(participant.id.work)">work and schools</a>.</p>
        </section>
        """
    }
}
