import Markup
import Phrases
import Storage

/// An opening as a partner sees it by private link, where it can propose somebody.
struct OfferPage: PublicPage {
    let share: OpeningShare
    let opening: Opening
    let helper: StaffMember
    var form = ProposalForm()
    var problems: [(field: String, words: Phrase)] = []

    var title: Phrase { OfferWords.title(opening.title) }

    func body(in frame: PublicFrame) -> HTML {
        let errors = problems.reduce(into: FieldErrors()) { $0.add($1.field, $1.words[frame.language]) }
        return """
            \(ErrorSummary(errors, heading: frame.say(StepWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1>
              <p class="lead">\(opening.isOpen ? OfferWords.from(helper.name, frame.agency.name) : OfferWords.over, frame.language)</p></div>
            \(if: opening.isOpen, "\(JobFacts(opening: opening, address: opening.zip, language: frame.language))\(proposing(errors, frame))")
            """
    }

    private func proposing(_ errors: FieldErrors, _ frame: PublicFrame) -> HTML {
        """
        <section class="q" aria-labelledby="somebody"><h2 id="somebody">\(OfferWords.somebody, frame.language)</h2>
          <p>\(OfferWords.advice, frame.language)</p>
          \(frame.form(share.id.page))
            \(TextField(name: "first_name", label: frame.say(OfferWords.firstName), value: form.draft.firstName, error: errors["first_name"]))
            \(TextField(name: "last_name", label: frame.say(OfferWords.lastName), value: form.draft.lastName, error: errors["last_name"]))
            \(TextField(
                name: "phone", label: frame.say(OfferWords.phone), value: form.draft.phone, error: errors["phone"], width: "w10", type: "tel"))
            \(TextField(name: "mailbox", label: frame.say(OfferWords.mailbox), value: form.draft.mailbox, error: errors["mailbox"], type: "email"))
            \(TextArea(name: "words", label: frame.say(OfferWords.words), value: form.draft.words, hint: frame.say(OfferWords.wordsHint)))
            \(CheckBoxes(
                name: "agreed", legend: frame.say(OfferWords.consent), choices: [Choice(value: "yes", label: frame.say(OfferWords.agreed))],
                selected: form.hasAgreed ? ["yes"] : [], error: errors["agreed"]))
            <div class="send"><button>\(OfferWords.send, frame.language)</button></div>
          </form>
        </section>
        """
    }
}

/// Said when a partner has proposed somebody.
struct OfferDonePage: PublicPage {
    let share: OpeningShare

    var title: Phrase { OfferWords.thanks }

    func body(in frame: PublicFrame) -> HTML {
        """
        <div class="title"><h1>\(title, frame.language)</h1><p class="lead">\(OfferWords.advice, frame.language)</p></div>
        <p><a href="\(share.id.page)">\(OfferWords.another, frame.language)</a></p>
        """
    }
}
