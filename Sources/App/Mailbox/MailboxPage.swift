import Dates
import Markup
import Phrases
import Storage

/// The mails that came in, those that wait to be filed first.
struct MailboxPage: StaffPage {
    /// The fates that have a list, in the order of their chips.
    static let lists: [(fate: ReceivedMail.Fate, label: String)] = [
        (.waiting, "To be filed"), (.filed, "On timelines"), (.automatic, "Automatic answers"), (.bounced, "Came back"), (.aside, "Put aside"),
    ]

    let list: MailboxList
    let page: NewestFirst<MailLine>
    let people: [StaffMember]
    /// Whether any mailbox is read at all.
    let isRead: Bool

    let section = Section.mailbox
    let title = "Mailbox"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>Mailbox</h1><p class="sub">\(summary(frame))</p></div>\
        <div class="acts"><a class="button quiet" href="/messages">What we sent</a></div></div>
        \(if: !isRead, """
            <div class="note" data-tone="warn"><p class="lead">No mailbox is read.</p>\
            <p>Whoever runs Fairlead sets one with FAIRLEAD_MAILBOX. Until then answers go to each sender’s own mailbox.</p></div>
            """)
        <nav aria-label="Kinds of mail"><ul class="chips">\(each: MailboxPage.lists, chip)</ul></nav>
        \(ListFilters(
            action: "/mailbox", kept: [("show", list.show)],
            fields: [.whose("Whose employers’", among: people, chosen: list.whose)], since: list.stretch.since))
        <section class="sect" aria-label="Mails">
          \(page.rows.isEmpty ? Empty(words: nothing).html : "<ul role=\"list\" class=\"stack\">\(each: page.rows, { item($0, frame) })</ul>")
        </section>
        \(with: page.hasEarlier ? page.rows.last : nil, { EarlierLink(link: list.page(before: $0.mail.id)).html })
        """
    }

    private var nothing: String {
        if list.stretch.before != nil { return "Nothing earlier." }
        if list.whose != nil || list.stretch.since != nil { return "No such mail." }
        return list.fate == .waiting ? "Every mail has found its employer." : "No mail of this kind."
    }

    /// What is looked at, in words: on paper the fields are not there.
    private func summary(_ frame: StaffFrame) -> String {
        let parts = [
            list.whose.map { id in "of employers whom \(people.first { $0.id == id }?.name ?? "nobody here") looks after" },
            list.stretch.since.map { "since \(DayWords.short($0, today: frame.today))" },
        ].compactMap(\.self)
        guard parts.isEmpty else {
            return "\(Self.lists.first { $0.fate == list.fate }?.label ?? "Mail"), " + parts.joined(separator: ", ") + "."
        }
        return "What employers write to us stands on their timelines by itself. What nobody can be sure of waits here for you."
    }

    private func chip(_ other: (fate: ReceivedMail.Fate, label: String)) -> HTML {
        "<li><a class=\"chip\" href=\"\(list.with(other.fate).link)\"\(if: other.fate == list.fate, " aria-current=\"true\"")>\(other.label)</a></li>"
    }

    private func item(_ line: MailLine, _ frame: StaffFrame) -> HTML {
        let mail = line.mail
        let when =
            "\(DayWords.past(mail.receivedAt.day(in: frame.zone), today: frame.today)) at \(Wording.time(mail.receivedAt, in: frame.zone, .en))"
        return """
            <li><a href="\(mail.id.page)">\(mail.title)</a><br>\
            <span class="hint">\(mail.sender)\(with: line.employerName, { " of \($0)" }), \(when)</span>\
            \(if: !mail.ownWords.isEmpty, "<br>\(mail.ownWords.replacing("\n", with: " ").shortened(to: 140))")</li>
            """
    }
}
