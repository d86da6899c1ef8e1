import Dates
import Markup
import Phrases
import Storage

/// What we wrote to employers, newest first or oldest, and what became of it.
struct MessageListPage: StaffPage {
    let list: MessageList
    let page: NewestFirst<MessageLine>
    let people: [StaffMember]

    let section = Section.mailbox
    let title = "Mail that we sent"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Mail that we sent</h1><p class="sub">\(summary(frame))</p></div>
          \(if: frame.staff.role.servesEmployers, "<div class=\"acts\"><a class=\"button quiet\" href=\"/mailbox\">What came in</a></div>")
        </div>
        \(ListFilters(
            action: "/messages", kept: [("sort", list.isOldestFirst ? "oldest" : "")],
            fields: [
                SelectField(name: "state", label: "What became of it", choices: states, selected: list.state?.rawValue ?? "", width: ""),
                .whose(among: people, chosen: list.whose),
            ], since: list.stretch.since))
        \(page.rows.isEmpty ? Empty(words: nothing).html : table(frame))
        \(with: page.hasEarlier ? page.rows.last : nil, { EarlierLink(link: list.page(beyond: $0.id), words: list.isOldestFirst ? "Later" : "Earlier").html })
        """
    }

    private var states: [Choice] {
        [Choice(value: "", label: "Any")] + [MailState.queued, .sent, .failed].map { Choice(value: $0.rawValue, label: $0.label) }
    }

    private var nothing: String {
        if list.stretch.before != nil { return "Nothing earlier." }
        if list.after != nil { return "Nothing later." }
        return list.isEverything ? "No mail to an employer yet. A follow-up from an employer’s page stands here." : "No such mail."
    }

    /// What is looked at, in words: on paper the fields are not there.
    private func summary(_ frame: StaffFrame) -> String {
        let parts = [
            list.state.map { "\($0.label.lowercased())" }, list.whose.map { id in "from \(people.first { $0.id == id }?.name ?? "nobody here")" },
            list.stretch.since.map { "since \(DayWords.short($0, today: frame.today))" },
        ].compactMap(\.self)
        return "To employers, \(list.isOldestFirst ? "oldest" : "newest") first" + (parts.isEmpty ? "." : ": " + parts.joined(separator: ", ") + ".")
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Mails", heads: ["Mail", "To", "From", "When", "What became of it"], rows: page.rows.map { row($0, frame) },
            sorts: ["When": SortLink(link: list.reversed, now: list.isOldestFirst ? .ascending : .descending)]
        ).html
    }

    private func row(_ line: MessageLine, _ frame: StaffFrame) -> [HTML] {
        let day = DayWords.short(line.queuedAt.day(in: frame.zone), today: frame.today)
        return [
            "<a href=\"\(Link("/messages/\(line.id)"))\" lang=\"\(line.language.rawValue)\">\(line.subject)</a>",
            "\(line.toName)<span class=\"sub\"><a href=\"\(Link("/employers/\(line.employer)"))\">\(line.employerName)</a></span>",
            "\(line.writer ?? "by itself")", "\(day), \(Wording.time(line.queuedAt, in: frame.zone, .en))",
            "\(line.state.tag)\(if: line.state != .sent && !line.serverWords.isEmpty, "<span class=\"sub\">\(line.serverWords)</span>")",
        ]
    }
}
