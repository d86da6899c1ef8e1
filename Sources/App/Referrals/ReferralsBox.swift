import Dates
import Markup
import Phrases
import Storage

/// Where a person was sent, on their page. What waits for another stands under it, as the next step.
struct ReferralsBox: Component {
    let person: Participant
    let lines: [Line]

    struct Line: Sendable {
        let id: ID<Referral>
        let after: ID<Referral>?
        let service: String
        let provider: String
        let state: Referral.State
        let startedOn: Day?
        let endedOn: Day?
    }

    static let ofPerson = ParticipantAside(
        query: { ReferralQueries.lines(of: $0, seenBy: $1.viewer) },
        draw: { desk in ReferralsBox(person: desk.person, lines: desk.found()).html })

    var html: HTML {
        """
        <section class="sect" aria-labelledby="referrals"><h2 id="referrals">Referrals</h2>
          \(if: lines.isEmpty, "<p class=\"hint\">\(person.firstName) has been sent nowhere yet.</p>")
          \(if: !lines.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: firsts, { item($0, []) })</ul>")
          <p><a href="\(person.id.referrals)">Refer \(person.firstName)</a></p>
        </section>
        """
    }

    private var firsts: [Line] {
        let shown = Set(lines.map(\.id))
        return lines.filter { $0.after.map { !shown.contains($0) } ?? true }
    }

    /// "Nov 3, 2026 to Nov 19, 2026", or since when.
    private func dates(_ referral: Line) -> String? {
        guard let start = referral.startedOn.map({ Wording.day($0, in: .en) }) else { return nil }
        return referral.endedOn.map { "\(start) to \(Wording.day($0, in: .en))" } ?? "since \(start)"
    }

    private func item(_ referral: Line, _ before: [ID<Referral>]) -> HTML {
        let path = before + [referral.id]
        let next = lines.filter { $0.after == referral.id && !path.contains($0.id) }
        return """
            <li><a href="\(referral.id.page)">\(referral.service), \(referral.provider)</a> \(referral.state.tag)\
            \(with: dates(referral), { "<br><span class=\"hint\">\($0)</span>" })\
            \(if: !next.isEmpty, "<ol class=\"stack tight\">\(each: next, { item($0, path) })</ol>")</li>
            """
    }
}

extension ReferralsBox.Line: Stored {
    init(_ row: inout Row) throws {
        (id, after) = (try row.next(), try row.next())
        (service, provider) = (try row.next(), try row.next())
        (state, startedOn, endedOn) = (try row.next(), try row.next(), try row.next())
    }
}
