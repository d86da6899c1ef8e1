import Dates
import Markup
import Phrases
import Storage

/// What a person may change alone: how we reach them, and what they agreed to.
struct OwnDetailsPage: PublicPage {
    let participant: Participant
    /// Those that run today.
    let consents: [Consent]
    let form: OwnDetailsForm
    /// What was just done.
    var done: Phrase?
    var problems: [(field: String, words: Phrase)] = []

    var title: Phrase { OwnDetailsWords.title }

    func body(in frame: PublicFrame) -> HTML {
        let errors = FieldErrors(problems, in: frame.language)
        return """
            \(with: done, { "<div class=\"note\" data-tone=\"ok\" role=\"status\"><p>\($0, frame.language)</p></div>" })
            \(ErrorSummary(errors, heading: frame.say(StepWords.problem)))
            <div class="title"><h1>\(title, frame.language)</h1><p class="lead">\(OwnDetailsWords.lead(participant.firstName), frame.language)</p></div>
            <h2>\(IntakeWords.title(.reach), frame.language)</h2>
            \(frame.form(participant.id.ownDetails))
              <div class="q">\(OwnDetailsFields(form: form, errors: errors, language: frame.language))</div>
              <div class="send"><button>\(OwnDetailsWords.save, frame.language)</button></div>
            </form>
            <h2>\(OwnDetailsWords.agreed, frame.language)</h2>
            <p>\(OwnDetailsWords.agreedLead, frame.language)</p>
            \(if: consents.isEmpty, "<p class=\"hint\">\(OwnDetailsWords.nothing, frame.language)</p>")
            \(each: consents, { item($0, frame) })
            """
    }

    private func item(_ consent: Consent, _ frame: PublicFrame) -> HTML {
        let (id, purpose) = ("c-\(consent.id)", ConsentWords.purpose(consent.purpose, to: consent.recipient))
        return """
            <section class="stack tight" aria-labelledby="\(id)">
              <h3 id="\(id)">\(purpose, frame.language)</h3>
              \(if: !consent.covers.isEmpty, "<p>\(ConsentWords.list(consent.covers), frame.language)</p>")
              <p class="hint">\(OwnDetailsWords.until(consent.expiresOn), frame.language)</p>
              \(frame.form(participant.id.ending(consent.id), class: "row"))<button class="quiet">\(OwnDetailsWords.end, frame.language)\
            <span class="visually-hidden">: \(purpose, frame.language)</span></button></form>
            </section>
            """
    }
}

extension ID<Participant> {
    var ownDetails: Link { "/my-details/\(self)" }
    func ending(_ consent: ID<Consent>) -> Link { "/my-details/\(self)/consents/\(consent)/end" }
    /// Where staff hand it over.
    var handOwnDetails: Link { "/people/\(self)/own-details" }
}
