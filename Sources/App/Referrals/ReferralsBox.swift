import Dates
import Markup
import Phrases
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

    /// "Nov 3, 2026 to Nov 19, 2026", or since when.
    private func dates(_ referral: Referral) -> String? {
        guard let start = referral.startedOn.map({ Wording.day($0, in: .en) }) else { return nil }
        return referral.endedOn.map { "\(start) to \(Wording.day($0, in: .en))" } ?? "since \(start)"
    }

    private func line(_ sheet: ReferralSheet, _ before: [ID<Referral>]) -> HTML {
        let referral = sheet.referral
        let path = before + [referral.id]
        let next = sheets.filter { $0.referral.after == referral.id && !path.contains($0.referral.id) }
        return """
            <li><a href="\(referral.id.page)">\(referral.serviceName), \(referral.providerName)</a> \(referral.state.tag)\
            \(with: dates(referral), { "<br><span class=\"hint\">\($0)</span>" })\
            \(if: !next.isEmpty, "<ol class=\"stack tight\">\(each: next, { line($0, path) })</ol>")</li>
            """
    }
}
