import Yams

/// Reads the criteria of a version: those written out, and those that `criteria.yaml` keeps for several programs.
struct CriterionReading {
    /// Where a criterion that several programs use is written.
    struct Kept {
        let node: Node
        let file: String
    }

    let kept: [String: Kept]
    let figures: [String: Amount]
    let vocabulary: Vocabulary
    let mistakes: MistakeList

    static let keys = ["id", "per", "questions", "reads", "holds", "on_fail", "rule", "reason", "citation", "source", "status"]

    /// The criterion of a list entry: a mapping of its own, or `use: name` with what differs here.
    func criterion(_ node: Node, file: String) -> Criterion? {
        guard case .mapping(let mapping) = node, mapping["use"] != nil else {
            return Entry(node, file: file, mistakes: mistakes, keys: Self.keys + ["use"], expecting: "a criterion").flatMap(criterion)
        }
        let here = ["use", "on_fail", "citation", "source", "status"]
        guard let use = Entry(node, file: file, mistakes: mistakes, keys: here, expecting: "a criterion in use"), let name = use.text("use")
        else { return nil }
        guard let kept = kept[name] else {
            let hint = kept.isEmpty ? "here every criterion is written out" : "criteria.yaml has no criterion “\(name)”\(Guess.hint(name, kept.keys))"
            use.refuse("use", hint)
            return nil
        }
        let entry = Entry(kept.node, file: kept.file, mistakes: mistakes, keys: Self.keys, expecting: "a criterion")
        return entry.flatMap(criterion)?.with(
            onFail: use.has("on_fail") ? use.word("on_fail", Consequence.self) : nil, citation: use.has("citation") ? use.text("citation") : nil,
            source: use.has("source") ? use.link("source") : nil, status: use.has("status") ? use.word("status", Certainty.self) : nil)
    }

    private func criterion(_ entry: Entry) -> Criterion? {
        let id = entry.value("id", "a name of small letters, digits and _") { $0.isName ? $0 : nil }
        let scope = entry.word("per", among: vocabulary.scopes)
        let expression = expression(entry)
        let onFail = entry.word("on_fail", Consequence.self)
        let rule = entry.trilingual("rule")
        let reason = entry.trilingual("reason")
        let citation = entry.text("citation")
        let source = entry.link("source")
        let status = entry.word("status", Certainty.self)
        let questions = questions(entry)
        guard let id, let scope, let expression, let onFail, let rule, let reason, let citation, let source, let status else { return nil }
        checkReads(entry, expression, scope, questions)
        return Criterion(
            id: id, scope: scope, expression: expression, onFail: onFail, questions: questions, rule: rule, reason: reason, citation: citation,
            source: source, status: status)
    }

    func expression(_ entry: Entry) -> Expression? {
        guard let text = entry.text("holds"), let node = entry.node("holds") else { return nil }
        do {
            return try Expression(text, figures: figures, asking: vocabulary)
        } catch {
            // On the line of a plain scalar the column can be told; a quoted or folded one is told by its own.
            let isPlain = node.scalar?.style == .plain && !text.contains("\n")
            entry.mistakes.add(entry.file, node.mark, error.cause, further: isPlain ? error.column - 1 : 0)
            return nil
        }
    }

    private func questions(_ entry: Entry) -> [Int] {
        let numbers = entry.items("questions").map { node in (node, node.scalar.flatMap { Int($0.string) }) }
        for (node, number) in numbers where !vocabulary.questions.contains(number ?? 0) {
            entry.mistakes.add(entry.file, node.mark, "a question has a number from 1 to \(vocabulary.questions.upperBound)")
        }
        if numbers.isEmpty { entry.refuse("questions", "“questions” must name at least one question, such as [4]") }
        return numbers.compactMap(\.1)
    }

    private func checkReads(_ entry: Entry, _ expression: Expression, _ scope: Criterion.Scope, _ questions: [Int]) {
        var declared: Set<String> = []
        for node in entry.items("reads") {
            let name = node.scalar?.string ?? "?"
            declared.insert(name)
            if vocabulary.key(name) == nil {
                let hint = Guess.hint(name, vocabulary.keys.map(\.name))
                entry.mistakes.add(entry.file, node.mark, "“\(name)” is not a key of the answers\(hint)")
            } else if !expression.reads.contains(name) {
                entry.mistakes.add(entry.file, node.mark, "“reads” names \(name), which “holds” does not read")
            }
        }
        for name in expression.reads where !declared.contains(name) {
            entry.refuse("reads", "“holds” reads \(name), so “reads” must name it")
        }
        for key in expression.reads.compactMap(vocabulary.key) {
            if key.isOfPosition, scope == .employer { entry.refuse("per", "\(key.name) is said of a position, so “per” must be position") }
            if !questions.contains(key.question) {
                entry.refuse("questions", "\(key.name) belongs to question \(key.question), which “questions” must name")
            }
        }
    }
}

extension Criterion {
    fileprivate func with(onFail: Consequence?, citation: String?, source: String?, status: Certainty?) -> Criterion {
        Criterion(
            id: id, scope: scope, expression: expression, onFail: onFail ?? self.onFail, questions: questions, rule: rule, reason: reason,
            citation: citation ?? self.citation, source: source ?? self.source, status: status ?? self.status)
    }
}

extension String {
    /// Whether it can stand as a name in a rule.
    var isName: Bool {
        first.map { ("a"..."z").contains($0) } == true && allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
    }
}
