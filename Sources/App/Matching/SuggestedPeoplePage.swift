import Dates
import Markup
import Phrases
import Storage
import Suitability

/// Who suits an opening, with reasons; and why somebody does not stand there.
struct SuggestedPeoplePage: StaffPage {
    let opening: Opening
    let employerName: String
    let suggested: [Match]
    /// How many people were looked at.
    let count: Int
    let weights: MatchWeights
    let words: ReasonWords
    /// Everybody about whom one may ask.
    let people: [Participant]
    /// The answer to the question why not.
    let asked: Match?
    /// Who was suggested before and not put forward.
    let passed: [ID<Participant>: Unchosen]
    /// What folders below this one have to say about the opening.
    var asides: [HTML] = []
    var errors = FieldErrors()

    let section = Section.employers
    var title: String { "Who suits \(opening.title) at \(employerName)?" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employerName, opening.employerId.page), (opening.title, opening.id.page)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(summary)</p></div></div>
        \(ErrorSummary(errors))
        \(each: asides, { $0 })
        <section aria-labelledby="suggested"><h2 id="suggested" class="visually-hidden">Suggested</h2>\
        \(suggested.isEmpty ? Empty(words: nothing).html : "\(each: suggested, { view($0, frame) })")</section>
        <section class="sect" aria-labelledby="why-not">
          <h2 id="why-not">Why is somebody not here?</h2>
          <form class="row ends" action="\(opening.id.people)">
            \(SelectField(
                name: "why", label: "Who", choices: [Choice(value: "", label: "Choose")]
                    + people.map { Choice(value: $0.id.description, label: "\($0.lastName), \($0.firstName)") }, selected: asked?.person.id.description ?? ""))
            <button class="quiet">Show why</button>
          </form>
          \(with: asked, { view($0, frame) })
        </section>
        """
    }

    private var summary: HTML {
        let version: String = weights.number == 0 ? "as they come with the program" : "version \(weights.number)"
        return """
            The best \(String(suggested.count)) of \(String(count)) people whom you may see and who work nowhere through us. Suitability is a beginning to \
            think from, not a verdict; eligibility stands apart. Weighed <a href="/matching/weights">\(version)</a>.
            """
    }

    private var nothing: String {
        count == 0
            ? "Nobody is in the pool yet. People come in when what they can do is recorded under People."
            : "Nobody passes the rules for this opening. Ask below why somebody does not."
    }

    private func view(_ match: Match, _ frame: StaffFrame) -> HTML {
        MatchView(
            match: match, words: words, heading: (match.person.name, match.person.id.page),
            acts: match.verdict.passes && opening.isOpen && frame.staff.role.servesEmployers ? acts(match.person, frame) : .empty
        ).html
    }

    private func acts(_ person: Participant, _ frame: StaffFrame) -> HTML {
        let (field, words) = ("reason-\(person.id)", "words-\(person.id)")
        return """
            <a class="button tight" href="\(opening.id.introduce(person.id))">Put forward<span class="visually-hidden"> \(person.name)</span></a>
            \(with: passed[person.id], { "<p class=\"hint\">Passed over by \($0.by), \(frame.moment($0.at)). \($0.said)</p>" })
            <details\(if: errors[field] != nil, " open")><summary>Not this time<span class="visually-hidden">: \(person.name)</span></summary>
            \(frame.form(opening.id.passOver(person.id)))
              <div class="field"><label for="\(field)">Why not</label>\(FieldNotes(name: field, hint: nil, error: errors[field]))
              <select id="\(field)" name="reason"\(FieldNotes.pointers(field, nil, errors[field]))><option value="">Choose</option>\
            \(each: PassReason.allCases, { "<option value=\"\($0.rawValue)\">\($0.label)</option>" })</select></div>
              <div class="field"><label for="\(words)">In words <span class="optional">(optional)</span></label>
              <input class="w20" id="\(words)" name="words" autocomplete="off"></div>
              <div class="row"><button class="quiet tight">Write it down</button></div>
            </form></details>
            """
    }
}

/// On an opening's page: the way to those who suit it.
struct SuggestionsBox: Component {
    let opening: Opening

    static let onOpening: OpeningAside = { opening, visit, _ in
        guard opening.isOpen, try visit.by.role.servesPeople else { return .empty }
        return SuggestionsBox(opening: opening).html
    }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="suits"><h2 id="suits">Who suits it</h2>
          <p><a href="\(opening.id.people)">See the people who suit this opening, with reasons</a></p></section>
        """
    }
}

extension ID<Opening> {
    var people: Link { "/openings/\(self)/people" }
    func passOver(_ person: ID<Participant>) -> Link { "/openings/\(self)/people/\(person)/pass-over" }
    func introduce(_ person: ID<Participant>) -> Link { "/openings/\(self)/people/\(person)/introduce" }
}
