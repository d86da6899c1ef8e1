import Dates

// How a verdict comes about:
// 1. No version of the rules yet, or a law that does not cover the day: not in force.
// 2. Each criterion gives an outlook. Met: all is possible. Not met: its consequence. Open: anything from its consequence
//    upwards. Declined or unsure: supervisor review, since nobody but a person can go on.
// 3. Criteria join by the worse; positions by the better, so a position that fails falls alone and the program falls
//    with the last one.
// 4. An outlook of one verdict is the verdict, whatever else is unanswered; otherwise all that is open is missing, but
//    for positions that could not change the verdict.
extension Program {
    func verdict(on answers: Answers, asOf day: Day, wages: MinimumWages) -> Verdict {
        guard let version = version(on: day) else {
            let first = versions.first.map { $0.from.description } ?? "–"
            let note = Trilingual(
                en: "The catalogue has no rules for this program before \(first).",
                es: "El catálogo no tiene reglas de este programa antes del \(first).",
                pl: "Katalog nie ma zasad tego programu sprzed \(first).")
            return notInForce(version: nil, deciding: [], note: note)
        }
        if let authority = version.authority, !authority.covers(day) {
            let step = Step(
                criterion: "authority", position: nil, truth: .no, onFail: .notEligible, answers: [], missing: [], questions: [],
                rule: authority.lapse, reason: authority.lapse, citation: authority.citation, source: authority.source, status: authority.status)
            return notInForce(version: version, deciding: [step], note: authority.lapse)
        }
        return Judgment(version: version, answers: answers, asOf: day, wages: wages).verdict(on: self)
    }

    private func notInForce(version: Version?, deciding: [Step], note: Trilingual) -> Verdict {
        Verdict(
            program: id, name: name, summary: summary, word: .notInForce, ruleVersion: version?.from, deciding: deciding, missing: [],
            trace: deciding, positions: [], note: note, askNext: version?.askNext ?? [], tier: nil)
    }
}

/// One criterion's finding, and what it leaves possible.
private struct Judged {
    let criterion: Criterion
    let position: Int?
    let finding: Finding

    var outlook: Outlook {
        let consequence = criterion.onFail.standing
        switch finding.truth {
        case .yes: return .clear
        case .no: return Outlook(consequence, consequence)
        case .unknown where finding.open.isEmpty: return Outlook(.supervisorReview, .supervisorReview)
        case .unknown: return Outlook(consequence, .eligible)
        }
    }
}

private struct Judgment {
    let version: Program.Version
    let answers: Answers
    private let matter: CaseAtHand
    /// What is asked once, of the employer or the person.
    let whole: [Judged]
    /// For each position its criteria; empty where the program judges no positions or none is named.
    let positions: [[Judged]]
    let lacksPositions: Bool

    init(version: Program.Version, answers: Answers, asOf: Day, wages: MinimumWages) {
        self.version = version
        self.answers = answers
        matter = CaseAtHand(answers: answers, position: nil, asOf: asOf, wages: wages)
        func judged(_ belongs: (Criterion) -> Bool, _ position: Int?) -> [Judged] {
            let caseAtHand = CaseAtHand(answers: answers, position: position, asOf: asOf, wages: wages)
            return version.criteria.filter(belongs).map {
                Judged(criterion: $0, position: position, finding: caseAtHand.finding($0.expression.condition))
            }
        }
        let ofPosition = version.criteria.filter { $0.scope == .position }
        // Who declines to name the positions leaves every question about them to a person.
        let untold = Finding(truth: .unknown, closed: [Cited(key: .positions, position: nil)])
        let ofNone = answers.positionsDeclined ? ofPosition.map { Judged(criterion: $0, position: nil, finding: untold) } : []
        whole = judged({ $0.scope != .position }, nil) + ofNone
        positions = ofPosition.isEmpty ? [] : answers.positions.indices.map { judged({ $0.scope == .position }, $0) }
        lacksPositions = !ofPosition.isEmpty && answers.positions.isEmpty && !answers.positionsDeclined
    }

