import Markup
import Storage

/// On a person's page: the way to services near where the person lives. No statement.
struct NearServicesBox: Component {
    let participant: Participant

    static let ofPerson: ParticipantAside = { person, _, _ in NearServicesBox(participant: person).html }

    var html: HTML {
        let link = Link("/providers").query([("person", participant.id.description)])
        return """
            <section class="sect" aria-labelledby="near"><h2 id="near">Services near</h2>
              <p><a href="\(link)">Look for services near where \(participant.firstName) lives</a></p></section>
            """
    }
}
