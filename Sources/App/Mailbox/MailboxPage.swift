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

    let fate: ReceivedMail.Fate
    let lines: [MailLine]
    let isFirstPage: Bool
    /// Whether any mailbox is read at all.
    let isRead: Bool

    let section = Section.mailbox
    let title = "Mailbox"

    private var shown: ArraySlice<MailLine> { lines.prefix(MailboxQueries.length) }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>Mailbox</h1>\
        <p class="sub">What employers write to us stands on their timelines by itself. What nobody can be sure of waits here for you.</p></div></div>
        \(if: !isRead, """
            <div class="note" data-tone="warn"><p class="lead">No mailbox is read.</p>\
            <p>Whoever runs Fairlead sets one with FAIRLEAD_MAILBOX. Until then answers go to each sender’s own mailbox.</p></div>
            """)
        <nav aria-label="Kinds of mail"><ul class="chips">\(each: MailboxPage.lists, chip)</ul></nav>
        <section class="sect" aria-label="Mails">
          \(lines.isEmpty ? Empty(words: nothing).html : "<ul role=\"list\" class=\"stack\">\(each: shown, { item($0, frame) })</ul>")
        </section>
        \(if: lines.count > shown.count, earlier)
        """
    }

    private var nothing: String {
        if !isFirstPage { return "Nothing earlier." }
        return fate == .waiting ? "Every mail has found its employer." : "No mail of this kind."
    }

    private func chip(_ list: (fate: ReceivedMail.Fate, label: String)) -> HTML {
        "<li><a class=\"chip\" href=\"\(link(list.fate))\"\(if: list.fate == fate, " aria-current=\"true\"")>\(list.label)</a></li>"
    }

    private func link(_ fate: ReceivedMail.Fate) -> Link { Link("/mailbox").query([("show", fate == .waiting ? "" : fate.rawValue)]) }

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

    private var earlier: HTML {
        guard let last = shown.last else { return .empty }
        let link = link(fate).query([("before", last.mail.id.description)])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\">Earlier</a></nav>"
    }
}
