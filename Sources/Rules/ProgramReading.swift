import Dates
import Yams

/// Reads one program's file.
struct ProgramReading {
    let file: String
    let kept: [String: CriterionReading.Kept]
    var vocabulary = Vocabulary.employer
    let mistakes: MistakeList

    func program(_ node: Node) -> Program? {
        guard let entry = entry(node, ["program", "name", "summary", "versions"], "a program") else { return nil }
        let id = entry.value("program", "a name of small letters, digits and _") { $0.isName ? $0 : nil }
        let name = entry.trilingual("name")
        let summary = entry.trilingual("summary")
        let nodes = entry.items("versions")
        if nodes.isEmpty { entry.refuse("versions", "a program needs at least one version") }
        let versions = nodes.compactMap { version($0) }
        for (earlier, later) in zip(nodes.indices.dropLast(), nodes.indices.dropFirst()) where versions.count == nodes.count {
            let (first, second) = (versions[earlier].from, versions[later].from)
            guard first >= second else { continue }
            mistakes.add(file, nodes[later].mark, "version \(second) does not come after \(first); oldest first, each day once")
        }
        guard let id, let name, let summary, versions.count == nodes.count else { return nil }
        return Program(id: id, name: name, summary: summary, versions: versions)
    }

    /// A version; its first day stands in it, unless it is said.
    func version(_ node: Node, from said: Day? = nil) -> Program.Version? {
        let keys = (said == nil ? ["version"] : []) + ["note", "authority", "facts", "ask_next", "tiers", "criteria"]
        guard let entry = entry(node, keys, "a version") else { return nil }
        let from = said ?? entry.day("version")
        let note = entry.trilingual("note")
        let authority = entry.node("authority").flatMap(authority)
        let facts = entry.items("facts").compactMap(fact)
        let askNext = entry.items("ask_next").compactMap { Entry.trilingual($0, "ask_next", file: file, mistakes: mistakes) }
        let figures = Dictionary(facts.map { ($0.id, $0.amount) }) { first, _ in first }
        let reading = CriterionReading(kept: kept, figures: figures, vocabulary: vocabulary, mistakes: mistakes)
        let tiers = entry.items("tiers").map { tier($0, reading) }
        let nodes = entry.items("criteria")
        if nodes.isEmpty { entry.refuse("criteria", "a version needs at least one criterion") }
        let criteria = nodes.map { reading.criterion($0, file: file) }
        refuseDuplicates(nodes, criteria.map { $0?.id }, "criterion")
        guard let from, let note, criteria.allSatisfy({ $0 != nil }), tiers.allSatisfy({ $0 != nil }) else { return nil }
        return Program.Version(
            from: from, note: note, authority: authority, facts: facts, askNext: askNext, criteria: criteria.compactMap(\.self),
            tiers: tiers.compactMap(\.self))
    }

    private func tier(_ node: Node, _ reading: CriterionReading) -> Program.Tier? {
        guard let entry = entry(node, ["holds", "name"], "a tier") else { return nil }
        let (expression, name) = (reading.expression(entry), entry.trilingual("name"))
        guard let expression, let name else { return nil }
        return Program.Tier(expression: expression, name: name)
    }

    private func authority(_ node: Node) -> Program.Authority? {
        guard let entry = entry(node, ["from", "through", "lapse", "citation", "source", "status"], "“authority”") else { return nil }
        let from = entry.day("from")
        let through = entry.has("through") ? entry.day("through") : nil
        let lapse = entry.trilingual("lapse")
        let citation = entry.text("citation")
        let source = entry.link("source")
        let status = entry.word("status", Certainty.self)
        if let from, let through, through < from { entry.refuse("through", "the authority ends before it begins") }
        guard let from, let lapse, let citation, let source, let status else { return nil }
        return Program.Authority(from: from, through: through, lapse: lapse, citation: citation, source: source, status: status)
    }

    private func fact(_ node: Node) -> Program.Fact? {
        let keys = ["id", "amount", "meaning", "staff_from", "staff_through", "citation", "source", "status"]
        guard let entry = entry(node, keys, "a fact") else { return nil }
        let id = entry.value("id", "a name of small letters, digits and _ that is not a key of the answers") {
            $0.isName && vocabulary.key($0) == nil ? $0 : nil
        }
        let amount = entry.value("amount", "a figure such as 75 %, $7,500, 120 days, 26 weeks, 6 months, 400 hours or 3") { Amount($0) }
        let meaning = entry.trilingual("meaning")
        let from = entry.optional("staff_from", "a whole number") { Int($0) }
        let through = entry.optional("staff_through", "a whole number") { Int($0) }
        let citation = entry.text("citation")
        let source = entry.link("source")
        let status = entry.word("status", Certainty.self)
        guard let id, let amount, let meaning, let citation, let source, let status else { return nil }
        return Program.Fact(
            id: id, amount: amount, meaning: meaning, staffFrom: from, staffThrough: through, citation: citation, source: source, status: status)
    }

    private func refuseDuplicates(_ nodes: [Node], _ ids: [String?], _ what: String) {
        var seen: Set<String> = []
        for (node, id) in zip(nodes, ids) {
            guard let id, !seen.insert(id).inserted else { continue }
            mistakes.add(file, node.mark, "the \(what) “\(id)” stands in this version twice")
        }
    }

    private func entry(_ node: Node, _ keys: [String], _ expected: String) -> Entry? {
        Entry(node, file: file, mistakes: mistakes, keys: keys, expecting: expected)
    }
}
