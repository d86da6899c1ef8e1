import Markup
import Phrases
import Suitability

/// One person and one opening: the points on the left, what speaks for and against on the right. Eligibility stands apart from suitability.
struct MatchView: Component {
    let match: Match
    let words: ReasonWords
    /// Who or what it leads to.
    let heading: (words: String, link: Link)
    let acts: HTML

    private var verdict: Verdict { match.verdict }

    var html: HTML {
        """
        <article class="ruling">
          <div>
            <h3><a href="\(heading.link)">\(heading.words)</a></h3>
            <p><b>\(String(verdict.score.rounded))</b> of 100 points\(with: standing, { "<br><span class=\"hint\">\($0)</span>" })</p>
            \(acts)
          </div>
          <div>
            \(if: !verdict.failed.isEmpty, "<div><h4 class=\"cap\">Cannot be put forward</h4>\(list(verdict.failed.map(words.words), "against"))</div>")
            <div class="two">
              \(part("Speaks for it", verdict.reasonsFor, "for"))
              \(part("Speaks against it", verdict.reasonsAgainst, "against"))
              \(part("Still to ask", verdict.openQuestions, "ask"))
            </div>
            <details><summary>How the points come about</summary>\(points)</details>
          </div>
        </article>
        """
    }

    private var standing: String? {
        switch match.standing {
        case nil: nil
        case .ruledOut: "left out by a rule"
        case .suggested(let rank): "number \(rank) of those suggested"
        case .outranked(let rank, let short):
            short.rounded == 0
                ? "number \(rank): others have the same points" : "number \(rank), \(short.rounded) points behind the last who is suggested"
        }
    }

    private func part(_ heading: String, _ reasons: [Reason], _ kind: String) -> HTML {
        reasons.isEmpty ? .empty : "<div><h4>\(heading)</h4>\(list(reasons.map(say), kind))</div>"
    }

    /// A place of work that nobody has noted is no work from home.
    private func say(_ reason: Reason) -> String {
        reason == .fromHome && match.opening.zip.isEmpty ? "the way there is not counted: the place is not noted" : words.words(reason)
    }

    private func list(_ lines: [String], _ kind: String) -> HTML {
        "<ul class=\"reasons \(kind)\">\(each: lines, { "<li>\($0)</li>" })</ul>"
    }

    private var points: HTML {
        """
        <table><caption class="visually-hidden">Points by part</caption><thead><tr><th scope="col">Part</th><th scope="col">Points</th>\
        <th scope="col">At most</th></tr></thead>
        <tbody>\(each: verdict.parts, { part in """
            <tr><th scope="row">\(part.part.label)</th><td>\(String(part.points.rounded))</td><td>\(String(part.most))</td></tr>
            """ })</tbody></table>
        """
    }
}

extension Part {
    /// In the words of staff.
    var label: String {
        switch self {
        case .experience: "Experience"
        case .skills: "Skills"
        case .credentials: "Credentials that are wished"
        case .goals: "The work wanted"
        case .pay: "Pay"
        case .travel: "The way to work"
        case .hours: "Full or part time"
        case .permanence: "How long the job lasts"
        }
    }

    /// What it rewards.
    var meaning: String {
        switch self {
        case .experience: "months in the occupation or its kin, against those wished"
        case .skills: "skills asked for that the person has, at the level asked"
        case .credentials: "licenses that the employer prefers and the law does not require"
        case .goals: "how near the opening is to the work that the person wants"
        case .pay: "pay against the least that the person wishes"
        case .travel: "how much of the way that the person accepts is left over"
        case .hours: "full or part time as wished"
        case .permanence: "a lasting job, or a temporary one for somebody who takes those"
        }
    }
}
