import Markup
import Storage

/// Where a person was sent, on their page: one statement. What waits for another stands under it, as the next step.
struct ReferralsBox: Component {
    let person: Participant
    let sheets: [ReferralSheet]

    static let ofPerson: ParticipantAside = { person, visit, db in
        let viewer = try visit.by.viewer
        return ReferralsBox(person: person, sheets: try ReferralQueries.sheets(of: person.id, seenBy: viewer, in: db)).html
    }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="referrals"><h2 id="referrals">Referrals</h2>
          \(if: sheets.isEmpty, "<p class=\"hint\">\(person.firstName) has been sent nowhere yet.</p>")
          \(if: !sheets.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: firsts, { line($0, []) })</ul>")
          <p><a href="\(person.id.referrals)">Refer \(person.firstName)</a></p>
        </section>
        """
    }

    private var firsts: [ReferralSheet] {
        let shown = Set(sheets.map(\.referral.id))
        return sheets.filter { $0.referral.after.map { !shown.contains($0) } ?? true }
    }

    private func line(_ sheet: ReferralSheet, _ before: [ID<Referral>]) -> HTML {
        let referral = sheet.referral
        let path = before + [referral.id]
        let next = sheets.filter { $0.referral.after == referral.id && !path.contains($0.referral.id) }
        return """
            <li><a href="\(referral.id.page)">\(referral.serviceName), \(referral.providerName)</a> \(referral.state.tag)\
            \(with: referral.startedOn, { "<br><span class=\"hint\">since \($0.description)</span>" })\
            \(if: !next.isEmpty, "<ol class=\"stack tight\">\(each: next, { line($0, path) })</ol>")</li>
            """
    }
}
