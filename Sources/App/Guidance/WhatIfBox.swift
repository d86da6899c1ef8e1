import Guidance
import Markup
import Storage
import Web

/// What would be otherwise if something about the person were: chips to try it, and what changes.
struct WhatIfBox: Component {
    let guide: Guide

    private var address: Link { guide.person.id.services }
    private var shown: [ChangeableFact] { guide.facts.changeable.filter { !guide.otherwise.contains($0) } }

    var html: HTML {
        guard !guide.facts.changeable.isEmpty || !guide.otherwise.isEmpty else { return .empty }
        return """
            <section class="stack tight" aria-labelledby="if"><h2 id="if" class="cap">What if \(guide.person.firstName)…</h2>
            <nav aria-label="What if"><ul class="chips" role="list">\
            \(each: ChangeableFact.allCases.filter(guide.otherwise.contains), { chip($0, isOn: true) })\(each: shown, { chip($0, isOn: false) })</ul></nav>
            \(if: !guide.otherwise.isEmpty, outcome)</section>
            """
    }

    private func chip(_ fact: ChangeableFact, isOn: Bool) -> HTML {
        let chosen = isOn ? guide.otherwise.subtracting([fact]) : guide.otherwise.union([fact])
        return "<li><a class=\"chip\" href=\"\(address.query(chosen.fields))\"\(if: isOn, " aria-current=\"true\"")>\(fact.supposed)</a></li>"
    }

    private var outcome: HTML {
        let changes = guide.advice.changes(from: guide.plain)
        return """
            <div class="note" data-tone="info" role="status">
              <p class="lead">Only tried: nothing is kept, and nothing is decided here.</p>
              \(if: changes.isEmpty, "<p>Nothing would change.</p>")
              \(if: !changes.isEmpty, "<ul>\(each: changes, { "<li>\(words($0))</li>" })</ul>")
              <p><a href="\(address)">Back to how it is</a></p>
            </div>
            """
    }

    private func words(_ change: Change) -> String {
        let name = guide.shelf.brief(change.service).name
        return switch change.kind {
        case .comes(let rank): "\(name) would be suggested, as number \(rank)"
        case .goes: "\(name) would no longer be suggested"
        case .moves(let from, let to): "\(name) would be number \(to), not \(from)"
        }
    }
}

extension Set<ChangeableFact> {
    /// What stands in an address for them.
    var fields: [(String, String)] { ChangeableFact.allCases.filter(contains).map { ("if", $0.rawValue) } }

    init(_ fields: Fields) {
        self = Set(fields.all("if").compactMap(ChangeableFact.init(rawValue:)))
    }
}

extension ChangeableFact {
    /// What follows "What if …".
    var supposed: String {
        switch self {
        case .diploma: "finished the GED"
        case .drives: "could drive"
        case .evenings: "took evenings"
        case .childcareArranged: "had child care arranged"
        case .computer: "had a computer"
        case .distance: "went an hour"
        }
    }
}
