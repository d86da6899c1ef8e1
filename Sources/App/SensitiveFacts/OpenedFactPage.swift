import Dates
import Markup
import Phrases
import Storage

/// What was sealed, for a moment and for the colleague who opened it.
struct OpenedFactPage: StaffPage {
    let participant: Participant
    let opening: SensitiveOpening
    let facts: [OpenedFact]

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "Opened: \(opening.purpose.label), \(participant.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Sealed facts", participant.id.privatePage)))
        <div class="head"><div><h1>\(opening.purpose.label)</h1>
          <p class="sub">\(participant.name). It can be read here until \(end(frame)). Written down as your reason: \(opening.why)</p></div></div>
        \(if: opening.purpose == .conviction, ConvictionRule().html)
        \(if: facts.isEmpty, "<p>Nothing is stored any more.</p>")
        \(each: facts, fact)
        <p class="no-print"><a class="button quiet" href="\(participant.id.privatePage)">Close</a></p>
        """
    }

    private func end(_ frame: StaffFrame) -> String {
        Wording.time(opening.openedAt.adding(minutes: SensitiveOpening.minutes), in: frame.zone, .en)
    }

    private func fact(_ fact: OpenedFact) -> HTML {
        guard let parts = fact.parts else {
            return """
                <div class="note" data-tone="danger"><p class="lead">\(fact.kind.label) cannot be opened.</p>
                <p>It was sealed under a key that is not here, or it does not stand where it was sealed. Tell whoever runs Fairlead.</p></div>
                """
        }
        return "\(each: fact.kind.parts.filter { parts[$0.name]?.isEmpty == false }, { part($0, parts[$0.name] ?? "", fact.kind) })"
    }

    private func part(_ part: (name: String, label: String), _ text: String, _ kind: SensitiveFact.Kind) -> HTML {
        """
        <h2 class="cap">\(part.label)</h2>
        <blockquote class="said">\(each: shown(text, kind).split(separator: "\n", omittingEmptySubsequences: true), { "<p>\(String($0))</p>" })</blockquote>
        """
    }

    private func shown(_ text: String, _ kind: SensitiveFact.Kind) -> String {
        switch kind {
        case .ssn: "***-**-\(text.suffix(4))"
        case .birthDate: Day(text).map { Wording.day($0, in: .en) } ?? text
        case .health, .conviction: text
        }
    }
}
