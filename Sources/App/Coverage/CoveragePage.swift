import Markup
import Phrases
import Storage

/// Needs by place, needs by language, people by what is made for them, and a map of one need.
struct CoveragePage: StaffPage {
    /// No table is wider.
    static let mostAreas = 14

    let coverage: Coverage
    let asked: CoverageQuestion
    /// People whom the agency serves in particular, by name.
    let populations: [String]
    /// What nobody near could give, of the last year.
    let unmet: [UnmetNeedCount]

    /// So long back dead ends are counted.
    static let daysOfUnmet = 365

    let section = Section.services
    let title = "Coverage"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head"><div><h1>Coverage</h1>
          <p class="sub">Where our people live and no public service that is given now lies within \(coverage.miles) miles, as the crow flies.</p></div></div>
        <search class="no-print">\(filters)</search>
        \(coverage.areas.isEmpty ? Empty(words: "No ZIP code of a person is known yet. Ask people where they live; it stands with what they can do and want.").html : known)
        """
    }

    private var filters: HTML {
        """
        <form class="row ends" action="/coverage">
          \(SelectField(
            name: "miles", label: "Near means within", choices: Nearness.choices.map { Choice(value: String($0), label: "\($0) miles") },
            selected: String(coverage.miles), width: ""))
          \(SelectField(
            name: "need", label: "On the map", choices: Need.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: need.rawValue, width: ""))
          \(SelectField(
            name: "language", label: "In", choices: [Choice(value: "", label: "Any language")]
                + Language.allCases.map { Choice(value: $0.rawValue, label: CoverageWords.name($0)) },
            selected: asked.language?.rawValue ?? "", width: ""))
          <button class="quiet">Show</button>
        </form>
        """
    }

    /// What the map shows: what is asked for, else the need that leaves most people without a service.
    private var need: Need {
        asked.need ?? Need.allCases.max { coverage.people(in: coverage.gaps($0)) < coverage.people(in: coverage.gaps($1)) } ?? .english
    }

    private var known: HTML {
        """
        <section class="sect" aria-labelledby="map"><h2 id="map">\(need.label)\(with: asked.language, { HTML.text(" in \(CoverageWords.name($0))") })</h2>
          \(CoverageMap(coverage: coverage, need: need, language: asked.language))</section>
        <section class="sect" aria-labelledby="needs"><h2 id="needs">By need</h2>\(gaps)</section>
        <section class="sect" aria-labelledby="places"><div class="heading"><h2 id="places">Need by place</h2>
          <p class="hint">How many services lie near each ZIP code where people of ours live, most people first.</p></div>\(byPlace)</section>
        <section class="sect" aria-labelledby="languages"><div class="heading"><h2 id="languages">Need by language</h2>
          <p class="hint">People who speak the language, and near whom no service for the need speaks it.</p></div>\(byLanguage)</section>
        <section class="sect" aria-labelledby="made"><div class="heading"><h2 id="made">Made for whom</h2>
          <p class="hint">Services that say they are made for these people in particular.</p></div>\(byPopulation)</section>
        <p class="hint">Counts of people are rounded to five, and fewer than \(CoverageWords.fewest) are not shown.\
        \(if: coverage.unplaced > 0, " Where \(CoverageWords.people(coverage.unplaced)) live is not known; they are not counted.")</p>
        """
    }

    private var gaps: HTML {
        CardTable(
            caption: "Needs without a service near", heads: ["Helps with", "No service near", "People there", "Dead ends"],
            rows: Need.allCases.map { need in
                let gaps = coverage.gaps(need)
                let shown = gaps.prefix(6).map(\.zip).joined(separator: ", ") + (gaps.count > 6 ? " and \(gaps.count - 6) more" : "")
                return [
                    HTML.text(need.label), gaps.isEmpty ? StatusTag("All places have one", .ok).html : HTML.text(shown),
                    HTML.text(gaps.isEmpty ? "" : CoverageWords.people(coverage.people(in: gaps))), HTML.text(deadEnds(need)),
                ]
            }
        ).html
    }

    /// How often somebody was told that nobody near could help, within a year, and most often why.
    private func deadEnds(_ need: Need) -> String {
        let own = unmet.filter { $0.need == need }
        let count = own.reduce(0) { $0 + $1.count }
        guard count > 0 else { return "none logged" }
        guard count >= CoverageWords.fewest else { return "fewer than \(CoverageWords.fewest)" }
        let reasons = Dictionary(own.map { ($0.why, $0.count) }, uniquingKeysWith: +)
        let most = UnmetNeed.Why.allCases.max { (reasons[$0] ?? 0) < (reasons[$1] ?? 0) }
        return "\(count)" + (most.map { ", mostly: \($0.label.lowercased())" } ?? "")
    }

    private var byPlace: HTML {
        let areas = coverage.areas.prefix(CoveragePage.mostAreas)
        return """
            <div class="scroll table" tabindex="0" role="region" aria-label="Need by place, as a table"><table>
              <caption class="visually-hidden">Services near each ZIP code, by need</caption>
              <thead><tr><th scope="col">Helps with</th>\(each: areas, { "<th scope=\"col\" class=\"r\">\($0.zip)</th>" })</tr></thead>
              <tbody>\(each: Need.allCases, { need in """
                <tr><th scope="row">\(need.label)</th>\(each: areas, { cell(coverage.near($0, need)) })</tr>
                """ })</tbody>
              <tfoot><tr><th scope="row">People</th>\(each: areas, { "<td class=\"r\">\(short($0.count))</td>" })</tr></tfoot>
            </table></div>
            \(if: coverage.areas.count > areas.count, "<p class=\"hint\">and \(coverage.areas.count - areas.count) more ZIP codes with fewer people</p>")
            """
    }

    private func cell(_ count: Int) -> HTML {
        count == 0 ? "<td class=\"r\">\(StatusTag("none", .warn))</td>" : "<td class=\"r\">\(count)</td>"
    }

    private func short(_ count: Int) -> String { count < CoverageWords.fewest ? "under \(CoverageWords.fewest)" : "≈ \((count + 2) / 5 * 5)" }

    private var byLanguage: HTML {
        CardTable(
            caption: "People near whom no service speaks their language", heads: ["Helps with"] + Language.allCases.map(CoverageWords.name),
            rows: Need.allCases.map { need in
                [HTML.text(need.label)]
                    + Language.allCases.map { language in
                        let gaps = coverage.gaps(need, in: language)
                        return gaps.isEmpty ? StatusTag("Near all", .ok).html : HTML.text(told(gaps, speaking: language))
                    }
            }
        ).html
    }

    /// "about 15 people: 60608, 60623 …".
    private func told(_ gaps: [Coverage.Area], speaking language: Language) -> String {
        let places = gaps.prefix(4).map(\.zip).joined(separator: ", ") + (gaps.count > 4 ? " …" : "")
        return "\(CoverageWords.people(coverage.people(in: gaps, speaking: language))): \(places)"
    }

    private var byPopulation: HTML {
        let named = Set(populations.map(Folding.text))
        let all = populations + coverage.populations.filter { !named.contains(Folding.text($0)) }
        guard !all.isEmpty else { return "<p class=\"hint\">No service names anybody in particular yet.</p>" }
        return CardTable(
            caption: "Places with a service that is made for them", heads: ["Made for", "Near", "Not near"],
            rows: all.map { name in
                let without = coverage.areas.filter { coverage.near($0, madeFor: name) == 0 }
                let with = coverage.areas.count - without.count
                return [
                    HTML.text(name), HTML.text(with == 0 ? "none" : "\(with) of \(coverage.areas.count) ZIP codes"),
                    HTML.text(without.prefix(6).map(\.zip).joined(separator: ", ") + (without.count > 6 ? " and \(without.count - 6) more" : "")),
                ]
            }
        ).html
    }
}
