import Dates
import Markup
import Phrases
import Storage

/// What a person agreed to, and taking down or taking back a consent.
struct ConsentPage: StaffPage {
    let participant: Participant
    let consents: [Consent]
    /// Employers that may be named.
    let employers: [EmployerToName]
    /// Partners that may be named.
    let partners: [String]
    var form: ConsentForm
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "What \(participant.name) agreed to" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "Nothing about a person leaves without a consent that runs on the day it is sent.", in: crumbs, errors))
        <div class="split">
          <section class="sect" aria-labelledby="standing"><h2 id="standing">Given</h2>\(list(frame))</section>
          <section class="sect" aria-labelledby="new"><h2 id="new">Take one down</h2>\(taking(frame))</section>
        </div>
        """
    }

    private var crumbs: Crumbs { Crumbs(("People", "/people"), (participant.name, participant.id.page)) }

    private func list(_ frame: StaffFrame) -> HTML {
        guard !consents.isEmpty else {
            return Empty(words: "Nothing yet. Without a consent \(participant.firstName) is matched with no opening and put forward to nobody.").html
        }
        return "<ul role=\"list\" class=\"stack\">\(each: consents, { item($0, frame) })</ul>"
    }

    private func item(_ consent: Consent, _ frame: StaffFrame) -> HTML {
        """
        <li>
          <p><b>\(consent.purpose.label.capitalizedFirst)</b>\
        \(if: !consent.recipient.isEmpty, ", \(consent.recipient)") \(tag(consent, frame))</p>
          \(if: !consent.covers.isEmpty, "<p>\(ConsentWords.list(consent.covers)[.en])</p>")
          <p class="hint">\(history(consent, frame))</p>
          \(if: consent.isLive(on: frame.today), """
            \(frame.form(consent.id.withdraw(participant.id), class: "row"))<button class="quiet tight">Take it back\
            <span class="visually-hidden">: \(consent.purpose.label) \(consent.recipient)</span></button></form>
            """)
        </li>
        """
    }

    private func tag(_ consent: Consent, _ frame: StaffFrame) -> StatusTag {
        if consent.withdrawnAt != nil { return StatusTag("Ended", .plain) }
        return consent.isLive(on: frame.today) ? StatusTag("In force", .ok) : StatusTag("Expired", .plain)
    }

    private func history(_ consent: Consent, _ frame: StaffFrame) -> String {
        let given = "\(consent.given.label), explained in \(consent.language.englishName), \(frame.moment(consent.givenAt))"
        let end = consent.withdrawnAt.map { "; ended \(frame.moment($0)) by \(consent.withdrawnBy ?? "")" }
        return given + (end ?? "; until \(Wording.day(consent.expiresOn, in: .en))")
    }

    private func taking(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(participant.id.consents))
          \(ChipChoices(
            name: "purpose", legend: "For", choices: Consent.Purpose.takenDown.map { Choice(value: $0.rawValue, label: $0.label.capitalizedFirst) },
            selected: form.purpose, error: errors["purpose"]))
          \(SelectField(
            name: "employer", label: "To which employer", choices: [Choice(value: "", label: "Each one that the person is asked about first")]
                + employers.map { Choice(value: $0.id.description, label: $0.name) }, selected: form.employer))
          \(SelectField(
            name: "recipient", label: "To which partner", choices: [Choice(value: "", label: "None")] + partners.map { Choice(value: $0, label: $0) },
            selected: form.recipient, error: errors["recipient"]))
          \(CheckBoxes(
            name: "covers", legend: "What may be told",
            choices: SharedFact.toEmployers.map { Choice(value: $0.rawValue, label: ConsentWords.fact($0)[.en]) }, selected: form.covers,
            hint: "Nothing else is ever told: no health, no convictions, no benefits, no program.", error: errors["covers"]))
          \(ChipChoices(
            name: "given", legend: "How", choices: [Consent.Given.signed, .spoken].map { Choice(value: $0.rawValue, label: $0.label.capitalizedFirst) },
            selected: form.given, error: errors["given"]))
          \(TextField(name: "expires_on", label: "Until", value: form.expiresOn, error: errors["expires_on"], width: "w10", type: "date"))
          <div class="row"><button>Take it down</button></div>
        </form>
        """
    }
}

extension Consent.Given {
    var label: String {
        switch self {
        case .signed: "signed on paper"
        case .spoken: "spoken"
        case .online: "given on the page"
        }
    }
}

extension ID<Participant> {
    var consents: Link { "/people/\(self)/consents" }
}

extension ID<Consent> {
    func withdraw(_ person: ID<Participant>) -> Link { "/people/\(person)/consents/\(self)/withdraw" }
}
