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
        let sorted = groups.sorted { id == "month" ? $0.key > $1.key : (-sum($0.value), $0.key) < (-sum($1.value), $1.key) }
        let reasons = UnmetNeed.Why.allCases.filter { why in counts.contains { $0.why == why } }
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(heading)</h2>
            \(CardTable(
                caption: heading, heads: [head] + reasons.map(\.label) + ["All"],
                rows: sorted.map { key, own in
                    [HTML.text(key)] + reasons.map { why in HTML.text(String(sum(own.filter { $0.why == why }))) } + [HTML.text(String(sum(own)))]
                }))</section>
            """
    }

    private func sum(_ counts: [UnmetNeedCount]) -> Int { counts.map(\.count).reduce(0, +) }

    private func rows(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "The latest dead ends", heads: ["Day", "Why", "Needed", "Person", "Service", "Words"],
            rows: lines.map { line in
                let unmet = line.unmet
                let person: HTML? = line.person.flatMap { name in unmet.participant.map { "<a href=\"\($0.page)\">\(name)</a>" } }
                let listing: HTML? = line.listing.flatMap { name in unmet.service.map { "<a href=\"\($0.page)\">\(name)</a>" } }
                return [
                    HTML.text(DayWords.short(unmet.loggedOn, today: frame.today)), HTML.text(unmet.why.label), HTML.text(unmet.need?.label ?? "not said"),
                    person ?? "nobody named", listing ?? "none named", HTML.text(unmet.words),
                ]
            }
        ).html
    }
}
