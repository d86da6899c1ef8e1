import Dates
import Markup
import Phrases
import Rules
import Web

/// The catalogue as the rules have it: each program with its days, its figures and its criteria, every one with its source.
struct CataloguePage: StaffPage {
    let rules: RuleBook
    let today: Day
    /// What folders below this one have to show, such as new rules that wait for approval.
    var asides: [HTML] = []

    let section = Section.programs
    let title = "Programs"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>Programs</h1>
          <p class="sub">\(rules.programs.count) programs, subsidies and credits, by the rules in force today, \(Wording.day(today, in: .en)).</p></div>
          \(if: frame.staff.role != .auditor, lists)</div>
        \(each: asides, { $0 })
        <p class="hint">V: read in the source. M: generally known, not yet read in the source. P: our own policy. \
        What was judged before keeps the version that it was judged by.</p>
        <nav aria-label="Programs on this page"><ul class="chips">\(each: rules.programs, {
          "<li><a class=\"chip\" href=\"\(Link("").anchor($0.id))\">\($0.name.en)</a></li>"
        })</ul></nav>
        <div>\(each: rules.programs, { program($0, showsVersions: frame.staff.role != .auditor) })</div>
        \(wages)
        """
    }

    private var lists: HTML {
        """
        <div class="acts"><a class="button quiet" href="/programs/short">One answer short</a>\
        <a class="button quiet" href="/programs/reviews">Supervisor reviews</a></div>
        """
    }

    private func program(_ program: Program, showsVersions: Bool) -> HTML {
        let version = program.version(on: today)
        return """
            <article class="ruling" id="\(program.id)">
              <div>
                <h2>\(program.name.en)</h2>
                \(inForce(version) ? StatusTag("In force", .ok) : StatusTag("Not in force", .plain))
                <p class="quiet-text">\(program.summary.en)</p>
                \(with: version, { "<p class=\"hint\">\(since(program, $0))</p>" })
                \(if: showsVersions, "<p><a href=\"\(Link("/programs/\(program.id)/versions"))\">Versions<span class=\"visually-hidden\"> of \(program.name.en)</span></a></p>")
              </div>
              <div>
                \(with: version?.authority, authority)
                \(with: version.flatMap { $0.facts.isEmpty ? nil : $0 }, { figures(program, $0.facts) })
                \(with: version, { criteria(program, $0) })
              </div>
            </article>
            """
    }

    private func inForce(_ version: Program.Version?) -> Bool { version.map { $0.authority?.covers(today) ?? true } ?? false }

    private func since(_ program: Program, _ version: Program.Version) -> String {
        let earlier = program.versions.filter { $0.from < version.from }.map { Wording.day($0.from, in: .en) }
        let later = program.versions.first { $0.from > version.from }.map { ", until a new version on \(Wording.day($0.from, in: .en))" } ?? ""
        let before = earlier.isEmpty ? "" : " Earlier: \(earlier.joined(separator: ", "))."
        return "Rules of \(Wording.day(version.from, in: .en))\(later). \(version.note.en)\(before)"
    }

    private func authority(_ authority: Program.Authority) -> HTML {
        let through = authority.through.map { "through \(Wording.day($0, in: .en))" } ?? "with no end set"
        return """
            <div><h3 class="cap">The law allows it</h3><p>From \(Wording.day(authority.from, in: .en)) \(through).\
            \(if: !authority.covers(today), " \(HTML.text(authority.lapse.en))")</p>
            \(RuleSource(citation: authority.citation, source: authority.source, status: authority.status))</div>
            """
    }

    private func figures(_ program: Program, _ facts: [Program.Fact]) -> HTML {
        """
        <div class="table"><table class="cards" role="table">
          <caption class="cap">Figures</caption>
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Figure</th>
            <th role="columnheader" scope="col">What it is</th><th role="columnheader" scope="col">Source</th></tr></thead>
          <tbody role="rowgroup">\(each: facts, { fact in """
            <tr role="row"><th role="rowheader" scope="row"><b>\(fact.amount.words)</b></th>
            <td role="cell" class="full bare" data-label="What it is">\(fact.meaning.en)\(with: size(fact), { " \(HTML.text($0))" })</td>
            <td role="cell" class="full" data-label="Source">\(RuleSource(citation: fact.citation, source: fact.source, status: fact.status))</td></tr>
            """ })</tbody>
        </table></div>
        """
    }

    private func size(_ fact: Program.Fact) -> String? {
        switch (fact.staffFrom, fact.staffThrough) {
        case (nil, nil): nil
        case (nil, let most?): "With \(most) people or fewer."
        case (let least?, nil): "With \(least) people or more."
        case (let least?, let most?): "With \(least) to \(most) people."
        }
    }

    private func criteria(_ program: Program, _ version: Program.Version) -> HTML {
        """
        <details><summary>\(version.criteria.count == 1 ? "One rule" : "\(version.criteria.count) rules"): \(program.name.en)</summary>
        <div class="table"><table class="cards" role="table">
          <caption class="visually-hidden">Rules of \(program.name.en)</caption>
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Rule</th><th role="columnheader" scope="col">If not met</th>
            <th role="columnheader" scope="col">Questions</th><th role="columnheader" scope="col">Source</th></tr></thead>
          <tbody role="rowgroup">\(each: version.criteria, criterion)</tbody>
        </table></div></details>
        """
    }

    private func criterion(_ criterion: Criterion) -> HTML {
        """
        <tr role="row"><th role="rowheader" scope="row">\(criterion.rule.en)\
        \(if: criterion.scope == .position, "<span class=\"sub\">asked of each job</span>")</th>
        <td role="cell" data-label="If not met">\(criterion.onFail == .notEligible ? "Not eligible" : "A supervisor decides")</td>
        <td role="cell" data-label="Questions">\(criterion.questions.map(String.init).joined(separator: ", "))</td>
        <td role="cell" class="full" data-label="Source">\(RuleSource(citation: criterion.citation, source: criterion.source, status: criterion.status))</td></tr>
        """
    }

    private var wages: HTML {
        """
        <section class="sect" aria-labelledby="wages">
          <h2 id="wages">Minimum wages</h2>
          <p class="hint">The highest that binds the employer is owed.</p>
          <div class="table"><table class="cards" role="table">
            <caption class="visually-hidden">Minimum wages in force</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Place</th><th role="columnheader" scope="col">An hour</th>
              <th role="columnheader" scope="col">Since</th><th role="columnheader" scope="col">Source</th></tr></thead>
            <tbody role="rowgroup">\(each: rules.minimumWages.jurisdictions, wage)</tbody>
          </table></div>
        </section>
        """
    }

    private func wage(_ place: MinimumWages.Jurisdiction) -> HTML {
        let who = place.minimumEmployees > 1 ? "employers with \(place.minimumEmployees) people or more" : ""
        let applies = place.applies ? who : "only where a worksite is named to lie there"
        guard let rate = place.rate(on: today) else {
            return """
                <tr role="row"><th role="rowheader" scope="row">\(place.name.en)<span class="sub">\(applies)</span></th>
                <td role="cell" data-label="An hour">none entered</td><td role="cell"></td><td role="cell"></td></tr>
                """
        }
        return """
            <tr role="row"><th role="rowheader" scope="row">\(place.name.en)\(if: !applies.isEmpty, "<span class=\"sub\">\(HTML.text(applies))</span>")</th>
            <td role="cell" data-label="An hour">\(Wording.money(cents: Int64(rate.cents), in: .en))</td>
            <td role="cell" data-label="Since">\(Wording.day(rate.from, in: .en))</td>
            <td role="cell" class="full" data-label="Source">\(RuleSource(citation: rate.citation, source: rate.source, status: rate.status))</td></tr>
            """
    }
}

extension Amount {
    /// "75%", "$7,500", "120 days", "26 weeks", "3".
    var words: String {
        switch self {
        case .plain(let number): Amount.plain(number)
        case .percent(let number): "\(Amount.plain(number))%"
        case .money(let cents): Amount.dollars(cents)
        case .days(let days): days == 1 ? "1 day" : "\(Wording.number(days, in: .en)) days"
        case .weeks(let weeks): weeks == 1 ? "1 week" : "\(Wording.number(weeks, in: .en)) weeks"
        case .months(let months): months == 1 ? "1 month" : "\(Wording.number(months, in: .en)) months"
        case .hours(let hours): hours == 1 ? "1 hour" : "\(Wording.number(hours, in: .en)) hours"
        }
    }

    private static func plain(_ number: Double) -> String { Int(exactly: number).map { Wording.number($0, in: .en) } ?? String(number) }

    private static func dollars(_ cents: Int) -> String {
        cents.isMultiple(of: 100) ? "$\(Wording.number(cents / 100, in: .en))" : Wording.money(cents: Int64(cents), in: .en)
    }
}
