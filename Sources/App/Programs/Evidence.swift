import Phrases
import Rules

/// What stands behind a verdict, put so that a person can check it: for each rule that decided, the answers in the employer's words.
struct Evidence: Sendable {
    let verdict: Verdict
    let answers: Answers
    /// The questions in English, and as they were asked.
    let questions: AskedQuestions
    let original: AskedQuestions

    /// How many of the rules that are met stand on the page; the whole trace has the others.
    static let metShown = 2

    /// The rules to show beside their answers.
    var rows: [RuleBeside] {
        switch verdict.word {
        case .eligible: merged(Array(verdict.deciding)).prefix(Evidence.metShown).map(row) + besidesThis
        case .notEligible, .supervisorReview: merged(verdict.deciding).map(row) + besidesThis
        case .needsAnswer: waiting
        case .notInForce: merged(verdict.deciding).map(row)
        }
    }

    /// How many rules are met and not shown.
    var furtherMet: Int { verdict.word == .eligible ? max(0, merged(verdict.deciding).count - Evidence.metShown) : 0 }

    /// Every rule that was looked at, with each position's answers, in order.
    var trace: [(step: Step, quotes: [RuleBeside.Quote])] { verdict.trace.map { ($0, quotes(for: [$0])) } }

    /// How the position is called.
    func title(_ place: Int) -> String { answers.title(ofPosition: place) ?? "Job \(place + 1)" }

    /// Positions that fare worse than the program as a whole: only they fall.
    private var besidesThis: [RuleBeside] {
        let worse = verdict.positions.filter { $0.word != verdict.word && ($0.word == .notEligible || $0.word == .supervisorReview) }
        guard worse.count < verdict.positions.count else { return [] }
        let shown = Set(verdict.deciding.filter { $0.truth != .yes }.map(\.criterion))
        return merged(worse.flatMap(\.deciding).filter { !shown.contains($0.criterion) }).map { steps in
            let names = steps.compactMap(\.position).map(title).joined(separator: ", ")
            return row(steps, remark: steps[0].onFail == .notEligible ? "Only this falls: \(names)." : "Only this is reviewed: \(names).")
        }
    }

    private var waiting: [RuleBeside] {
        let keys = verdict.missing.map(\.key)
        let steps = verdict.trace.filter { step in step.truth == .unknown && step.missing.contains(where: keys.contains) }
        let open = merged(steps).map { steps in
            RuleBeside(
                quotes: verdict.missing.filter { missing in steps.contains { $0.missing.contains(missing.key) } }.map(quote),
                rule: steps[0].rule.en, remark: nil, source: RuleSource(steps[0]), language: original.language)
        }
        let listed = Set(steps.flatMap(\.missing))
        return open
            + verdict.missing.filter { !listed.contains($0.key) }.map {
                RuleBeside(
                    quotes: [quote($0)], rule: "The program looks at each job to be filled.", remark: nil, source: nil, language: original.language)
            }
    }

    private func quote(_ missing: Missing) -> RuleBeside.Quote {
        let wording = questions.wording(missing.key, ofQuestion: missing.question)
        let jobs = missing.positions.map(title).joined(separator: ", ")
        return RuleBeside.Quote(
            number: missing.question, wording: wording, asked: asked(missing.key, missing.question),
            said: [jobs.isEmpty ? "Not answered yet." : "Not answered yet for: \(jobs)."], isOpen: true)
    }

    // The same rule for several positions is one row.
    private func merged(_ steps: [Step]) -> [[Step]] {
        var order: [String] = []
        var groups: [String: [Step]] = [:]
        for step in steps {
            if groups[step.criterion] == nil { order.append(step.criterion) }
            groups[step.criterion, default: []].append(step)
        }
        return order.compactMap { groups[$0] }
    }

    private func row(_ steps: [Step]) -> RuleBeside { row(steps, remark: nil) }

    private func row(_ steps: [Step], remark: String?) -> RuleBeside {
        RuleBeside(
            quotes: quotes(for: steps), rule: steps[0].rule.en, remark: remark, source: RuleSource(steps[0]), language: original.language)
    }

    private func quotes(for steps: [Step]) -> [RuleBeside.Quote] {
        var order: [String] = []
        var quoted: [String: [Quoted]] = [:]
        for answer in steps.flatMap(\.answers) where quoted[answer.key]?.contains(answer) != true {
            if quoted[answer.key] == nil { order.append(answer.key) }
            quoted[answer.key, default: []].append(answer)
        }
        return order.compactMap { quoted[$0] }.map { answers in
            RuleBeside.Quote(
                number: answers[0].question, wording: questions.wording(answers[0].key, ofQuestion: answers[0].question),
                asked: asked(answers[0].key, answers[0].question), said: answers.map(said), isOpen: false)
        }
    }

    private func said(_ quoted: Quoted) -> String {
        let words = questions.said(quoted.answer, to: quoted.key)
        return quoted.position.map { "\(title($0)): \(words)" } ?? words
    }

    private func asked(_ key: String, _ number: Int) -> String? {
        original.language == .en ? nil : original.wording(key, ofQuestion: number)
    }
}

extension RuleSource {
    init(_ step: Step) {
        self.init(citation: step.citation, source: step.source, status: step.status)
    }
}
