import Dates
import Markup
import Phrases
import Storage

/// What was suggested and not chosen, and how often suggestions are taken: for those who lead.
struct ChoicePage: StaffPage {
    let filter: ChoiceFilter
    let chosen: [ChosenPerson]
    let unchosen: [UnchosenPerson]
    let team: [StaffMember]

    let section = Section.people
    let title = "Suggested and not chosen"
    static let address: Link = "/matching/choices"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(summary)</p></div>\
        <div class="acts"><a class="button quiet" href="/matching/weights">How suitability is weighed</a></div></div>
        \(ListFilters(
            action: ChoicePage.address, kept: [("opening", filter.opening?.description ?? "")],
            fields: [.whose(among: team, chosen: filter.staff), reasons], since: filter.since))
        <div class="stack loose">
          <section class="sect" aria-labelledby="list"><h2 id="list">Not put forward</h2>\(list(frame))</section>
          <section class="sect" aria-labelledby="rate"><h2 id="rate">How often suggestions are taken</h2>\(rates)
            <p class="hint">Counted are those put forward since it is kept who was suggested at that moment: the best \
        \(String(Matcher.count)). A low share is no fault: it says where the record or the weights do not see what people see.</p></section>
        </div>
        """
    }

    private var all: Acceptance { Acceptance("Everybody", chosen) }

    private var summary: String {
        all.known == 0
            ? "Nobody was put forward yet since it is kept who was suggested." : "Of those put forward, \(all.words) stood among the suggested."
    }

    private var reasons: SelectField {
        SelectField(
            name: "reason", label: "Reason",
            choices: [Choice(value: "", label: "Any"), Choice(value: ChoiceFilter.unsaid, label: "None written down")]
                + PassReason.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: filter.reason, width: "")
    }

    private func list(_ frame: StaffFrame) -> HTML {
        let lines = unchosen.filter(filter.takes).prefix(ChoiceQueries.most)
        guard !lines.isEmpty else { return Empty(words: "Everybody who was suggested was put forward, or nothing was suggested in this time.").html }
        return CardTable(
            caption: title, heads: ["Opening", "Suggested", "Points", "Why not", "By whom"],
            rows: lines.map { line in
                [
                    "<a href=\"\(ChoicePage.address.query([("opening", line.opening.description)]))\">\(line.title)</a><br><span class=\"hint\">\(line.employerName)</span>",
                    "<a href=\"\(line.person.page)\">\(line.name)</a>", HTML.text(String(line.score)),
                    line.reason.isEmpty
                        ? "<span class=\"hint\">nothing written down</span>" : HTML.text(Unchosen.said(line.reason, line.words)),
                    "\(line.byName)<br><span class=\"hint\">\(frame.moment(line.at))</span>",
                ]
            }, wide: "Why not"
        ).html
    }

    private var rates: HTML {
        let people = Dictionary(grouping: chosen, by: \.by).values.map { Acceptance($0[0].byName, $0) }.sorted { $0.name < $1.name }
        return CardTable(
            caption: "How often suggestions are taken, by representative",
            heads: ["Representative", "Suggested and put forward", "Of those hired", "Before it was kept"],
            rows: (people.count == 1 ? people : people + [all]).map { line in
                [HTML.text(line.name), HTML.text(line.words), HTML.text("\(line.hired) of \(line.taken)"), HTML.text(String(line.unknown))]
            }
        ).html
    }
}

/// What narrows the list; it stands in the address.
struct ChoiceFilter: Sendable {
    static let unsaid = "unsaid"

    var staff: ID<StaffMember>?
    var opening: ID<Opening>?
    var reason = ""
    var since: Day

    func takes(_ line: UnchosenPerson) -> Bool {
        (staff.map { $0 == line.by } ?? true) && (opening.map { $0 == line.opening } ?? true)
            && (reason.isEmpty || line.reason == (reason == ChoiceFilter.unsaid ? "" : reason))
    }
}
