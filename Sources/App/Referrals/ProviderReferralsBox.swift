import Dates
import Markup
import Phrases
import Storage

/// How referrals to a provider went, on its page: one statement. Every figure says of how many.
struct ProviderReferralsBox: Component {
    let name: String
    let counts: [ReferralCount]

    static let ofProvider: ProviderAside = { provider, visit, db in
        let viewer = try visit.by.viewer
        return ProviderReferralsBox(name: provider.name, counts: try ReferralQueries.counts(to: provider.name, seenBy: viewer, in: db)).html
    }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="went"><h2 id="went">How referrals there went</h2>
          \(counts.isEmpty ? "<p class=\"hint\">Nobody has been sent there yet.</p>" : facts)
        </section>
        """
    }

    private var facts: HTML {
        let all = sum { $0.state != .voided }
        let answered = sum { ![.waiting, .sent, .seen, .voided].contains($0.state) }
        let ended = sum { $0.state == .completed || $0.state == .left }
        return """
            <dl class="facts">
              <dt>Sent</dt><dd><a href="\(Link("/referrals").query([("provider", name)]))">\(all)</a></dd>
              <dt>Answered</dt><dd>\(answered) of \(all)</dd>
              <dt>Declined</dt><dd>\(sum { $0.state == .declined }) of \(all)\(with: reasons, { "<br><span class=\"hint\">\($0)</span>" })</dd>
              <dt>Completed</dt><dd>\(sum { $0.state == .completed }) of \(ended) that ended</dd>
              <dt>Came of it</dt><dd>\(outcomes)</dd>
            </dl>
            """
    }

    private func sum(_ condition: (ReferralCount) -> Bool) -> Int { counts.filter(condition).map(\.count).reduce(0, +) }

    private var reasons: String? {
        let declined = counts.filter { $0.state == .declined }
        let grouped = Referral.Reason.allCases.map { reason in (reason, declined.filter { $0.reason == reason }.map(\.count).reduce(0, +)) }
        let told = grouped.filter { $0.1 > 0 }.map { "\($0.0.words.en.lowercased()): \($0.1)" }
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }

    private var outcomes: String {
        let told = Referral.Outcome.allCases.map { outcome in (outcome, sum { $0.outcome == outcome }) }.filter { $0.1 > 0 }
        return told.isEmpty ? "nothing told yet" : told.map { "\($0.0.words.en.lowercased()): \($0.1)" }.joined(separator: ", ")
    }
}
