import Dates
import Markup
import Phrases
import Storage
import Web

/// What a person agreed to, in short, on the person's page.
struct ConsentBox: Component {
    let participant: Participant
    /// Those that were not taken back.
    let standing: [Line]

    struct Line: Sendable {
        let purpose: Consent.Purpose
        let recipient: String
        let expiresOn: Day?
    }

    static let ofPerson = ParticipantAside(
        lines: { ConsentQueries.lines(of: $0, seenBy: $1.viewer) },
        draw: { desk in
            let standing = try desk.lines(.consent).map { Line(purpose: try $0.read(), recipient: $0.name, expiresOn: $0.to) }
            return ConsentBox(participant: desk.person, standing: standing).html
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

    private func item(_ consent: Line) -> HTML {
        let whom = consent.recipient.isEmpty ? "" : " (\(consent.recipient))"
        return """
            <li>\(consent.purpose.label.capitalizedFirst)\(whom)\
            \(with: consent.expiresOn, { "<br><span class=\"hint\">until \(Wording.day($0, in: .en))</span>" })</li>
            """
    }
}
