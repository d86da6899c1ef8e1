import Markup
import Storage

/// The way to a person's sealed facts, on the page of the person; whether there are any it does not say.
struct SealedFactsBox: Component {
    let person: ID<Participant>

    /// Asked by a person's page: one statement, and nothing shows without a grant.
    static let aside: ParticipantAside = { person, visit, db in
        let staff = try visit.by
        return try SensitiveFactQueries.grants(of: staff, seenBy: staff.viewer, in: db).isEmpty ? .empty : SealedFactsBox(person: person.id).html
    }

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
