import Dates
import Guidance
import Markup
import Phrases
import Storage
import Web

/// Which services suit a person, with what speaks for and against; and why the others are not suggested.
struct GuidancePage: StaffPage {
    let guide: Guide
    /// Of those not suggested, from which place on they are shown.
    let from: Int
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Services for \(guide.person.name)" }
    static let pageLength = 25

    private var name: String { guide.person.firstName }
    private var words: AdviceWords { AdviceWords(guide: guide) }
    private var isAsItIs: Bool { guide.otherwise.isEmpty }
    private var address: Link { guide.person.id.services }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (guide.person.name, guide.person.id.page)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(summary(frame))</p></div>
          <div class="acts"><a class="button quiet" href="\(guide.person.id.printServices)">Print it for \(name)</a>\
        <a class="button quiet" href="\(guide.person.id.shareServices)">Show or send it</a></div></div>
        \(ErrorSummary(errors))
        \(WhatIfBox(guide: guide))
        <section aria-labelledby="s"><h2 id="s" class="visually-hidden">Suggested</h2>
          \(if: guide.advice.suggested.isEmpty, Empty(words: nothing).html)
          \(each: guide.advice.suggested, { SuggestionView(guide: guide, suggestion: $0, words: words, frame: frame).html })
        </section>
        \(passedOver)
        \(HowItIsMade(guide: guide))
        """
    }

    private func summary(_ frame: StaffFrame) -> String {
        let day = Wording.longDay(guide.facts.assessedAt.day(in: frame.zone), in: .en)
        return "From the assessment of \(day). You and \(name) decide; when you differ, one line why. That is how this learns."
    }

    private var nothing: String {
        guide.facts.assessment.recordedNeeds().isEmpty
            ? "No help is needed on any side of life that \(name) was asked about. Assess again when that changes."
            : "No service in the directory passes the rules. Below stands of each why, and what would change it."
    }

    private var passedOver: HTML {
        let all = guide.advice.passedOver
        guard !all.isEmpty else { return .empty }
        let start = min(max(from, 0), all.count - 1) / GuidancePage.pageLength * GuidancePage.pageLength
        let some = all[start..<min(start + GuidancePage.pageLength, all.count)]
        return """
            <section class="sect" aria-labelledby="no"><h2 id="no">Not suggested</h2>
            <p class="hint">\(start + 1) to \(start + some.count) of \(all.count). You may choose any of them all the same.</p>
            \(CardTable(
                caption: "Services not suggested, with the reason", heads: ["Service", "Why not", "What would change it"],
                rows: some.map(row)))
            \(pager(start, all.count))</section>
            """
    }

    private func row(_ passed: PassedOver) -> [HTML] {
        let (brief, lines, id) = (guide.shelf.brief(passed.service), words.lines(passed), ID<Listing>(number: passed.service))
        let choose: HTML = """
            <a class="small" href="\(guide.person.id.differ(id))">All the same<span class="visually-hidden">: \(brief.name)</span></a>
            """
        return [
            "<a href=\"\(id.page)\">\(brief.name)</a><span class=\"sub\">\(brief.providerName)</span>",
            "\(each: lines, { "<div>\($0.why)</div>" })", "\(each: lines, { "<div>\($0.change)</div>" })\(if: isAsItIs, choose)",
        ]
    }

    private func pager(_ start: Int, _ count: Int) -> HTML {
        let length = GuidancePage.pageLength
        guard count > length else { return .empty }
        func link(_ from: Int) -> Link { address.query(guide.otherwise.fields + [("from", String(from))]).anchor("no") }
        return """
            <nav class="pager" aria-label="Pages">\
            \(if: start > 0, "<a class=\"button quiet\" href=\"\(link(start - length))\" rel=\"prev\">Previous \(length)</a>")\
            \(if: start + length < count, "<a class=\"button quiet\" href=\"\(link(start + length))\" rel=\"next\">Next \(length)</a>")</nav>
            """
    }
}

/// What the order rests on, and what it never uses.
struct HowItIsMade: Component {
    let guide: Guide

    var html: HTML {
        """
        <section class="sect" aria-labelledby="how"><h2 id="how">How this is made</h2>
          <p class="quiet-text">Rules first: open places, language, access, the way, the times, what \(guide.person.firstName) agreed to. Urgent basic needs \
        come next, whatever figures say. The others stand by points: how great the need is, then \(figures), then how easy it is to go. Never used for \
        the order: race, sex, origin, mother tongue, religion, disability, record, age.</p>
          <p class="quiet-text">A suggestion only opens help and shuts nobody out. \(guide.person.firstName) may see this page, have it printed, say that a \
        fact is wrong, and refuse.</p>
        </section>
        """
    }

    private var figures: HTML {
        guard let model = guide.model else { return "what is known to help (nothing yet, so rules alone speak)" }
        return """
            what helped people with similar needs and work history, by <a href="\(Link.model(model.number))">the model of \
            \(Wording.longDay(model.day, in: .en))</a>
            """
    }
}

extension Link {
    /// The card of a version of the figures.
    static func model(_ number: Int64) -> Link { "/models/\(ID<Finding>(number: number))" }
}

extension ID<Participant> {
    var services: Link { "/people/\(self)/services" }
    var printServices: Link { "/people/\(self)/services/print" }
    var shareServices: Link { "/people/\(self)/services/share" }
    func accept(_ service: ID<Listing>) -> Link { "/people/\(self)/services/\(service)/accept" }
    func differ(_ service: ID<Listing>) -> Link { "/people/\(self)/services/\(service)/differ" }
    func think(_ service: ID<Listing>) -> Link { "/people/\(self)/services/\(service)/think-again" }
}
