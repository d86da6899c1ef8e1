import Dates
import Markup

/// Adding an employer after the first meeting, in five fields.
struct FirstContactPage: StaffPage {
    var form: FirstContactForm
    var errors = FieldErrors()
    /// Who it may be already.
    var similar: [SimilarEmployer] = []

    let section = Section.employers
    let width = PageWidth.narrow
    let title = "Add an employer"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers")))
        <div class="head"><div>
          <h1>Add an employer</h1>
          <p class="sub">Five fields, the first is enough. Everything else can wait for the RFI.</p>
        </div></div>
        \(ErrorSummary(errors))
        \(frame.form("/employers/new"))
          \(nameField(frame))
          \(TextField(name: "contact", label: "Who you met", value: form.contact, isOptional: true))
          \(TextField(name: "reach", label: "Phone or e-mail", value: form.reach, error: errors["reach"], isOptional: true))
          \(TextArea(
            name: "note", label: "What they said", value: form.note, hint: "Jobs, worries, when they hire. A few words are fine.", isOptional: true))
          \(ChipChoices(
            name: "next", legend: "Next step", choices: FirstContactForm.Next.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.next.rawValue))
          <div class="sticky"><button>Save</button><a class="button quiet" href="/employers">Cancel</a></div>
        </form>
        """
    }

    private func nameField(_ frame: StaffFrame) -> HTML {
        let notes = ["duplicates", errors["name"] == nil ? nil : "name-error"].compactMap { $0 }.joined(separator: " ")
        return """
            <div class="field">
              <label for="name">Employer</label>
              \(FieldNotes(name: "name", hint: nil, error: errors["name"]))
              <input class="w30" id="name" name="name" value="\(form.name)" autocomplete="off" aria-describedby="\(notes)"\
            \(if: errors["name"] != nil, " aria-invalid=\"true\"") data-lookup="/employers/duplicates?name=" data-into="duplicates">
              <div class="note" data-tone="warn" id="duplicates" aria-live="polite" data-lead="We may know them already" \
            data-act="It is {name}: log the meeting there"\(if: similar.isEmpty, " hidden")>\(if: !similar.isEmpty, known(frame))</div>
              <label class="choice"><input type="checkbox" name="another" value="1"\(if: form.isAnother, " checked")> \
            <span>No, this is another firm</span></label>
            </div>
            """
    }

    private func known(_ frame: StaffFrame) -> HTML {
        """
        <p class="lead">We may know them already</p>
        <ul role="list" class="stack tight">\(each: similar, { match in """
            <li><a href="\(match.id.page)">\(match.name)</a>\(if: !match.place.isEmpty, ", \(HTML.text(match.place))"). \(match.why).\
            \(with: match.spoke?.words(to: frame.staff, today: frame.today, zone: frame.zone), { " <b>\($0).</b>" })\
            \(if: match.stage == .resting, " \(match.stage.tag)")</li>
            """ })</ul>
        \(with: similar.first, { "<p><a class=\"button quiet tight\" href=\"\($0.id.logPage)\">It is \($0.name): log the meeting there</a></p>" })
        """
    }
}

/// A similar employer as the script that watches the typing reads it.
struct DuplicateMatch: Encodable, Sendable {
    let name: String
    let place: String
    let why: String
    let spoke: String
    let href: String
    let log: String

    init(_ match: SimilarEmployer, reader: StaffMember, today: Day, zone: Zone) {
        name = match.name
        place = match.place
        why = "\(match.why)."
        spoke = match.spoke?.words(to: reader, today: today, zone: zone).map { "\($0)." } ?? ""
        href = match.id.page.address
        log = match.id.logPage.address
    }
}

/// The answer to a name that is being typed.
struct DuplicateMatches: Encodable, Sendable {
    let matches: [DuplicateMatch]
}
