import Dates
import Markup
import Phrases
import Storage
import Web

/// What a person agreed to, in short, on the person's page.
struct ConsentBox: Component {
    let participant: Participant
    /// Those that were not taken back.
    let standing: [Consent]

    static let ofPerson = ParticipantAside(
        query: { ConsentQueries.of($0, seenBy: $1.viewer) },
        draw: { desk in
            ConsentBox(participant: desk.person, standing: desk.found(Consent.self).filter { $0.withdrawnAt == nil }).html
        })

    var html: HTML {
        """
        <section class="sect" aria-labelledby="agreed">
          <h2 id="agreed">Agreed to</h2>
          \(if: standing.isEmpty, "<p class=\"hint\">Nothing yet: \(participant.firstName) is matched with no opening and put forward to nobody.</p>")
          \(if: !standing.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: standing, item)</ul>")
          <p><a href="\(participant.id.consents)">\(standing.isEmpty ? "Take a consent down" : "See, add or take back")</a></p>
        </section>
        """
    }

    private func item(_ consent: Consent) -> HTML {
        let whom = consent.recipient.isEmpty ? "" : " (\(consent.recipient))"
        return """
            <li>\(consent.purpose.label.capitalizedFirst)\(whom)\
            <br><span class="hint">until \(Wording.day(consent.expiresOn, in: .en))</span></li>
            """
    }
}
