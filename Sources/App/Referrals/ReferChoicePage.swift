import Dates
import Markup
import Phrases
import Storage

/// Where a person could be sent: a search in the directory, one line for what they were told by word of mouth, and a button for a dead end.
struct ReferChoicePage: StaffPage {
    let person: Participant
    let search: ListingSearch
    /// Nothing while nothing was looked for.
    let listings: [Listing]
    let places: [ID<Listing>: String]
    var form = InformalForm()
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Refer \(person.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "Choose a service; the person’s consent stands on the next page.", in: Crumbs(("People", "/people"), (person.name, person.id.page)), errors))
        <div class="split">
          <section class="stack" aria-labelledby="directory"><h2 id="directory">A service of the directory</h2>
            <search><form class="row ends" action="\(person.id.referrals)">
              \(TextField(name: "q", label: "Words", value: search.words, width: "w10", type: "search"))
              \(SelectField(
                name: "need", label: "Helps with", choices: [Choice(value: "", label: "Anything")]
                    + Need.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: search.need?.rawValue ?? "", width: ""))
              \(TextField(name: "language", label: "Language", value: search.language, width: "w10"))
              \(TextField(name: "place", label: "City or ZIP code", value: search.place, width: "w10"))
              <button class="quiet">Find</button></form></search>
            \(found(frame))
          </section>
          <aside class="stack side" aria-label="Other ways">\(informal(frame))\(DeadEnd(person: person, need: search.need).html(frame))</aside>
        </div>
        """
    }

    private func found(_ frame: StaffFrame) -> HTML {
        if listings.isEmpty {
            return Empty(
                words: search.isEmpty
                    ? "Look for what would help \(person.firstName)." : "No service fits all of that. Log it as a dead end, or leave a field empty."
            ).html
        }
        return CardTable(
            caption: "Services", heads: ["Service", "Provider", "Where", "State"],
            rows: listings.map { listing in
                [
                    "<a href=\"\(person.id.refer(to: listing.id))\">\(listing.name)</a>", HTML.text(listing.providerName),
                    HTML.text(places[listing.id] ?? ""),
                    listing.isSetAside(on: frame.today) ? StatusTag("Full", .warn).html : StatusTag.of(listing.service).html,
                ]
            }
        ).html
    }

    private func informal(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="told"><h2 id="told">Told by word of mouth</h2>
          <p class="hint">Nothing is sent. In two weeks we ask whether it helped.</p>
          \(frame.form(person.id.informal))
            \(TextField(name: "name", label: "What", value: form.name, error: errors["name"]))
            \(TextField(name: "provider", label: "At", value: form.provider, error: errors["provider"]))
            <div class="row"><button class="quiet">Log it</button></div>
          </form></section>
        """
    }
}

/// One press for what nobody could give.
struct DeadEnd: Sendable {
    let person: Participant?
    var listing: Listing?
    var need: Need?
    var language = ""
    var place = ""

    func html(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="dead-end"><h2 id="dead-end">A dead end?</h2>
          <p class="hint">One press counts it, for <a href="/unmet-needs">what is missing here</a>.</p>
          \(frame.form("/unmet-needs", class: "chips"))\(each: hidden, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\
        \(each: UnmetNeed.Why.allCases, { "<button class=\"quiet tight\" name=\"why\" value=\"\($0.rawValue)\">\(label($0))</button>" })</form></section>
        """
    }

    private var hidden: [(String, String)] {
        [
            ("participant", person?.id.description ?? ""), ("service", listing?.id.description ?? ""), ("need", need?.rawValue ?? ""),
            ("language", language), ("place", place),
        ].filter { !$0.1.isEmpty }
    }

    private func label(_ why: UnmetNeed.Why) -> String {
        let spoken = person?.language.englishName ?? language
        return why == .language && !spoken.isEmpty ? "Nobody speaks \(spoken)" : why.label
    }
}
