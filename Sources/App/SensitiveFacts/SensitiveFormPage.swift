import Markup
import Storage

/// Writing facts of one purpose, to be sealed. The form is empty: what is stored shows only where it is opened.
struct SensitiveFormPage: StaffPage {
    let participant: Participant
    let form: SensitiveForm
    /// What is stored already.
    let recorded: [SensitiveFact]
    let hasKey: Bool
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "\(form.purpose.label): \(participant.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            title, form.purpose.meaning,
            in: Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Sealed facts", participant.id.privatePage)), errors))
        \(if: !hasKey, MissingKey().html)
        \(if: form.purpose == .conviction, ConvictionRule().html)
        \(if: hasKey, fields(frame))
        \(if: !recorded.isEmpty, removal(frame))
        """
    }

    private func fields(_ frame: StaffFrame) -> HTML {
        """
        \(if: !recorded.isEmpty, "<p>\(stored) What you write here takes its place\(form.purpose == .identity ? "; a field left empty stays as it is" : "").</p>")
        \(frame.form(participant.id.sealedPage(form.purpose)))
          \(each: form.purpose.kinds.flatMap(\.parts), field)
          <p class="hint">Nothing readable is kept to undo this with. Saved by mistake? Write it anew, or take it out: then nothing of it is left.</p>
          <div class="sticky"><button>Seal and store</button><a class="button quiet" href="\(participant.id.privatePage)">Cancel</a></div>
        </form>
        """
    }

    private var stored: String {
        recorded.count == 1 ? "Something is stored already, and is not shown here." : "Both are stored already, and are not shown here."
    }

    private func field(_ part: (name: String, label: String)) -> HTML {
        switch part.name {
        case "ssn":
            TextField(
                name: part.name, label: part.label, value: form[part.name], hint: "Nine digits. Afterwards only the last four are ever shown.",
                error: errors[part.name], isOptional: true, width: "w10", inputmode: "numeric"
            ).html
        case "birth_date":
            TextField(
                name: part.name, label: part.label, value: form[part.name], error: errors[part.name], isOptional: true, width: "w10", type: "date"
            ).html
        default:
            TextArea(name: part.name, label: part.label, value: form[part.name], error: errors[part.name], isOptional: part.name == "wishes").html
        }
    }

    private func removal(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="out">
          <h2 id="out">Take it out</h2>
          <p>What is stored is removed for good; this cannot be taken back.</p>
          \(frame.form(participant.id.sealedRemoval(form.purpose), class: "row"))<button class="danger">Take out what is stored</button></form>
        </section>
        """
    }
}

/// The law on convictions in short, where they are written down and where they are read. 775 ILCS 5/2-103.1.
struct ConvictionRule: Component {
    var html: HTML {
        """
        <div class="note" data-tone="info">
          <p class="lead">Illinois law, 775 ILCS 5/2-103.1, binds us too when we refer somebody or choose for training.</p>
          <p>A conviction may count only if it has a substantial relationship to the job, or would bring an unreasonable risk. Six things are weighed:
          how long ago, how many, how grave and of what kind, what happened, how old the person was, and what they have done since. Whoever is
          refused gets a notice with the reason first, has five business days to answer, and may complain. Arrests never count.</p>
        </div>
        """
    }
}
