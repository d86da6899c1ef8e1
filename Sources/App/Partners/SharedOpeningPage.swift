import Markup
import Phrases
import Reference
import Storage

/// Taking a partner's opening in: what their mail says, for the member of staff to correct.
struct SharedOpeningPage: StaffPage {
    let partner: Partner
    let programs: [Choice]
    let book: ReferenceBook
    /// Their mail, if it was pasted.
    let mail: String?
    /// Employers that it may be.
    var similar: [SimilarEmployer] = []
    var form: SharedOpeningForm
    var errors = FieldErrors()

    let section = Section.employers
    var title: String { "Take an opening of \(partner.name) in" }

    private var sub: String {
        mail == nil ? "They manage it: whoever suits is put forward to them." : "Read from their mail. Correct what is wrong and add what is missing."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, sub, in: Crumbs(("Employers", "/employers"), ("Partners", "/partners"), (partner.name, partner.id.page)), errors))
        <div class="split">
          \(frame.form(partner.id.newOpeningPage))
            <input type="hidden" name="mail" value="\(form.mail)">
            \(TextField(name: "employer", label: "Employer", value: form.employer, error: errors["employer"], width: "w30"))
            \(if: !similar.isEmpty, choosing)
            \(TextField(name: "reference", label: "Their number for it", value: form.reference, isOptional: true, width: "w10"))
            \(OpeningFields(sites: [], programs: programs, book: book, form: form.opening, errors: errors))
            <div class="sticky"><button>Take it in</button><a class="button quiet" href="\(partner.id.page)">Cancel</a></div>
          </form>
          <aside class="stack side" aria-label="Their mail">\(with: mail, { "<section aria-labelledby=\"mail\"><h2 id=\"mail\">Their mail</h2><p class=\"as-typed\">\($0)</p></section>" })</aside>
        </div>
        """
    }

    private var choosing: HTML {
        """
        <fieldset class="field" id="known"><legend>We may know them already</legend>
          \(FieldNotes(name: "known", hint: nil, error: errors["known"]))
          \(each: similar, { choice($0.id.description, "\($0.name)\($0.place.isEmpty ? "" : ", \($0.place)"). \($0.why).") })
          \(choice("another", "No, this is another firm"))</fieldset>
        """
    }

    private func choice(_ value: String, _ label: String) -> HTML {
        """
        <label class="choice"><input type="radio" name="known" value="\(value)"\(if: value == form.known, " checked")> <span>\(label)</span></label>
        """
    }
}
