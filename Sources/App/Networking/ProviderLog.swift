import Dates
import Markup
import Storage

/// What passed between us and one provider, who knows whom, and what is planned.
struct ProviderLog: Sendable {
    /// Newest first.
    let contacts: [ProviderContact]
    let acquaintances: [Acquaintance]
    let plan: ProviderPlan?

    /// "Last spoken with 12 days ago."
    func summary(on today: Day) -> String {
        guard let last = contacts.first else { return "Nobody of us has spoken with them yet." }
        return "Last spoken with \(DayWords.past(last.heldOn, today: today)): \(last.kind.withArticle) by \(last.staff)."
    }

    func line(_ contact: ProviderContact, on today: Day) -> HTML {
        """
        <li><p>\(contact.kind.label) by \(contact.staff)\(if: !contact.people.isEmpty, " with \(contact.people)")\
        \(with: contact.quality, { " \(StatusTag("Seemed \($0.label.lowercased())", $0.tone))" })</p>
          \(if: !contact.learned.isEmpty, "<blockquote class=\"said\"><p>\(contact.learned)</p></blockquote>")
          \(if: !contact.qualityNote.isEmpty, "<p>\(contact.qualityNote)</p>")
          <p class="when">\(DayWords.short(contact.heldOn, today: today))</p></li>
        """
    }
}

/// The latest of it on the provider's page: two statements.
struct ProviderLogBox: Component {
    static let shown = 3

    let provider: Provider
    let log: ProviderLog
    let today: Day

    static let ofProvider: ProviderAside = { provider, visit, db in
        let viewer = try visit.by.viewer
        let log = try NetworkQueries.log(of: provider.id, atMost: shown, seenBy: viewer, in: db)
        return ProviderLogBox(provider: provider, log: log, today: try visit.today).html
    }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="network">
          <div class="heading"><h2 id="network">Between them and us</h2><p class="hint">\(log.summary(on: today))</p></div>
          \(with: log.plan, { "<p>Planned: \($0.words), \(DayWords.due($0.dueOn, today: today)).</p>" })
          \(if: !log.contacts.isEmpty, "<ol class=\"line timed\">\(each: log.contacts.prefix(ProviderLogBox.shown), { log.line($0, on: today) })</ol>")
          <div class="row"><a class="button quiet" href="\(provider.id.newContact)">Write down a contact</a>\
        <a class="button quiet" href="\(provider.id.network)">Who knows whom, and plans</a></div>
        </section>
        """
    }
}
