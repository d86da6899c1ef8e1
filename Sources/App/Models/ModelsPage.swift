import Evidence
import Markup
import Phrases
import Storage

/// Every version of what our outcomes show, and what others have published.
struct ModelsPage: StaffPage {
    let models: [Model]
    let priors: [EffectPrior]
    var form = PriorForm()
    var errors = FieldErrors()

    let section = Section.services
    let title = "What works"
    static let address: Link = "/models"
    static let priorsAddress: Link = "/models/priors"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, told, in: Crumbs(("Services", "/providers")), errors))
        <div class="stack loose">
        <section class="sect" aria-labelledby="models"><h2 id="models">Models, the newest first</h2>
          <p class="hint">A model compares people who took a service with people alike who did not. One person makes it, a second signs it. \
        It learns from <a href="\(OutcomesPage.address)">outcomes of earlier years</a> and from what is recorded here.</p>
          \(models.isEmpty ? Empty(words: "No model yet. Suggestions rest on needs and rules alone until one is signed.").html : table(frame))
          \(if: frame.staff.role.leads, making(frame))</section>
        <section class="sect" aria-labelledby="published"><h2 id="published">What others have published</h2>\(published(frame))
          \(if: frame.staff.role.leads, recording(frame))</section>
        </div>
        """
    }

    private var speaking: Model? { models.first { $0.state == .signed } }

    private var told: String {
        speaking.map { "\($0.name) of \(Wording.day($0.madeOn, in: .en)) speaks." } ?? "No model speaks: suggestions rest on needs and rules alone."
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: "Models", heads: ["Model", "State", "People", "Outcome", "What it says"],
            rows: models.map { model in
                [
                    "<a href=\"\(model.id.page)\">\(model.name)</a><span class=\"sub\">\(model.trainer), \(frame.moment(model.trainedAt))</span>",
                    ModelTag(model: model, isSpeaking: model.id == speaking?.id).html, "\(model.tally.compared)", HTML.text(model.outcome.label),
                    HTML.text(model.verdictWords),
                ]
            }, wide: "What it says"
        ).html
    }

    private func making(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(Self.address, class: "row ends"))
          \(SelectField(
            name: "outcome", label: "Outcome", choices: OutcomeKind.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            error: errors["outcome"], width: ""))
          <button>Make a new model</button>
        </form>
        <p class="hint">It takes some seconds. Nothing changes on anybody’s page until a second person signs it.</p>
        """
    }

    private func published(_ frame: StaffFrame) -> HTML {
        guard !priors.isEmpty else {
            return Empty(words: "Nothing recorded. An effect with its error and source speaks where our own outcomes cannot.").html
        }
        return CardTable(
            caption: "Published effects", heads: ["Service", "Difference", "Outcome", "Source", frame.staff.role.leads ? "Act" : "By"],
            rows: priors.map { prior in
                let act: HTML =
                    frame.staff.role.leads
                    ? "\(frame.form(prior.id.ending, class: "row"))<button class=\"quiet tight\">End<span class=\"visually-hidden\"> \(prior.arm.name)</span></button></form>"
                    : HTML.text(prior.madeBy)
                return [
                    HTML.text(prior.arm.name),
                    "\(ModelWords.more(prior.effect, prior.outcome))<span class=\"sub\">here \(ModelWords.span(prior.widened.interval, prior.outcome))</span>",
                    HTML.text(prior.outcome.label), "\(prior.source)<span class=\"sub\">\(prior.madeBy), \(frame.moment(prior.madeAt))</span>", act,
                ]
            }, wide: "Source"
        ).html
    }

    private func recording(_ frame: StaffFrame) -> HTML {
        """
        <h3>Record a published effect</h3>
        <p class="hint">Others’ people are not ours, so its error counts double here. It enters the next model, and speaks alone where our own outcomes \
        are refused.</p>
        \(frame.form(Self.priorsAddress))
          \(TextField(name: "service", label: "Service", value: form.service, hint: "As our past data or the directory call it.", error: errors["service"], width: "w30"))
          \(SelectField(
            name: "prior_outcome", label: "Outcome", choices: OutcomeKind.shares.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.outcome, error: errors["prior_outcome"]))
          \(TextField(
            name: "effect", label: "Difference", value: form.effect, hint: "In the share that reached it: 0.05 is 5 in 100 more.",
            error: errors["effect"], width: "w10", inputmode: "decimal"))
          \(TextField(name: "error", label: "Standard error", value: form.error, error: errors["error"], width: "w10", inputmode: "decimal"))
          \(TextField(name: "source", label: "Source", value: form.source, hint: "Who found it, when, where it can be read.", error: errors["source"], width: "w30"))
          <div class="row"><button class="quiet">Record it</button></div>
        </form>
        <h3>Or several, as a table</h3>
        \(frame.form("/models/priors/table", upload: true))
          <div class="field"><label for="file">The table</label>
          \(FieldNotes(name: "file", hint: PriorSheet.hint, error: errors["file"]))
          <input id="file" name="file" type="file" accept=".csv,.xlsx"\(FieldNotes.pointers("file", PriorSheet.hint, errors["file"]))></div>
          <div class="row"><button class="quiet">Take them in</button></div>
        </form>
        """
    }
}
