import Dates
import Markup
import Phrases
import Rules

/// One program's verdict: its name and word on the left, the rules beside the answers on the right.
struct Ruling: Component {
    let evidence: Evidence
    /// Whether the answers are still under way.
    let isSoFar: Bool
    /// What a supervisor decided beside the rule.
    var reviewed: ReviewNote?
    /// What may be done about it here.
    let acts: HTML

    private var verdict: Verdict { evidence.verdict }

    var html: HTML {
        """
        <article class="ruling" id="\(verdict.program)">
          <div>
            <h3><a href="\(Link("/programs").anchor(verdict.program))">\(verdict.name.en)</a></h3>
            \(verdict.word.tag)\(if: isSoFar && verdict.word != .needsAnswer, " <span class=\"hint\">so far</span>")
            <p class="quiet-text">\(summary)</p>
            \(reviewed)
            \(with: verdict.ruleVersion, { "<p class=\"hint\">Rules of \(Wording.day($0, in: .en))</p>" })
            \(acts)
          </div>
          <div>
            \(each: evidence.rows)
            \(if: evidence.furtherMet > 0, "<p class=\"hint\">\(further)</p>")
            \(askNext)
            \(if: !verdict.trace.isEmpty, RuleTrace(evidence: evidence).html)
          </div>
        </article>
        """
    }

    private var further: String {
        evidence.furtherMet == 1 ? "One more rule is met." : "\(evidence.furtherMet) more rules are met."
    }

    private var summary: String {
        let sentence =
            switch verdict.word {
            case .eligible: verdict.summary.en
            case .notEligible, .supervisorReview: verdict.deciding.first.map(reason) ?? verdict.summary.en
            case .needsAnswer: verdict.missing.count == 1 ? "One thing is missing." : "\(verdict.missing.count) things are missing."
            case .notInForce: verdict.note?.en ?? "No rules cover this day."
            }
        return [sentence, positions].filter { !$0.isEmpty }.joined(separator: " ")
    }

    // What nobody has said decides nothing about the employer, only that a person must look.
    private func reason(_ step: Step) -> String {
        step.truth == .unknown ? "A question that decides this was left open on purpose, so a person has to look." : step.reason.en
    }

    /// "For: press brake operator. Not for: yard helper."
    private var positions: String {
        let good = verdict.positions.filter { $0.word == .eligible }.map { evidence.title($0.position) }
        let bad = verdict.positions.filter { $0.word == .notEligible }.map { evidence.title($0.position) }
        if bad.isEmpty || good.isEmpty && verdict.word == .notEligible { return "" }
        return [good.isEmpty ? "" : "For: \(good.joined(separator: ", ")).", "Not for: \(bad.joined(separator: ", "))."]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var askNext: HTML {
        guard verdict.word == .eligible || verdict.word == .supervisorReview, !verdict.askNext.isEmpty else { return .empty }
        return """
            <div><h4 class="cap">To ask next</h4><ul class="reasons ask">\(each: verdict.askNext, { "<li>\($0.en)</li>" })</ul></div>
            """
    }
}

/// Every rule of a program, met or not, with the answers it was read from.
struct RuleTrace: Component {
    let evidence: Evidence

    var html: HTML {
        """
        <details>
          <summary>Every rule that was looked at: \(evidence.verdict.name.en)</summary>
          <div class="table"><table class="cards" role="table">
            <caption class="visually-hidden">Every rule of \(evidence.verdict.name.en) with its answer</caption>
            <thead role="rowgroup"><tr role="row">
              <th role="columnheader" scope="col">Rule</th><th role="columnheader" scope="col">Met?</th>
              <th role="columnheader" scope="col">Answer</th><th role="columnheader" scope="col">Source</th>
            </tr></thead>
            <tbody role="rowgroup">\(each: evidence.trace, row)</tbody>
          </table></div>
        </details>
        """
    }

    private func row(_ line: (step: Step, quotes: [RuleBeside.Quote])) -> HTML {
        let step = line.step
        let missing = step.missing.map { key in
            let number = AnswerKey.named(key)?.question ?? 0
            return "\(number). \(evidence.questions.wording(key, ofQuestion: number)): not answered yet"
        }
        let answers = line.quotes.map { "\($0.number). \($0.wording): \($0.said.joined(separator: ", "))" } + missing
        return """
            <tr role="row">
              <th role="rowheader" scope="row">\(step.rule.en)\(with: step.position, { "<span class=\"sub\">\(evidence.title($0))</span>" })</th>
              <td role="cell" data-label="Met?">\(met(step))</td>
              <td role="cell" class="full" data-label="Answer">\(each: answers, { "<div>\($0)</div>" })</td>
              <td role="cell" class="full" data-label="Source">\(RuleSource(step))</td>
            </tr>
            """
    }

    private func met(_ step: Step) -> String {
        switch step.truth {
        case .yes: "Yes"
        case .no: step.onFail == .notEligible ? "No: not eligible" : "No: a supervisor decides"
        case .unknown: step.missing.isEmpty ? "Not told: a supervisor decides" : "Not known yet"
        }
    }
}
