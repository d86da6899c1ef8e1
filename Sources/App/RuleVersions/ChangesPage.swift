import Dates
import Markup
import Phrases
import Rules
import Storage

/// Every employer whose verdict would change under a version: from what to what, and the answer on which it turns.
struct ChangesPage: StaffPage {
    let version: RuleVersion
    let program: Program
    let trial: RuleTrial?
    let lines: [RuleChange]
    let isFirst: Bool
    /// That judging everybody was taken back, if it was, and whom that has left as they are.
    let undone: UndoneJudging?
    let left: [LeftEmployer]

    let section = Section.programs
    var title: String { "Who would change: \(program.name.en)" }

    func body(in frame: StaffFrame) -> HTML {
        let page = lines.prefix(RuleVersionQueries.pageLength)
        let next = lines.count > page.count ? page.last.map { version.changes.query([("after", $0.employer.description)]) } : nil
        return """
            \(Crumbs(("Programs", "/programs"), ("Rules of \(program.name.en)", VersionLinks.all(of: program.id)), ("The new version", version.page)))
            <div class="head"><div><h1>\(title)</h1>\(with: trial, { "<p class=\"sub\">\($0.summary)</p>" })</div></div>
            \(with: undone, { said($0, frame) })
            \(TrialState(version: version, trial: trial, frame: frame))
            \(if: !page.isEmpty, ProgramTable(
                caption: "Employers whose verdict would change", heads: ["Employer", "Stands now", "By the new version", "It turns on"],
                rows: page.map { row($0, frame) }).html)
            \(NextPage(next: next, first: isFirst ? nil : version.changes))
            \(if: !left.isEmpty, stay)
            """
    }

    private func said(_ undone: UndoneJudging, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="info"><p>\(undone.by) took the judging back \(frame.moment(undone.at)): \(undone.putBack) employers stood as before\
        \(if: !left.isEmpty, ", \(left.count) stay as they are: see below").</p></div>
        """
    }

    private var stay: HTML {
        LeftAsTheyAre(
            caption: "Employers whose verdict stays", head: "Employer",
            rows: left.map { ("<a href=\"\($0.employer.programsPage)\">\($0.name)</a>", $0.reason) }, count: left.count
        ).html
    }

    private func row(_ line: RuleChange, _ frame: StaffFrame) -> [HTML] {
        let judged = line.judgedAt.map { "judged again \(DayWords.past($0.day(in: frame.zone), today: frame.today))" }
        return [
            "<a href=\"\(line.employer.programsPage.anchor(version.program))\">\(line.employerName)</a>",
            line.before?.tag.html ?? "<span class=\"hint\">not judged yet</span>",
            """
            \(line.after.tag)\(if: line.isAnyway, "<span class=\"sub\">the rules in force would say so too</span>")\
            \(with: judged, { "<span class=\"sub\">\($0)</span>" })
            """,
            HTML.text(line.deciding),
        ]
    }
}

extension RuleTrial {
    /// "3 of 41 employers would change: 2 eligible → supervisor review, 1 …".
    var summary: String {
        let looked = "\(Wording.number(lookedAt, in: .en)) \(lookedAt == 1 ? "employer" : "employers")"
        guard finishedAt != nil else { return "Looked at \(looked) so far; \(Wording.number(tally.all, in: .en)) would change." }
        guard tally.all > 0 else { return "Looked at \(looked) with answers: no verdict would change." }
        let turns = tally.counts.sorted { $0.key < $1.key }.map { turn, count in
            "\(Wording.number(count, in: .en)) \(turn.words)"
        }
        return
            "\(Wording.number(tally.all, in: .en)) of \(looked) would change, as of \(Wording.day(day, in: .en)): \(turns.joined(separator: "; "))."
    }
}

/// How the look at everybody stands, and what may be done about it.
struct TrialState: Component {
    let version: RuleVersion
    let trial: RuleTrial?
    let frame: StaffFrame

    var html: HTML {
        guard let trial else { return begin("See whose verdict would change") }
        if trial.finishedAt == nil {
            return """
                <div class="note" data-tone="info"><p>Looking at every employer with answers. You can go on working. \
                <a href="\(version.changes)">See how far it is</a></p></div>
                """
        }
        if trial.edition != version.edition {
            return
                "<div class=\"note\" data-tone=\"warn\"><p>The text has changed since. This is about an earlier one.</p>\(begin("Look again"))</div>"
        }
        return "\(judging(trial))\(if: !trial.isJudging, begin("Look again"))"
    }

    private func begin(_ words: String) -> HTML {
        "\(frame.form(version.trial, class: "row"))<button class=\"quiet tight\">\(words)</button></form>"
    }

    private func judging(_ trial: RuleTrial) -> HTML {
        if trial.isJudging {
            return """
                <div class="note" data-tone="info"><p>Judging again: \(trial.judged) of \(trial.tally.all) are done. \
                <a href="\(version.changes)">See how far it is</a></p></div>
                """
        }
        if trial.judgedAt != nil {
            return """
                <div class="note" data-tone="ok"><p>\(trial.judged) employers were judged again. Nothing was sent to them.</p>
                \(frame.form(version.judgingUndo, class: "row"))<button class="plain tight">Take that back</button>\
                <span class="hint">The verdicts from before stand again, but for those who were told or decided about since. Looking again makes this final.</span>\
                </form></div>
                """
        }
        guard version.state == .approved, let day = version.inForceOn, day <= frame.today, trial.tally.all > 0 else { return .empty }
        return """
            <div class="note"><p>The new rules hold for what is judged from now on. These employers still stand by the earlier ones.</p>
            \(frame.form(version.judging, class: "row"))<button class="tight">Judge these \(trial.tally.all) again</button>\
            <span class="hint">Whoever looks after one whose verdict changes is told. Nothing is sent to employers.</span></form></div>
            """
    }
}
