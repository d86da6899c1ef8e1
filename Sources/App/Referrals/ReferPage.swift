import Dates
import Markup
import OpenReferral
import Phrases
import Storage

/// Sending a person to a service: what is known of it and against it, consent, why; all in one form.
struct ReferPage: StaffPage {
    let person: Participant
    let sheet: ListingSheet
    /// The consent for this provider that runs today.
    let consent: Consent?
    /// The person's referrals, the latest first.
    let referrals: [Referral]
    var form: ReferForm
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Refer \(person.name)" }

    private var listing: Listing { sheet.listing }
    /// One to this service that has not come to an end.
    private var standingOne: Referral? { referrals.first { $0.service == listing.id && $0.closedAt == nil } }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "To \(listing.name), \(listing.providerName).", in: Crumbs(("People", "/people"), (person.name, person.id.page)), errors))
        \(each: warnings(frame), { "<div class=\"note\" data-tone=\"warn\"><p>\($0)</p></div>" })
        <div class="split">
          \(listing.provider == nil ? nobody : sending(frame))
          <aside class="stack side" aria-label="About this service">\(facts)\(DeadEnd(person: person, listing: listing).html(frame))</aside>
        </div>
        """
    }

    private var nobody: HTML {
        Empty(words: "Nobody has said who gives this service, so nobody can be asked.", act: ("See the service", listing.id.page)).html
    }

    private func warnings(_ frame: StaffFrame) -> [HTML] {
        var warnings: [HTML] = []
        if let open = standingOne {
            warnings.append(
                "\(person.firstName) is referred there already: <a href=\"\(open.id.page)\">\(open.state.label.lowercased()), \(frame.moment(open.stateAt))</a>."
            )
        } else if let last = referrals.first(where: { $0.service == listing.id }) {
            warnings.append(
                "\(person.firstName) was referred there before: <a href=\"\(last.id.page)\">\(last.state.label.lowercased())</a>, \(frame.moment(last.stateAt))."
            )
        }
        if listing.isSetAside(on: frame.today), let until = listing.fullUntil { warnings.append("It is full until \(Wording.day(until, in: .en)).") }
        if sheet.service.status != "active" { warnings.append("It is not given at present.") }
        if !speaks { warnings.append("Nobody there is known to speak \(person.language.englishName).") }
        if !listing.doubt.isEmpty { warnings.append("What we know of it may be wrong: \(listing.doubt)") }
        return warnings
    }

    private var speaks: Bool {
        person.language == .en || sheet.languages.contains(person.language.englishName) || sheet.service.interpretationServices != nil
    }

    private func sending(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(person.id.referrals))
          <input type="hidden" name="service" value="\(listing.id.description)">
          \(if: standingOne != nil, TextField(
            name: "second_why", label: "Why a second one", value: form.secondWhy, error: errors["second_why"], width: "w30").html)
          \(TextArea(
            name: "why", label: "Why \(person.firstName) goes there", value: form.why,
            hint: "\(person.firstName) and the provider read it. No health, no convictions, no benefits.", error: errors["why"], rows: 2))
          \(CheckBoxes(
            name: "covers", legend: "What \(listing.providerName) may see",
            choices: SharedFact.allCases.map { Choice(value: $0.rawValue, label: ConsentWords.fact($0).en) }, selected: form.covers, hint: standing,
            error: errors["covers"]))
          \(agreeing)
          \(if: !others.isEmpty, SelectField(
            name: "after", label: "When", choices: [Choice(value: "", label: "Now")]
                + others.map { Choice(value: $0.id.description, label: "When \($0.serviceName) is completed") },
            selected: form.after, error: errors["after"], width: "w30").html)
          \(TextArea(name: "letter", label: "A word to the provider", value: form.letter, hint: "Stands in the mail. Name nobody.", isOptional: true, rows: 2))
          <p class="hint">\(way)</p>
          <div class="row"><button>Refer</button><a class="button quiet" href="\(person.id.referrals)">Cancel</a></div>
        </form>
        """
    }

    private var others: [Referral] { referrals.filter { $0.closedAt == nil && $0.kind == .formal && $0.service != listing.id } }

    private var standing: String {
        consent.map {
            "\(person.firstName) agreed to: \(ConsentWords.list($0.covers).en), until \(Wording.day($0.expiresOn, in: .en)). More needs a new word."
        }
            ?? "Ask \(person.firstName), in \(person.language.englishName). Nothing else is ever told."
    }

    private var agreeing: HTML {
        """
        \(ChipChoices(
            name: "given", legend: consent == nil ? "\(person.firstName) agrees" : "\(person.firstName) agrees to more",
            choices: [Consent.Given.spoken, .signed].map { Choice(value: $0.rawValue, label: $0.label.capitalizedFirst) }, selected: form.given,
            error: errors["given"]))
        \(TextField(name: "expires_on", label: "Until", value: form.expiresOn, error: errors["expires_on"], width: "w10", type: "date"))
        """
    }

    private var way: String {
        let theirs =
            sheet.mailbox.map { "\(listing.providerName) gets a mail with a private link, at \($0)." }
            ?? "No e-mail address of \(listing.providerName) is known: call them, and write down what they say."
        return !person.isReachableByMail ? theirs : "\(theirs) \(person.firstName) gets a link to “My referrals”."
    }

    private var facts: HTML {
        let rows: [(String, [String])] = [
            ("Where", sheet.places.map(\.line)), ("Languages", sheet.languages),
            ("For whom", [sheet.service.eligibilityDescription].compactMap(\.self)),
            ("Costs", [sheet.service.feesDescription].compactMap(\.self) + sheet.costs),
            ("Waiting time", [sheet.service.waitTime].compactMap(\.self)),
            ("Phone", sheet.phones.prefix(2).map(\.number)),
        ]
        return """
            <section aria-labelledby="known"><h2 id="known">What we know</h2>
              <dl class="facts">\(each: rows, { row in """
                <dt>\(row.0)</dt><dd>\(row.1.isEmpty ? "<span class=\"hint\">not known yet</span>" : "\(each: row.1, { "<div>\($0)</div>" })")</dd>
                """ })</dl>
              <p><a href="\(listing.id.page)">All about it</a></p></section>
            """
    }
}

extension ID<Participant> {
    var referrals: Link { "/people/\(self)/refer" }
    func refer(to listing: ID<Listing>) -> Link { Link("/people/\(self)/refer").query([("service", listing.description)]) }
    var informal: Link { "/people/\(self)/refer/informal" }
    /// What the person sees by private link.
    var myReferrals: Link { "/my-referrals/\(self)" }
}
