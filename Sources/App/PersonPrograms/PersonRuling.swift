import Markup
import Phrases
import Rules

/// One program's verdict on a person: its name and word on the left, the rules beside the answers on the right.
struct PersonRuling: Component {
    let verdict: Verdict

    /// How many of the rules that are met stand beside it; the whole trace has the others.
    private static let metShown = 2

    var html: HTML {
        """
        <article class="ruling" id="\(verdict.program)">
          <div>
            <h3>\(verdict.name.en)</h3>
            \(verdict.word.tag)
            \(with: verdict.word == .eligible ? verdict.tier : nil, { "<p><strong>\($0.en)</strong></p>" })
            <p class="quiet-text">\(summary)</p>
            \(with: verdict.ruleVersion, { "<p class=\"hint\">Rules of \(Wording.day($0, in: .en))</p>" })
          </div>
          <div>
            \(each: shown, { beside($0).html })
            \(if: furtherMet > 0, "<p class=\"hint\">\(furtherMet == 1 ? "One more rule is met." : "\(furtherMet) more rules are met.")</p>")
            <details>
              <summary>Every rule that was looked at: \(verdict.name.en)</summary>
              \(trace)
            </details>
          </div>
        </article>
        """
    }

    private var summary: String {
        switch verdict.word {
        case .eligible: verdict.summary.en
        case .notEligible, .supervisorReview:
            verdict.deciding.first.map {
                $0.truth == .unknown ? "An answer that decides this was withheld or not known, so a person has to look." : $0.reason.en
            }
                ?? verdict.summary.en
        case .needsAnswer: verdict.missing.count == 1 ? "One answer is missing." : "\(verdict.missing.count) answers are missing."
        case .notInForce: verdict.note?.en ?? "No rules cover this day."
        }
    }

    private var shown: [Step] {
        switch verdict.word {
        case .eligible: Array(verdict.deciding.prefix(PersonRuling.metShown))
        case .needsAnswer: verdict.trace.filter { $0.truth == .unknown && !$0.missing.isEmpty }
        case .notEligible, .supervisorReview, .notInForce: verdict.deciding
        }
    }

    private var furtherMet: Int { verdict.word == .eligible ? max(0, verdict.deciding.count - PersonRuling.metShown) : 0 }

    private func beside(_ step: Step) -> RuleBeside {
        RuleBeside(quotes: quotes(step), rule: step.rule.en, remark: nil, source: RuleSource(step), language: .en)
    }

    private func quotes(_ step: Step) -> [RuleBeside.Quote] {
        let told = step.answers.map { quote($0.key, $0.question, said($0.answer, to: $0.key), isOpen: false) }
        guard step.truth == .unknown else { return told }
        return told + step.missing.map { quote($0, Vocabulary.person.key($0)?.question ?? 0, "Not answered yet.", isOpen: true) }
    }

    private func quote(_ key: String, _ number: Int, _ said: String, isOpen: Bool) -> RuleBeside.Quote {
        RuleBeside.Quote(number: number, wording: PersonQuestion.of(key)?.wording.en ?? key, asked: nil, said: [said], isOpen: isOpen)
    }

    private func said(_ answer: Rules.Answer, to key: String) -> String { PersonQuestion.of(key)?.said(answer, in: .en) ?? "" }

    private var trace: HTML {
        CardTable(
            caption: "Every rule of \(verdict.name.en) with its answer", heads: ["Rule", "Met?", "Answer", "Source"],
            rows: verdict.trace.map { step in
                [
                    HTML.text(step.rule.en), HTML.text(met(step)),
                    "\(each: quotes(step), { "<div>\($0.number). \($0.wording) \($0.said.joined(separator: " "))</div>" })", RuleSource(step).html,
                ]
            }
        ).html
    }

    private func met(_ step: Step) -> String {
        switch step.truth {
        case .yes: "Yes"
        case .no: step.onFail == .notEligible ? "No: not eligible" : "No: a supervisor decides"
        case .unknown: step.missing.isEmpty ? "Not told: a supervisor decides" : "Not known yet"
        }
    }
}
