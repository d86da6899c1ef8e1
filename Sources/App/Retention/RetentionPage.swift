import Dates
import Evidence
import Markup
import Phrases
import Storage

/// Whether people stay at one employer.
struct RetentionPage: StaffPage {
    let employer: Employer
    /// Nothing while nobody was placed there.
    let retention: EmployerRetention?
    let together: RetentionCount

    let section = Section.employers
    var title: String { "Do people stay at \(employer.name)?" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page), ("All employers", "/retention")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(retention.map { EmployerRetention.words($0.count) } ?? "Nobody was placed here yet.")</p></div></div>
        \(with: retention, known)
        """
    }

    private func known(_ retention: EmployerRetention) -> HTML {
        """
        <div class="stack loose">
        \(with: retention.estimate?.flag, { sign($0, retention) })
        <section class="sect" aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          <dl class="facts">
            <dt>Here</dt><dd>\(EmployerRetention.words(retention.count))</dd>
            <dt>All our employers</dt><dd>\(EmployerRetention.words(together))</dd>
            \(with: retention.estimate, { "<dt>To be expected here</dt><dd>\(RetentionPage.expected($0))</dd>" })
            <dt>Those who left</dt><dd>\(lengths(retention))</dd>
          </dl>
        </section>
        <section class="sect" aria-labelledby="by-day"><h2 id="by-day">By day since the start</h2>\(table(retention))
        <p class="hint">Counts each person for as long as we know about them (Kaplan–Meier). The two limits hold the share nine times out of ten.</p></section>
        </div>
        """
    }

    /// "about 74 %, between 55 and 89 %".
    static func expected(_ estimate: RetentionEstimate) -> String {
        let rough = estimate.isRough ? "; rough, for few employers are known" : ""
        return
            "about \(percent(estimate.mean)), between \(percent(estimate.interval.lowerBound)) and \(percent(estimate.interval.upperBound))\(rough)"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func sign(_ flag: RetentionFlag, _ retention: EmployerRetention) -> HTML {
        """
        <div class="note" data-tone="warn"><p><span class="lead">\(RetentionPage.label(flag)).</span> People stay here less than elsewhere, and that is \
        hardly chance. Talk with them before the next person is sent; this closes nobody out.</p></div>
        """
    }

    static func label(_ flag: RetentionFlag) -> String { flag == .watch ? "Watch" : "Worth a look" }

    private func lengths(_ retention: EmployerRetention) -> String {
        guard !retention.lengths.isEmpty else { return "nobody" }
        let shown = retention.lengths.prefix(12).map(String.init).joined(separator: ", ")
        return "after \(shown) days" + (retention.lengths.count > 12 ? " and \(retention.lengths.count - 12) more" : "")
    }

    private func table(_ retention: EmployerRetention) -> HTML {
        CardTable(
            caption: "Share still working, by day", heads: ["Day", "Still watched", "Still there"],
            rows: EmployerRetention.marks.map { day in
                [
                    "\(day)", "\(Int(retention.curve.atRisk(at: Double(day))))",
                    HTML.text(RetentionPage.words(retention.curve.reading(at: Double(day)))),
                ]
            }
        ).html
    }

    private static func words(_ reading: SurvivalReading) -> String {
        switch reading {
        case .noneEnded(let n, let least): n > 0 ? "nobody of \(Int(n)) has left; at least \(percent(least)) stay" : "not known yet"
        case .share(let share, let bounds, _): "\(percent(share)), between \(percent(bounds.lowerBound)) and \(percent(bounds.upperBound))"
        case .allEnded: "all have left"
        case .notWatched: "nobody was watched so long yet"
        }
    }
}

/// All employers at which somebody was placed: those with a sign first, then those at which fewest are to be expected to stay.
struct RetentionListPage: StaffPage {
    let all: [EmployerRetention]
    let together: RetentionCount

    let section = Section.people
    let title = "Do people stay?"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">At all our employers: \(EmployerRetention.words(together)).</p></div></div>
        \(all.isEmpty ? Empty(words: "Nobody was placed yet. When people are, how long they stay stands here by employer.").html : table)
        <p class="hint">What is to be expected is drawn towards the usual, the more so the fewer were placed: two who left early say little.</p>
        """
    }

    private var table: HTML {
        CardTable(
            caption: "Employers by how long people stay", heads: ["Employer", "Placed", "To be expected", "Sign"], rows: all.map(row), wide: "Placed"
        ).html
    }

    private func row(_ retention: EmployerRetention) -> [HTML] {
        [
            "<a href=\"\(retention.employer.retentionPage)\">\(retention.name)</a>", HTML.text(EmployerRetention.words(retention.count)),
            HTML.text(retention.estimate.map(RetentionPage.expected) ?? "not known before \(EmployerRetention.fewest) placements can be told"),
            retention.estimate?.flag.map { StatusTag(RetentionPage.label($0), .warn).html } ?? "",
        ]
    }
}
