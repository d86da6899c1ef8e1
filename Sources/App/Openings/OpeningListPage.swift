import Dates
import Markup
import Phrases
import Storage

/// What employers want filled.
struct OpeningListPage: StaffPage {
    let list: OpeningList
    let openings: [OpeningSheet]
    let hasMore: Bool
    let people: [StaffMember]
    /// Whose openings they are, if it is one employer's.
    let employer: Employer?

    let section = Section.employers
    var title: String { employer.map { "Openings at \($0.name)" } ?? "Openings" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(employer.map { Crumbs(("Employers", "/employers"), ($0.name, $0.id.page)) } ?? Crumbs(("Employers", "/employers")))
        <div class="head">
          <div><h1>\(title)</h1><p class="sub">\(list.isClosed ? "Closed, latest first." : "What employers want filled, latest first.")</p></div>
          \(if: frame.staff.role.servesEmployers, "\(with: employer, { "<div class=\"acts\"><a class=\"button\" href=\"\($0.id.newOpeningPage)\">Note an opening</a></div>" })")
          \(if: employer == nil && frame.staff.role.servesEmployers, "<div class=\"acts\"><a class=\"button quiet\" href=\"/partners\">Partners</a></div>")
        </div>
        <search class="no-print">
          <form class="row" action="/openings" data-filter>
            \(with: list.employer, { "<input type=\"hidden\" name=\"employer\" value=\"\($0.description)\">" })
            \(SelectField.whose("Whose employers", among: people, chosen: list.owner))
            \(SelectField(
                name: "show", label: "Show", choices: [Choice(value: "", label: "Open"), Choice(value: "closed", label: "Closed")],
                selected: list.isClosed ? "closed" : "", width: ""))
            <button class="quiet at-end">Show</button>
          </form>
          \(if: employer != nil, "<p><a href=\"\(list.with { $0.employer = nil }.link)\">Openings of all employers</a></p>")
        </search>
        \(openings.isEmpty ? empty(frame) : table(frame))
        \(with: hasMore ? openings.last : nil, more)
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Openings", heads: ["Job", "Employer", "People", "Pay", "Time", "Noted"],
            rows: openings.map { sheet in
                let opening = sheet.opening
                let times = [opening.days.words.en, opening.shifts.words.en].filter { !$0.isEmpty }.joined(separator: "; ")
                return [
                    "<a href=\"\(opening.id.page)\">\(opening.title)</a>\(if: opening.isPublic || !opening.isOpen, " \(OpeningTag(opening: opening))")",
                    "<a href=\"\(opening.employerId.page)\">\(sheet.employerName)</a>",
                    "\(opening.headcount)\(with: opening.promised, { ", \($0) promised" })",
                    HTML.text(opening.pay ?? ""), HTML.text(times), HTML.text(DayWords.short(opening.madeAt.day(in: frame.zone), today: frame.today)),
                ]
            }
        ).html
    }

    private func empty(_ frame: StaffFrame) -> HTML {
        let words =
            list.isClosed
            ? "Nothing has been closed here yet."
            : "No opening here. They come from question 10 of the RFI, or you note one on the employer’s page: “two packers, nights, $18.50”."
        guard let employer, frame.staff.role.servesEmployers, !list.isClosed else { return Empty(words: words).html }
        return Empty(words: words, act: ("Note an opening", employer.id.newOpeningPage)).html
    }

    private func more(_ last: OpeningSheet) -> HTML {
        let link = list.with { $0.after = last.opening.id }.link
        return
            "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next \(OpeningList.length)</a></nav>"
    }
}
