import Markup
import Phrases
import Storage

/// Which facts of a person are kept sealed, for those whom an administrator lets open them; what they say is not here.
struct PrivatePage: StaffPage {
    let sheet: SensitiveSheet
    /// Whether the program has a key to seal with.
    let hasKey: Bool
    var form = OpenFactsForm()
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "Sealed facts: \(person.name)" }

    private var person: Participant { sheet.participant }

    private static let meaning =
        "These stand apart from everything else. They are in no search, list, export or mail, and no one is matched by them. Every opening is written down."

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, PrivatePage.meaning, in: Crumbs(("People", "/people"), (person.name, person.id.page)), errors))
        \(if: !hasKey, MissingKey().html)
        \(each: sheet.purposes, { recorded($0, frame) })
        \(if: hasKey && !sheet.facts.isEmpty, opening(frame))
        \(if: !sheet.openings.isEmpty, openings(frame))
        """
    }

    private func recorded(_ purpose: SensitivePurpose, _ frame: StaffFrame) -> HTML {
        let facts = sheet.facts(for: purpose)
        return """
            <section class="sect" aria-labelledby="\(purpose.rawValue)">
              <h2 id="\(purpose.rawValue)">\(purpose.label)</h2>
              <p class="hint">\(purpose.meaning)</p>
              \(if: facts.isEmpty, "<p>Nothing is stored.</p>")
              \(if: !facts.isEmpty, "<dl class=\"facts\">\(each: facts, { line($0, frame) })</dl>")
              \(if: hasKey, "<p><a href=\"\(person.id.sealedPage(purpose))\">\(facts.isEmpty ? "Write it down" : "Write it anew or take it out")<span class=\"visually-hidden\">: \(purpose.label)</span></a></p>")
            </section>
            """
    }

    private func line(_ fact: SensitiveFact, _ frame: StaffFrame) -> HTML {
        "<dt>\(fact.kind.label)</dt><dd>stored \(frame.moment(fact.setAt)) by \(fact.setBy)</dd>"
    }

    private func opening(_ frame: StaffFrame) -> HTML {
        let recorded = sheet.purposes.filter { !sheet.facts(for: $0).isEmpty }
        return """
            <section class="sect" aria-labelledby="open">
              <h2 id="open">Open what is stored</h2>
              <p>You are asked once more who you are. Then it shows for \(Spelled.number(SensitiveOpening.minutes).lowercased()) minutes, to you alone.</p>
              \(frame.form(person.id.openedFacts))
                \(ChipChoices(
                    name: "purpose", legend: "What to open", choices: recorded.map { Choice(value: $0.rawValue, label: $0.label) },
                    selected: form.purpose.isEmpty && recorded.count == 1 ? recorded[0].rawValue : form.purpose, error: errors["purpose"]))
                \(SelectField(
                    name: "reason", label: "Why you open it",
                    choices: [Choice(value: "", label: "Choose a reason")]
                        + SensitiveOpening.Reason.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                    selected: form.reason, error: errors["reason"], width: "w30"))
                \(TextField(
                    name: "words", label: "In your words", value: form.words, hint: "Who looks after openings reads this. Do not repeat the facts here.",
                    error: errors["words"], isOptional: true, width: "w30"))
                <div class="row"><button>Open it</button></div>
              </form>
            </section>
            """
    }

    private func openings(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="looked">
          <h2 id="looked">Who has looked</h2>
          <ol class="line">\(each: sheet.openings, { opening in """
            <li><p>\(opening.staffName) opened \(opening.purpose.label.lowercased())</p><p class="hint">\(opening.why)</p>\
            <p class="when">\(frame.moment(opening.openedAt))</p></li>
            """ })</ol>
        </section>
        """
    }
}

/// Says that nothing can be sealed, and who can change that.
struct MissingKey: Component {
    var html: HTML {
        """
        <div class="note" data-tone="warn">
          <p class="lead">Fairlead was started without a key file, so nothing can be sealed, and nothing is stored here.</p>
          <p>Whoever runs it must start it with <code>--key-file</code>.</p>
        </div>
        """
    }
}

extension ID<Participant> {
    var privatePage: Link { "/people/\(self)/private" }
    var openedFacts: Link { "/people/\(self)/private/openings" }
    func opening(_ opening: ID<SensitiveOpening>) -> Link { "/people/\(self)/private/openings/\(opening)" }
    func sealedPage(_ purpose: SensitivePurpose) -> Link { "/people/\(self)/private/\(purpose.rawValue)" }
    func sealedRemoval(_ purpose: SensitivePurpose) -> Link { "/people/\(self)/private/\(purpose.rawValue)/removal" }
}
