import Markup
import Storage

/// The way to a person's sealed facts, on the page of the person; whether there are any it does not say.
struct SealedFactsBox: Component {
    let person: ID<Participant>

    /// Nothing shows without a grant.
    static let aside = ParticipantAside(
        query: { SensitiveFactQueries.grants(of: $1, seenBy: $1.viewer) },
        draw: { desk in
            desk.found(SensitivePurpose.self).isEmpty ? .empty : SealedFactsBox(person: desk.person.id).html
        })

    var html: HTML {
        """
        <section aria-labelledby="sealed">
          <h2 id="sealed">Sealed facts</h2>
          <p class="hint">Health and access, conviction history, identity: apart, and only for a reason.</p>
          <p><a href="\(person.privatePage)">See what is recorded</a></p>
        </section>
        """
    }
}
