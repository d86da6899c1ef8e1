import Dates
import Markup
import Phrases
import Rules
import Storage

/// A version tried on one employer: what the rules say without it and with it, side by side.
struct TryPage: StaffPage {
    let version: RuleVersion
    let program: Program
    let query: String
    /// Employers to choose from.
    let found: [EmployerLine]
    let tried: TriedEmployer?
    let hasMistakes: Bool

    let section = Section.programs
    var title: String { "Try the new rules of \(program.name.en)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Programs", "/programs"), ("Rules of \(program.name.en)", VersionLinks.all(of: program.id)), ("The new version", version.page)))
        <div class="head"><div><h1>\(title)</h1></div></div>
        <form class="row" action="\(version.trying)">
          <div class="field grow"><label for="q">Employer</label><input id="q" name="q" type="search" autocomplete="off" value="\(query)"></div>
          <button class="quiet at-end">Find</button>
        </form>
        \(if: hasMistakes, "<div class=\"note\" data-tone=\"warn\"><p>The text has mistakes. Mend them first; nothing can be tried by it yet.</p></div>")
        \(if: !query.isEmpty, matches)
        \(with: tried, { result($0, frame) })
        """
    }

    private var matches: HTML {
        guard !found.isEmpty else { return Empty(words: "No employer is called “\(query)”.").html }
        return """
            <section aria-labelledby="found"><h2 id="found">Whom do you mean?</h2><ul role="list" class="stack tight">\(each: found, { line in
              "<li><a href=\"\(version.trying.query([("employer", line.id.description)]))\">\(line.name)</a></li>"
            })</ul></section>
            """
    }

    private func result(_ tried: TriedEmployer, _ frame: StaffFrame) -> HTML {
        guard let both = tried.both else {
            return Empty(words: "\(tried.employer.name) has not answered anything yet, so there is nothing to judge.").html
        }
        let same = both.with.word == both.without.word
        let turn = both.deciding(tried.questions)
        return """
            <section class="stack" aria-labelledby="tried">
              <h2 id="tried">\(tried.employer.name)</h2>
              <p>\(same ? "The verdict stays." : "The verdict changes.") Judged as of \(Wording.day(tried.day, in: .en)) by both.</p>
              \(if: !same && !turn.isEmpty, "<p><b>It turns on:</b> \(turn)</p>")
              <div class="two">
                \(side("By the rules without it", both.without, tried))
                \(side("By the new version", both.with, tried))
              </div>
            </section>
            """
    }

    private func side(_ heading: String, _ verdict: Verdict, _ tried: TriedEmployer) -> HTML {
        """
        <div class="stack"><h3>\(heading)</h3>
          <p>\(verdict.word.tag)</p>
          \(each: tried.evidence(for: verdict).rows)
        </div>
        """
    }
}

/// An employer on whom a version was tried; without answers there is nothing to show.
struct TriedEmployer: Sendable {
    let employer: Employer
    let day: Day
    let both: TriedVersion?
    let questions: AskedQuestions
    let original: AskedQuestions

    func evidence(for verdict: Verdict) -> Evidence {
        Evidence(verdict: verdict, answers: both?.answers ?? Answers(), questions: questions, original: original)
    }
}
