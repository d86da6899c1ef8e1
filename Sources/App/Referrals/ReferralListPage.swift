import Dates
import Markup
import Phrases
import Storage

/// Referrals that are open, what is overdue first; or those in one state, of one provider, of one colleague.
struct ReferralListPage: StaffPage {
    let search: ReferralQueries.Search
    let sheets: [ReferralSheet]
    let hasMore: Bool
    let providers: [String]
    let people: [StaffMember]

    let section = Section.people
    let title = "Referrals"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people")))
        <div class="head">
          <div><h1>Referrals</h1><p class="sub">People sent to providers, or sent to us; on which word is overdue comes first.</p></div>
          <div class="acts"><a class="button quiet" href="/referrals/incoming">Somebody was sent to us</a>\
        <a class="button quiet" href="\(ID<ReferralSender>.list)">Who may send people</a>\
        <a class="button quiet" href="/unmet-needs">What is missing</a></div>
        </div>
        <search class="no-print"><form class="row ends" action="/referrals">
          \(SelectField(
            name: "state", label: "State", choices: [Choice(value: "", label: "All that are open")]
                + Referral.State.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: search.state?.rawValue ?? "", width: ""))
          \(SelectField(
            name: "provider", label: "Provider", choices: [Choice(value: "", label: "All")] + providers.map { Choice(value: $0, label: $0) },
            selected: search.provider, width: ""))
          \(SelectField.whose(among: people, chosen: search.whose))
          \(SelectField(
            name: "late", label: "Which", choices: [Choice(value: "", label: "All"), Choice(value: "1", label: "Overdue")],
            selected: search.isLate ? "1" : "", width: ""))
          <button class="quiet">Find</button></form></search>
        \(sheets.isEmpty ? Empty(words: "No referral stands so. Refer somebody from their own page.", act: ("People", "/people")).html : table(frame))
        \(with: hasMore ? sheets.last : nil, more)
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Referrals", heads: ["Person", "Service", "Provider", "State", "Next word", "By"],
            rows: sheets.map { sheet in
                let referral = sheet.referral
                return [
                    "<a href=\"\(referral.id.page)\">\(sheet.person)</a>", HTML.text(referral.serviceName), HTML.text(referral.providerName),
                    "\(referral.state.tag)\(if: referral.kind != .formal, " <span class=\"hint\">\(referral.kind == .informal ? "by word of mouth" : "sent to us")</span>")",
                    "\(if: referral.isLate(on: frame.today), "\(StatusTag("Overdue", .warn)) ")\(referral.due.map { DayWords.due($0, today: frame.today) } ?? "none awaited")",
                    HTML.text(sheet.maker),
                ]
            }
        ).html
    }

    private func more(_ last: ReferralSheet) -> HTML {
        let link = Link("/referrals").query([
            ("state", search.state?.rawValue ?? ""), ("provider", search.provider), ("whose", search.whose?.description ?? ""),
            ("late", search.isLate ? "1" : ""), ("after", last.referral.id.description),
        ])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }
}
