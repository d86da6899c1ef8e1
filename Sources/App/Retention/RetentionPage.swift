import Dates
import Evidence
import Markup
import Phrases
import Storage

/// Whether people stay at one employer, what speaks for watching it, and what a supervisor decided.
struct RetentionPage: StaffPage {
    let subject: FitSubject
    /// Nothing while nobody was placed there.
    let retention: EmployerRetention?
    let together: StayTally
    let measure: SameEmployer
    /// The same by wage records; nothing while there are none.
    let wages: WageMeasure?
    /// Latest first.
    let layoffs: [Layoff]
    let layoff: LayoffForm
    let fit: FitForm
    var errors = FieldErrors()

    private var employer: Employer { subject.employer }

    let section = Section.employers
    var title: String { "Do people stay at \(employer.name)?" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page), ("All employers", "/retention")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(retention.map { $0.group.tally.words } ?? "Nobody was placed here yet.")</p></div></div>
        \(ErrorSummary(errors))
        <div class="stack loose">
        \(FitSection(employer: employer, evidence: evidence(frame), together: together, decisions: subject.decisions, form: fit, errors: errors, frame: frame))
        \(with: retention, { known($0, frame) })
        \(LayoffSection(employer: employer, layoffs: layoffs, told: subject.told, form: layoff, errors: errors, frame: frame))
        </div>
        """
    }

    private func evidence(_ frame: StaffFrame) -> FitEvidence {
        FitEvidence(retention, layoffs, subject.told, subject.silence, on: frame.today, in: frame.zone)
    }

    private func answers(_ frame: StaffFrame) -> String {
        ([subject.replies.words.capitalizedFirst + "."] + subject.silence.lines(on: frame.today, in: frame.zone)).joined(separator: " ")
    }

    private func known(_ retention: EmployerRetention, _ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          <dl class="facts">
            <dt>Here</dt><dd>\(retention.group.tally.words)</dd>
            <dt>All our employers</dt><dd>\(together.words)</dd>
            \(with: retention.estimate, { "<dt>To be expected here</dt><dd>\(RetentionWords.expected($0))</dd>" })
            \(with: retention.estimate?.count.expected, { "<dt>Of such people</dt><dd>\(RetentionWords.ofSuchPeople($0))</dd>" })
            <dt>Those who left</dt><dd>\(lengths(retention))</dd>
            \(with: retention.turnover, { "<dt>Turnover</dt><dd>\(RetentionWords.turnover($0))</dd>" })
            <dt>Hired and left</dt><dd>\(pattern(retention))</dd>
            \(with: PaidWeeks(retention.group.stays, on: frame.today), { "<dt>Paid by a program</dt><dd>\($0.words)</dd>" })
            <dt>They answer</dt><dd>\(answers(frame))</dd>
            <dt>Federal measure</dt><dd>By wage records: \(byWages). By check-ins: \(measure.words). \
        <a href="\(RetentionListPage.address.anchor("federal"))">What is counted</a></dd>
          </dl>
        </section>
        <section class="sect" aria-labelledby="by-day"><h2 id="by-day">By day since the start</h2>\(table(retention, on: frame.today))
        <p class="hint">The share counts each person as there until an end is recorded (Kaplan–Meier). The two limits hold the share nine times out of ten.</p></section>
        <section class="sect" aria-labelledby="placed"><h2 id="placed">Placements</h2>\(StaysPage.table(retention.group.stays.reversed().prefix(50).map(\.self), frame))
        \(if: retention.group.stays.count > 50, "<p class=\"hint\">and \(retention.group.stays.count - 50) earlier</p>")</section>
        """
    }

    private var byWages: String {
        if FEINDigits(employer.fein) == nil { return "not known, for no FEIN is recorded here" }
        return wages?.words ?? "no wage records are here"
    }

    private func lengths(_ retention: EmployerRetention) -> String {
        guard !retention.lengths.isEmpty else { return "nobody" }
        let shown = retention.lengths.prefix(12).map(String.init).joined(separator: ", ")
        return "after \(shown) days" + (retention.lengths.count > 12 ? " and \(retention.lengths.count - 12) more" : "")
    }

    /// "2026 Q3: 2 hired; 2026 Q2: 3 hired, 1 left": the last two years.
    private func pattern(_ retention: EmployerRetention) -> String {
        let hired = Dictionary(grouping: retention.group.stays, by: \.startedOn.quarter)
        let left = Dictionary(grouping: retention.group.stays.compactMap(\.endedOn), by: \.quarter)
        return Set(hired.keys).union(left.keys).sorted(by: >).prefix(8).map { quarter in
            let counts = [(hired[quarter]?.count ?? 0, "hired"), (left[quarter]?.count ?? 0, "left")].filter { $0.0 > 0 }
            return "\(quarter): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    private func table(_ retention: EmployerRetention, on today: Day) -> HTML {
        CardTable(
            caption: "Share still working, by day", heads: ["Day", "As far as we know", "Still watched", "Still there"],
            rows: RetentionGroup.marks.map { day in
                [
                    "\(day)", HTML.text(StayTally(retention.group.stays, on: today, after: day).words),
                    "\(Int(retention.group.curve.atRisk(at: Double(day))))",
                    HTML.text(RetentionWords.reading(retention.group.curve.reading(at: Double(day)))),
                ]
            }, wide: "As far as we know"
        ).html
    }
}

extension ID<Employer> {
    var layoffs: Link { "/employers/\(self)/layoffs" }
    var fit: Link { "/employers/\(self)/fit" }
}
