import Dates
import Markup
import Phrases
import Storage

/// For leads: whether suggestions are taken, where people decide otherwise and why, and what becomes of what is taken.
struct GuidanceReportPage: StaffPage {
    let report: GuidanceReport
    let span: GuidanceSpan

    let section = Section.services
    let title = "How suggestions are taken"
    static let address: Link = "/guidance"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">Staff and person decide, and deciding otherwise is normal. What matters is that somebody \
        decides, and that suggestions learn where they miss.</p></div></div>
        <nav aria-label="Time"><ul class="chips" role="list">\(each: GuidanceSpan.allCases, chip)</ul></nav>
        \(report.decisions.isEmpty && report.assessed == 0 ? Empty(words: GuidanceReportPage.nothing).html : found(frame))
        """
    }

    private static let nothing = "Nothing was decided in this time. Suggestions stand on each person’s page once somebody has asked what helps."

    private func chip(_ span: GuidanceSpan) -> HTML {
        """
        <li><a class="chip" href="\(GuidanceReportPage.address.query([("span", span.rawValue)]))"\(if: span == self.span, " aria-current=\"true\"")>\
        \(span.label)</a></li>
        """
    }

    private func found(_ frame: StaffFrame) -> HTML {
        """
        \(figures)
        <section class="sect" aria-labelledby="why"><h2 id="why">Why people decided otherwise</h2>\(reasons)\(words(frame))</section>
        <section class="sect" aria-labelledby="which"><h2 id="which">By service</h2>\(services)</section>
        <section class="sect" aria-labelledby="whom"><h2 id="whom">By who decided</h2>\(members)
          <p class="hint">Not a mark: somebody who knows people well decides otherwise more often. Fewer than \(String(GuidanceReport.fewest)) decisions \
        say nothing.</p></section>
        <section class="sect" aria-labelledby="months"><h2 id="months">By month</h2>\(months(frame))</section>
        """
    }

    private var figures: HTML {
        let (all, followed) = (report.together, report.followed)
        return """
            <div class="figures">
              \(figure(
                  report.decided, of: report.assessed, "people assessed, with a decision",
                  "Assessments finished in this time; for the others nobody decided on a suggestion."))
              \(figure(
                  all.accepted, of: all.suggested, "suggestions taken",
                  "Of those that somebody decided on; \(all.differed) decided against by staff, \(all.refused) refused by the person."))
              \(figure(all.added, of: nil, "chosen all the same", "Not suggested, and chosen by staff and person with a reason."))
              \(figure(
                  followed.sent, of: followed.taken, "followed by a referral",
                  "Of what was taken or chosen; \(followed.begun) begun, \(followed.completed) completed so far."))
            </div>
            """
    }

    private func figure(_ number: Int, of whole: Int?, _ what: String, _ definition: String) -> HTML {
        """
        <div class="figure"><b>\(String(number))\(with: whole, { " <small>of \(String($0))</small>" })</b><span class="what">\(what)</span>\
        <span class="def">\(definition)</span></div>
        """
    }

    private var reasons: HTML {
        guard !report.reasons.isEmpty else { return "<p class=\"hint\">Nobody decided otherwise.</p>" }
        return CardTable(
            caption: "Reasons for deciding otherwise", heads: ["Reason", "Decision", "How often"],
            rows: report.reasons.map { [HTML.text($0.reason.label), HTML.text($0.kind.label), HTML.text(String($0.count))] }
        ).html
    }

    /// The latest in people's own words.
    private func words(_ frame: StaffFrame) -> HTML {
        let told = report.decisions.filter { !$0.words.isEmpty }.prefix(10)
        guard !told.isEmpty else { return .empty }
        return """
            <h3>In their words</h3><ul role="list" class="stack tight">\(each: told, { decision in
                """
                <li>“\(decision.words)”<br><span class="hint">\(decision.serviceName), \(decision.staffName ?? "the person"), \
                \(DayWords.past(decision.madeAt.day(in: frame.zone), today: frame.today))</span></li>
                """
            })</ul>
            """
    }

    private var services: HTML {
        let tallies = report.tallies(by: \.service)
        let names = Dictionary(report.decisions.map { ($0.service, ($0.serviceName, $0.providerName)) }) { first, _ in first }
        let shown = Dictionary(report.showings.map { ($0.service, $0.count) }) { first, _ in first }
        let order = tallies.keys.sorted { (tallies[$0]?.suggested ?? 0, $1.number) > (tallies[$1]?.suggested ?? 0, $0.number) }
        return CardTable(
            caption: "Decisions by service", heads: ["Service", "Stood in lists", "Taken", "Decided against", "Refused", "All the same"],
            rows: order.prefix(50).map { id in
                [
                    "<a href=\"\(id.page)\">\(names[id]?.0 ?? "")</a><span class=\"sub\">\(names[id]?.1 ?? "")</span>",
                    HTML.text(String(shown[id] ?? 0)),
                ] + numbers(tallies[id] ?? GuidanceReport.Tally())
            }
        ).html
    }

    private var members: HTML {
        let tallies = report.tallies(by: { $0.staffName ?? "The people themselves" })
        return CardTable(
            caption: "Decisions by who decided", heads: ["Who", "Taken", "Decided against", "Refused", "All the same", "Share taken"],
            rows: tallies.keys.sorted().map { name in
                let tally = tallies[name] ?? GuidanceReport.Tally()
                return [HTML.text(name)] + numbers(tally) + [HTML.text(share(tally))]
            }
        ).html
    }

    private func months(_ frame: StaffFrame) -> HTML {
        let tallies = report.tallies(by: { String($0.madeAt.day(in: frame.zone).description.prefix(7)) })
        return CardTable(
            caption: "Decisions by month", heads: ["Month", "Taken", "Decided against", "Refused", "All the same", "Share taken"],
            rows: tallies.keys.sorted(by: >).map { month in
                let tally = tallies[month] ?? GuidanceReport.Tally()
                return [HTML.text(DayWords.month(month))] + numbers(tally) + [HTML.text(share(tally))]
            }
        ).html
    }

    private func numbers(_ tally: GuidanceReport.Tally) -> [HTML] {
        [tally.accepted, tally.differed, tally.refused, tally.added].map { HTML.text(String($0)) }
    }

    /// Always with its parts.
    private func share(_ tally: GuidanceReport.Tally) -> String {
        guard tally.suggested >= GuidanceReport.fewest else { return "too few" }
        return "\(tally.accepted) of \(tally.suggested)"
    }
}