    func verdict(on program: Program) -> Verdict {
        let whole = outlook(self.whole).and(positionsOutlook)
        return Verdict(
            program: program.id, name: program.name, summary: program.summary, word: Verdict.Word(whole.settled), ruleVersion: version.from,
            deciding: deciding(whole), missing: missing(whole), trace: (self.whole + positions.joined()).map(step),
            positions: positions.enumerated().map(positionVerdict), note: nil, askNext: version.askNext, tier: tier)
    }

    private func outlook(_ judged: some Sequence<Judged>) -> Outlook {
        judged.reduce(.clear) { $0.and($1.outlook) }
    }

    private var positionsOutlook: Outlook {
        if lacksPositions { return .open }
        let outlooks = positions.map(outlook)
        return outlooks.dropFirst().reduce(outlooks.first ?? .clear) { $0.or($1) }
    }

    // What is not met decides a no and a review. Positions are named only where they, too, lead to that verdict.
    private func deciding(_ whole: Outlook) -> [Step] {
        guard let standing = whole.settled else { return [] }
        let ofPositions = positions.filter { outlook($0).settled == standing }.joined()
        switch standing {
        case .eligible: return (self.whole + ofPositions).map(step)
        case .notEligible, .supervisorReview:
            let told = positionsOutlook.settled == standing ? self.whole + ofPositions : self.whole
            return told.filter { $0.outlook.settled == standing }.map(step)
        }
    }

    private func missing(_ whole: Outlook) -> [Missing] {
        guard whole.settled == nil else { return [] }
        var open = openKeys(self.whole)
        if lacksPositions { open.append(Cited(key: .positions, position: nil)) }
        let surest = positions.map { outlook($0).worst }.max() ?? .notEligible
        for position in positions where min(outlook(position).best, whole.best) > surest {
            open += openKeys(position)
        }
        return listed(open)
    }

    private func openKeys(_ judged: [Judged]) -> [Cited] {
        judged.filter { $0.outlook.settled == nil }.flatMap(\.finding.open)
    }

    private func listed(_ open: [Cited]) -> [Missing] {
        Dictionary(grouping: open, by: \.key).map { key, cited in
            Missing(key: key.name, question: key.question, positions: Set(cited.compactMap(\.position)).sorted())
        }
        .sorted { left, right in
            let vocabulary = open.first?.key.vocabulary ?? .employer
            return vocabulary.place(left.key) < vocabulary.place(right.key)
        }
    }

    // The first that holds, once all before it are known not to: so more answers never move anybody to another place.
    private var tier: Trilingual? {
        for tier in version.tiers {
            switch matter.finding(tier.expression.condition).truth {
            case .yes: return tier.name
            case .no: continue
            case .unknown: return nil
            }
        }
        return nil
    }

    private func positionVerdict(_ place: Int, _ judged: [Judged]) -> PositionVerdict {
        let outlook = outlook(judged)
        let title: String? = if case .text(let text) = answers.positions[place]["title"] { text } else { nil }
        let deciding = judged.filter { outlook.settled == .eligible || (outlook.settled != nil && $0.outlook.settled == outlook.settled) }
        return PositionVerdict(
            position: place, title: title, word: Verdict.Word(outlook.settled), deciding: deciding.map(step),
            missing: outlook.settled == nil ? listed(openKeys(judged)) : [])
    }

    private func step(_ judged: Judged) -> Step {
        let criterion = judged.criterion
        let cited = judged.finding.support.union(judged.finding.closed)
        let quoted = cited.map {
            Quoted(key: $0.key.name, question: $0.key.question, position: $0.position, answer: answers.answer(to: $0.key, position: $0.position))
        }
        return Step(
            criterion: criterion.id, position: judged.position, truth: judged.finding.truth, onFail: criterion.onFail, answers: quoted,
            missing: listed(judged.finding.open).map(\.key), questions: criterion.questions, rule: criterion.rule, reason: criterion.reason,
            citation: criterion.citation, source: criterion.source, status: criterion.status)
    }
}

extension Verdict.Word {
    fileprivate init(_ standing: Standing?) {
        self =
            switch standing {
            case .eligible: .eligible
            case .notEligible: .notEligible
            case .supervisorReview: .supervisorReview
            case nil: .needsAnswer
            }
    }
}
