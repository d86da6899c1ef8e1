import Dates
import Markup
import Phrases
import Storage

/// Which organizations may send people to us by a link of their own.
struct SendersPage: StaffPage {
    let lines: [SenderLine]

    let section = Section.people
    let title = "Who may send people to us"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), ("Referrals", "/referrals")))
        <div class="head"><div><h1>\(title)</h1><p class="sub">A partner gets a mail with a private link to one short page in English, Spanish and \
        Polish; no account. Whom it sends stands on Today of everybody who works with people; your answer is told back.</p></div></div>
        \(lines.isEmpty ? Empty(words: "No partner is recorded yet. Whoever works with employers adds partners.").html : table(frame))
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Partners and their links", heads: ["Partner", "Their link", "People sent", "What to do"],
            rows: lines.map { line in
                [
                    "\(line.partner.name)<span class=\"sub\">\(line.partner.mailbox.isEmpty ? "no e-mail address" : line.partner.mailbox)</span>",
                    state(line, frame), HTML.text(line.people == 0 ? "nobody yet" : String(line.people)), acts(line, frame),
                ]
            }
        ).html
    }

    private func state(_ line: SenderLine, _ frame: StaffFrame) -> HTML {
        guard let opened = line.openedAt else { return "<span class=\"hint\">none</span>" }
        if let closed = line.closedAt { return "\(StatusTag("Ended", .plain)) \(DayWords.past(closed.day(in: frame.zone), today: frame.today))" }
        return "\(StatusTag("May send", .ok)) sent \(DayWords.past(opened.day(in: frame.zone), today: frame.today)) by \(line.opener ?? "")"
    }

    private func acts(_ line: SenderLine, _ frame: StaffFrame) -> HTML {
        let isOpen = line.openedAt != nil && line.closedAt == nil
        let of: HTML = "<span class=\"visually-hidden\">: \(line.partner.name)</span>"
        guard !line.partner.mailbox.isEmpty else { return "<span class=\"hint\">A link goes by mail.</span>" }
        return """
            <div class="row">\(frame.form(ID<ReferralSender>.list, class: "row"))<input type="hidden" name="partner" value="\(line.partner.id.description)">\
            <button class="quiet tight">\(isOpen ? "Send a new link" : "Send the link")\(of)</button></form>\
            \(with: isOpen ? line.sender : nil, { "\(frame.form($0.end, class: "row"))<button class=\"plain tight\">End it\(of)</button></form>" })</div>
            """
    }
}
