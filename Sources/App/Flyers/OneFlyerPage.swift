import Dates
import Markup
import Phrases
import Rules
import Storage

/// One flyer: what it looks like, what it is for, and how it has been used.
struct OneFlyerPage: StaffPage {
    let flyer: Flyer
    let rules: RuleBook

    let section = Section.flyers
    let width = PageWidth.narrow
    var title: String { flyer.title }

    private var file: Link { "/flyers/\(flyer.id)/file" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Flyers", "/flyers")))
        <div class="head"><div><h1 lang="\(flyer.language.rawValue)">\(flyer.title)</h1>\
        <p class="sub">\(flyer.kind), \(flyer.language.englishName)</p></div>
        \(if: frame.staff.role.servesEmployers, """
            <div class="acts"><a class="button quiet" href="\(flyer.changePage)">Change</a>\(if: frame.staff.role.leads, act(frame))</div>
            """)</div>
        \(if: flyer.withdrawnAt != nil, "<p>\(StatusTag("Withdrawn", .plain)) It goes with no new mail; mail that it went with keeps it.</p>")
        \(if: flyer.isPicture, "<p><img class=\"preview\" src=\"\(file)\" alt=\"\(flyer.alt)\"></p>")
        <p><a class="button quiet" href="\(file)">Open the \(flyer.isPicture ? "picture" : "PDF")</a></p>
        <dl class="facts">
          <dt>For</dt><dd>\(flyer.purpose(rules))</dd>
          <dt>Sent</dt><dd>\(flyer.sent(frame))</dd>
          <dt>On the shelf</dt><dd>since \(Wording.day(flyer.createdAt.day(in: frame.zone), in: .en))</dd>
          \(if: flyer.isPicture, "<dt>Read out as</dt><dd lang=\"\(flyer.language.rawValue)\">\(flyer.alt)</dd>")
        </dl>
        """
    }

    private func act(_ frame: StaffFrame) -> HTML {
        flyer.withdrawnAt == nil
            ? "\(frame.form("/flyers/\(flyer.id)/withdraw", class: "row"))<button class=\"quiet\">Withdraw</button></form>"
            : "\(frame.form("/flyers/\(flyer.id)/put-back", class: "row"))<button class=\"quiet\">Put it back on the shelf</button></form>"
    }
}

extension Flyer {
    var page: Link { "/flyers/\(id)" }
    var changePage: Link { "/flyers/\(id)/change" }

    /// "On-the-job training, Work Opportunity Tax Credit".
    func purpose(_ rules: RuleBook) -> String {
        let names = rules.programs.filter { programs.contains($0.id) }.map(\.name.en)
        return names.isEmpty ? "every first follow-up" : names.joined(separator: ", ")
    }

    /// "3 times, last on Nov 6".
    func sent(_ frame: StaffFrame) -> String {
        guard let lastSentAt else { return "not yet" }
        let often = timesSent == 1 ? "once" : "\(Wording.number(timesSent, in: .en)) times"
        return "\(often), last \(DayWords.past(lastSentAt.day(in: frame.zone), today: frame.today))"
    }
}
