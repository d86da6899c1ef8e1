import Dates
import Markup
import Phrases
import Storage

/// What people needed and nobody near could give: by what was needed, language, place and month, each figure with its rows below.
struct UnmetNeedPage: StaffPage {
    let since: Day
    let counts: [UnmetNeedCount]
    let lines: [UnmetNeedLine]

    let section = Section.services
    let title = "What is missing here"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head"><div><h1>\(title)</h1>
          <p class="sub">Dead ends since \(Wording.day(since, in: .en)): \(total) in all. One is counted each time somebody presses a button or a referral \
        comes to nothing; the same person may count twice.</p></div></div>
        <search class="no-print"><form class="row ends" action="/unmet-needs">
          \(TextField(name: "since", label: "Since", value: since.description, width: "w10", type: "date"))<button class="quiet">Show</button></form></search>
        \(counts.isEmpty ? Empty(words: "No dead end was logged. A button for it stands where somebody is referred, and under a search of services that finds nothing.").html : tables(frame))
        <div class="split"><div>\(DeadEnd(person: nil).html(frame))</div></div>
        """
    }

    private var total: Int { counts.map(\.count).reduce(0, +) }

    private func tables(_ frame: StaffFrame) -> HTML {
        """
        \(table("need", "By what was needed", "Needed") { $0.need?.label ?? "not said" })
        \(table("language", "By language", "Language") { $0.language.isEmpty ? "not said" : $0.language })
        \(table("place", "By place", "Place") { $0.place.isEmpty ? "not said" : $0.place })
        \(table("month", "By month", "Month") { $0.month })
        <section aria-labelledby="rows"><h2 id="rows">The latest \(lines.count)</h2>\(rows(frame))</section>
        """
    }

    /// Each value of one kind in a row, each reason in a column.
    private func table(_ id: String, _ heading: String, _ head: String, _ value: (UnmetNeedCount) -> String) -> HTML {
        let groups = Dictionary(grouping: counts, by: value)
        let reasons = UnmetNeed.Why.allCases.filter { why in counts.contains { $0.why == why } }
        let most = groups.keys.sorted { (-sum(groups[$0] ?? []), $0) < (-sum(groups[$1] ?? []), $1) }
        let keys: [String] = id == "month" ? groups.keys.sorted(by: >) : most
        let rows: [[HTML]] = keys.map { key in
            let own = groups[key] ?? []
            let figures: [Int] = reasons.map { why in sum(own.filter { $0.why == why }) } + [sum(own)]
            return [HTML.text(id == "month" ? DayWords.month(key) : key)] + figures.map { HTML.text(String($0)) }
        }
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>
            \(CardTable(caption: heading, heads: [head] + reasons.map(\.label) + ["All"], rows: rows))</section>
            """
    }

    private func sum(_ counts: [UnmetNeedCount]) -> Int { counts.map(\.count).reduce(0, +) }

    private func rows(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "The latest dead ends", heads: ["Day", "Why", "Needed", "Person", "Service", "Words"],
            rows: lines.map { row($0, frame) }
        ).html
    }

    private func row(_ line: UnmetNeedLine, _ frame: StaffFrame) -> [HTML] {
        let unmet = line.unmet
        var person: HTML = "nobody named"
        if let name = line.person, let id = unmet.participant { person = "<a href=\"\(id.page)\">\(name)</a>" }
        var listing: HTML = "none named"
        if let name = line.listing, let id = unmet.service { listing = "<a href=\"\(id.page)\">\(name)</a>" }
        return [
            HTML.text(DayWords.short(unmet.loggedOn, today: frame.today)), HTML.text(unmet.why.label), HTML.text(unmet.need?.label ?? "not said"),
            person, listing, HTML.text(unmet.words),
        ]
    }
}
