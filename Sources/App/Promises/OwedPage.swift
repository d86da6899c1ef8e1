import Dates
import Markup
import Phrases
import Storage

/// Who waits for whom: answers that we owe, or that they do, longest first.
struct OwedPage: StaffPage {
    let list: OwedList
    /// One more than the page shows if there are others.
    let lines: [OwedLine]

    let section = Section.today
    let title = "Who waits for whom"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Today", "/")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">The longest wait stands first. We promise an answer within a working day.</p></div></div>
        <nav aria-label="Who waits"><ul class="chips">
          \(chip("They wait for us", list.with { $0.side = .us }, list.side == .us))
          \(chip("They owe us", list.with { $0.side = .them }, list.side == .them))
        </ul></nav>
        <nav aria-label="Whose employers"><ul class="chips">
          \(each: OwedList.Whose.allCases, { whose in chip(whose.label, list.with { $0.whose = whose }, list.whose == whose) })
        </ul></nav>
        \(lines.isEmpty ? empty : items(frame))
        \(if: list.side == .them, "<p>RFIs that employers have not sent back stand in <a href=\"/employers?view=rfi_open\">their own list</a>.</p>")
        """
    }

    private func chip(_ label: String, _ list: OwedList, _ isChosen: Bool) -> HTML {
        "<li><a class=\"chip\" href=\"\(list.link)\"\(if: isChosen, " aria-current=\"true\"")>\(label)</a></li>"
    }

    private var empty: HTML {
        Empty(words: list.side == .us ? "Nobody here waits for our answer." : "Nobody here owes us an answer.").html
    }

    private func items(_ frame: StaffFrame) -> HTML {
        let shown = lines.prefix(OwedList.pageLength)
        let next = lines.count > shown.count ? shown.last.map { last in list.with { $0.after = (last.at.milliseconds, last.id) }.link } : nil
        return """
            <ol class="todo" role="list">\(each: shown, { item($0, frame) })</ol>
            \(with: next, { "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\($0)\">Next \(OwedList.pageLength)</a></nav>" })
            """
    }

    private func item(_ line: OwedLine, _ frame: StaffFrame) -> HTML {
        let said = line.note.isEmpty ? "" : "“\(line.note.shortened(to: 140))” · "
        let who = line.contact.map { "\($0), " } ?? ""
        let since = "\(DayWords.past(line.at.day(in: frame.zone), today: frame.today)) at \(Wording.time(line.at, in: frame.zone, .en))"
        let waited = WorkingTime(from: line.at, to: frame.now, in: frame.agency.hours)
        let link = line.mail?.page ?? line.employer.logPage(answering: line.id)
        let act = list.side == .us ? "Answer" : "They answered"
        return """
            <li>
              <div class="what"><p><a href="\(line.employer.page)">\(line.employerName)</a>\
            \(if: list.side == .us && waited > .day(of: frame.agency.hours), " \(StatusTag("Later than promised", .danger))")</p>
              <p class="meta">\(said)\(who)\(since), \(waited.description) of working time · looked after by \(line.owner ?? "nobody yet")</p></div>
              <div class="act"><a class="button quiet tight" href="\(link)">\(act)\
            <span class="visually-hidden">: \(line.employerName)</span></a></div>
            </li>
            """
    }
}

/// How fast each of the team answers, with how many answers that rests on and what still waits.
struct RepliesPage: StaffPage {
    /// What may be looked back on, in days.
    static let spans = [30, 90, 365]

    let replies: [TeamReply]
    let days: Int

    let section = Section.team
    let title = "How fast we answer"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Team", "/team")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">In the last \(days) days, in working time (8:30 AM to 5 PM), from the moment an employer waits for us to our \
        answer. A median leaves out what nobody has answered; that is counted beside it.</p></div></div>
        <nav aria-label="Span"><ul class="chips">\(each: RepliesPage.spans, span)</ul></nav>
        <div class="table"><table class="cards brief" role="table">
          <caption class="visually-hidden">Reply times by person</caption>
          <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">Name</th><th role="columnheader" scope="col">Center</th>
            <th role="columnheader" scope="col" class="r">Median reply</th><th role="columnheader" scope="col" class="r">Answers</th>
            <th role="columnheader" scope="col" class="r">Still waiting</th>
          </tr></thead>
          <tbody role="rowgroup">\(each: replies, row)</tbody>
        </table></div>
        """
    }

    private func span(_ days: Int) -> HTML {
        let link = Link("/team/replies").query([("days", String(days))])
        return "<li><a class=\"chip\" href=\"\(link)\"\(if: days == self.days, " aria-current=\"true\"")>\(days) days</a></li>"
    }

    private func row(_ reply: TeamReply) -> HTML {
        let median = reply.figure.median.map { WorkingTime(minutes: $0).description } ?? "–"
        return """
            <tr role="row">
              <th role="rowheader" scope="row">\(reply.name)</th>
              <td role="cell" data-label="Center">\(reply.center ?? "whole agency")</td>
              <td role="cell" class="r" data-label="Median reply">\(median)</td>
              <td role="cell" class="r" data-label="Answers">\(reply.figure.answers)</td>
              <td role="cell" class="r" data-label="Still waiting">\(reply.figure.stillWaiting)</td>
            </tr>
            """
    }
}
