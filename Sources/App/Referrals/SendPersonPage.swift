import Dates
import Markup
import Phrases
import Storage

/// Where another organization sends us a person, and reads what came of those whom it sent.
struct SendPersonPage: PublicPage {
    let sender: ReferralSender
    let helper: StaffMember
    /// The latest first.
    let people: [SentPerson]
    var form = SentPersonForm()
    var problems: [(field: String, words: Phrase)] = []
    var isDone = false

    let title = SenderWords.title

    func body(in frame: PublicFrame) -> HTML {
        let errors = FieldErrors(problems, in: frame.language)
        return """
            \(if: isDone, "<div class=\"note\" data-tone=\"ok\" role=\"status\"><p>\(SenderWords.thanks, frame.language)</p></div>")
            \(ErrorSummary(errors, heading: frame.say(StepWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1>
              <p class="lead">\(sender.isOpen ? SenderWords.lead(helper.name, frame.agency.name) : SenderWords.over, frame.language)</p>
              \(if: sender.isOpen && !people.isEmpty, "<p><a href=\"#sent\">\(SenderWords.sent, frame.language)</a></p>")</div>
            \(if: sender.isOpen, sending(errors, frame))
            \(if: !people.isEmpty, sent(frame))
            """
    }

    private func sending(_ errors: FieldErrors, _ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="who"><h2 id="who">\(SenderWords.who, frame.language)</h2>
        \(frame.form(sender.id.page))
          \(TextField(name: "first_name", label: frame.say(OfferWords.firstName), value: form.draft.firstName, error: errors["first_name"]))
          \(TextField(name: "last_name", label: frame.say(OfferWords.lastName), value: form.draft.lastName, error: errors["last_name"]))
          \(TextField(name: "phone", label: frame.say(OfferWords.phone), value: form.draft.phone, error: errors["phone"], width: "w10", type: "tel"))
          \(TextField(name: "mailbox", label: frame.say(OfferWords.mailbox), value: form.draft.mailbox, error: errors["mailbox"], type: "email"))
          \(SelectField(
            name: "spoken", label: frame.say(SenderWords.spoken), choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.ownName) },
            selected: form.draft.language.rawValue, width: "w10"))
          \(TextField(
            name: "wanted", label: frame.say(SenderWords.wanted), value: form.draft.wanted, hint: frame.say(SenderWords.wantedHint),
            error: errors["wanted"], width: "w30"))
          \(TextArea(
            name: "words", label: frame.say(OfferWords.words), value: form.draft.words, hint: frame.say(OfferWords.wordsHint),
            rows: 3))
          \(TextField(
            name: "sent_by", label: frame.say(SenderWords.sentBy), value: form.draft.sentBy.isEmpty ? sender.contactName : form.draft.sentBy))
          \(CheckBoxes(
            name: "agreed", legend: frame.say(SenderWords.consent), choices: [Choice(value: "yes", label: frame.say(SenderWords.agreed))],
            selected: form.hasAgreed ? ["yes"] : [], error: errors["agreed"]))
          <div class="send"><button>\(SenderWords.send, frame.language)</button></div>
        </form></section>
        """
    }

    private func sent(_ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="sent"><h2 id="sent">\(SenderWords.sent, frame.language)</h2>
          <ul class="stack">\(each: people, { person in """
            <li><p><b>\(person.shortName)</b>, \(person.wanted)</p>\
            <p>\(person.mayBeTold ? SenderWords.state(person) : SenderWords.untold, frame.language)</p>\
            \(if: person.mayBeTold && person.state == .declined && person.declinedBy == .provider && !person.words.isEmpty, "<blockquote class=\"said\"><p>\(person.words)</p></blockquote>")\
            <p class="known">\(Wording.day(person.sentAt.day(in: frame.zone), in: frame.language))</p></li>
            """ })</ul></section>
        """
    }
}
