import Dates
import Markup
import Phrases
import Rules
import Storage

/// Verdicts that need a supervisor, and what supervisors have decided.
struct ReviewsPage: StaffPage {
    /// Which of the two lists is shown.
    enum Shown: Sendable {
        case waiting([WaitingReview], isFirst: Bool)
        case decided([DecidedReview], isFirst: Bool)
    }

    let shown: Shown
    let rules: RuleBook

    let section = Section.programs
    let title = "Supervisor reviews"
    static let address: Link = "/programs/reviews"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Programs", "/programs")))
        <div class="head"><div><h1>Supervisor reviews</h1>
          <p class="sub">Where a rule leaves room, a person decides: with a reason, until a day. What has run out comes back here.</p></div></div>
        <nav aria-label="Reviews"><ul class="chips">
          <li><a class="chip" href="\(Self.address)"\(if: !isDecided, " aria-current=\"true\"")>To decide</a></li>
          <li><a class="chip" href="\(Self.address.query([("show", "decided")]))"\(if: isDecided, " aria-current=\"true\"")>Decided</a></li>
        </ul></nav>
        \(list(frame))
        """
    }

    private var isDecided: Bool { if case .decided = shown { true } else { false } }

    private func list(_ frame: StaffFrame) -> HTML {
        switch shown {
        case .waiting(let lines, let isFirst):
            let page = lines.prefix(ReviewQueries.pageLength)
            let next = lines.count > page.count ? page.last.map { Self.address.query([("after", $0.place)]) } : nil
            guard !page.isEmpty else { return Empty(words: "No verdict waits for a supervisor.").html }
            return """
                \(ProgramTable(
                    caption: "Verdicts that wait for a supervisor", heads: ["Employer", "Program", "Waits since", "Looked after by"],
                    rows: page.map { waiting($0, frame) }))
                \(NextPage(next: next, first: isFirst ? nil : Self.address))
                """
        case .decided(let lines, let isFirst):
            let page = lines.prefix(ReviewQueries.pageLength)
            let address = Self.address.query([("show", "decided")])
            let next =
                lines.count > page.count ? page.last.map { Self.address.query([("show", "decided"), ("before", $0.review.id.description)]) } : nil
            guard !page.isEmpty else { return Empty(words: "Nothing is decided beside the rules.").html }
            return """
                \(ProgramTable(
                    caption: "What supervisors decided", heads: ["Employer", "Program", "The rule says", "Decided", "Why"],
                    rows: page.map { decided($0, frame) }))
                \(NextPage(next: next, first: isFirst ? nil : address))
                """
        }
    }

    private func name(_ program: String) -> String { rules.program(program)?.name.en ?? program }

    private func waiting(_ line: WaitingReview, _ frame: StaffFrame) -> [HTML] {
        let link = line.employer.programsPage.anchor(line.program)
        let since = DayWords.short(line.madeAt.day(in: frame.zone), today: frame.today)
        return [
            "<a href=\"\(link)\">\(line.employerName)</a>",
            "\(name(line.program))\(if: frame.staff.role.leads, deciding(line))",
            "\(with: line.until, { "\(StatusTag("Ran out", .warn)) \(DayWords.short($0, today: frame.today))" })\(if: line.until == nil, HTML.text(since))",
            HTML.text(line.owner ?? "nobody yet"),
        ]
    }

    private func deciding(_ line: WaitingReview) -> HTML {
        """
        <span class="sub"><a href="\(line.employer.reviewPage(of: line.program))">Decide\
        <span class="visually-hidden"> on \(name(line.program)) for \(line.employerName)</span></a></span>
        """
    }

    private func decided(_ line: DecidedReview, _ frame: StaffFrame) -> [HTML] {
        let review = line.review
        let until = Wording.day(review.holdsUntil, in: .en)
        return [
            "<a href=\"\(line.employer.programsPage.anchor(review.program))\">\(line.employerName)</a>",
            HTML.text(name(review.program)),
            "\(review.ofWord.tag)\(if: review.isOverride, "<span class=\"sub\">decided against the rule</span>")",
            """
            \(review.decision.word.tag)<span class="sub">\(review.decidedBy), \(DayWords.short(review.decidedAt.day(in: frame.zone), today: frame.today))\
            \(review.holds(on: frame.today) ? ", until \(until)" : ", ran out \(until)")</span>
            """,
            HTML.text(review.reason),
        ]
    }
}

/// A table of the program pages, whose rows become cards where there is little room.
struct ProgramTable: Component {
    let caption: String
    let heads: [String]
    let rows: [[HTML]]

    var html: HTML {
        """
        <div class="table"><table class="cards" role="table">
          <caption class="visually-hidden">\(caption)</caption>
          <thead role="rowgroup"><tr role="row">\(each: heads, { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" })</tr></thead>
          <tbody role="rowgroup">\(each: rows, row)</tbody>
        </table></div>
        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        """
        <tr role="row">\(with: cells.first, { "<th role=\"rowheader\" scope=\"row\">\($0)</th>" })\(each: zip(heads, cells).dropFirst(), { head, cell in
            "<td role=\"cell\" class=\"full\" data-label=\"\(head)\">\(cell)</td>"
        })</tr>
        """
    }
}

/// The way on through a list that is paged by key.
struct NextPage: Component {
    let next: Link?
    let first: Link?

    var html: HTML {
        guard next != nil || first != nil else { return .empty }
        return """
            <nav class="pager" aria-label="Pages"><div class="acts">
              \(with: first, { "<a class=\"button quiet\" href=\"\($0)\">First page</a>" })
              \(with: next, { "<a class=\"button quiet\" href=\"\($0)\">Next page</a>" })
            </div></nav>
            """
    }
}
