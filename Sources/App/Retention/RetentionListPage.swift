import Dates
import Evidence
import Markup
import Phrases
import Storage

/// Whether people stay, by employer, job, program, representative or center, with what a supervisor wanted to look at again.
struct RetentionListPage: StaffPage {
    /// One group with what is known only of employers.
    struct Line: Sendable {
        let group: RetentionGroup
        var expected: String?
        var signs: [String] = []
    }

    let cut: RetentionCut
    let lines: [Line]
    let together: StayTally
    let measure: SameEmployer
    /// The same by wage records; nothing while there are none.
    let wages: WageMeasure?
    /// Decisions whose day has come; only those who lead are asked.
    let due: [FitDecision]

    let section = Section.people
    let title = "Do people stay?"
    static let address: Link = "/retention"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">At all our employers: \(together.words).</p></div></div>
        <div class="stack loose">
        \(if: !due.isEmpty, again(frame))
        <section class="sect" aria-labelledby="groups"><h2 id="groups">By \(cut.label.lowercased())</h2>
        <nav aria-label="Compare by"><ul class="chips whole">\(each: RetentionCut.allCases, chip)</ul></nav>
        \(lines.isEmpty ? Empty(words: "Nobody was placed yet. When people are, how long they stay stands here.").html : comparison)
        <p class="hint">The share still there counts each person as there until an end is recorded (Kaplan–Meier); the two limits hold it nine times out \
        of ten. Groups with fewer than \(RetentionGroup.fewest) are not compared. Ends are told sooner than \
        that all is well: where of many nobody has told us, the count of those who lasted looks worse than it is. A placement belongs to what it began as\
        \(if: cut == .job, "; where it came of an introduction, to the occupation of the opening")\
        \(if: cut == .representative, "; to whoever recorded it or put the person forward")\
        \(if: cut == .center, "; to the center that serves the person").\
        \(if: cut == .employer, RetentionListPage.expectation)</p>
        </section>
        \(SameEmployerBox(measure: measure, wages: wages))
        <p><a href="\(WarnPage.address)">WARN notices of our employers</a></p>
        </div>
        """
    }

    private static let expectation: HTML = """
         What is to be expected is drawn towards the usual, the more so the fewer were placed: two who left early say little. \
        Where enough can be told, it is held against what such people let expect wherever they go, so that taking people who are harder to place \
        costs nothing; age, origin, health, convictions, benefits and programs do not enter.
        """

    private func again(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="again"><h2 id="again">To look at again</h2>
          <ul role="list" class="stack tight">\(each: due, { decision in
              """
              <li><a href="\(decision.employer.retentionPage)">\(decision.employerName)</a> \(StatusTag(decision.course.label, decision.course.tone))<br>\
              <span class="hint">Due \(DayWords.due(decision.lookAgainOn, today: frame.today)). \(decision.decidedByName): “\(decision.reason)”</span></li>
              """
          })</ul></section>
        """
    }

    private func chip(_ cut: RetentionCut) -> HTML {
        """
        <li><a class="chip" href="\(Self.address.query([("by", cut.rawValue)]))"\(if: cut == self.cut, " aria-current=\"true\"")>\(cut.label)</a></li>
        """
    }

    /// Those that can be compared, then the others by name only.
    private var comparison: HTML {
        let (compared, few) = (lines.filter { !$0.group.isTooFew }, lines.filter(\.group.isTooFew))
        return """
            \(if: !compared.isEmpty, table(compared))
            \(if: !few.isEmpty, """
                <h3>Fewer than \(RetentionGroup.fewest) began: too few to say</h3>
                <ul role="list" class="stack tight">\(each: few, { "<li>\(name($0))</li>" })</ul>
                """)
            """
    }

    private func table(_ lines: [Line]) -> HTML {
        let marks = ["There by day 90", "There by day 180"]
        let heads = [cut.label, "Began", "Of those"] + marks + (cut == .employer ? ["To be expected"] : [])
        return CardTable(caption: "\(title) By \(cut.label.lowercased())", heads: heads, rows: lines.map(row), wide: "Of those").html
    }

    private func name(_ line: Line) -> HTML {
        "<a href=\"\(link(line.group))\">\(line.group.name)</a>\(each: line.signs, { " \(StatusTag($0, .warn))" })"
    }

    private func row(_ line: Line) -> [HTML] {
        let tally = line.group.tally
        let shares = [90.0, 180.0].map { HTML.text(RetentionWords.reading(line.group.curve.reading(at: $0))) }
        let expected: [HTML] = cut == .employer ? [HTML.text(line.expected ?? "not known yet")] : []
        return [name(line), "\(tally.began)", HTML.text(tally.words)] + shares + expected
    }

    private func link(_ group: RetentionGroup) -> Link {
        cut == .employer ? group.stays[0].first.employer.retentionPage : StaysPage.address.query([("by", cut.rawValue), ("of", group.key)])
    }
}
