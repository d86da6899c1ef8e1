import Markup
import Storage

/// On a person's page: the way to services near where the person lives.
struct NearServicesBox: Component {
    let participant: Participant

    static let ofPerson = ParticipantAside { NearServicesBox(participant: $0.person).html }

    var html: HTML {
        let link = Link("/providers").query([("person", participant.id.description)])
        return """
            <section class="sect" aria-labelledby="near"><h2 id="near">Services near</h2>
              <p><a href="\(link)">Look for services near where \(participant.firstName) lives</a></p></section>
            """
    }
}
