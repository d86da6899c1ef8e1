import Markup
import Phrases
import Rules

/// Putting a flyer on the shelf, or changing one that stands there.
struct FlyerPage: StaffPage {
    var form = FlyerForm()
    var errors = FieldErrors()
    let rules: RuleBook
    /// The one that is changed.
    var flyer: Flyer?

    let section = Section.flyers
    let width = PageWidth.narrow
    var title: String { flyer.map { "Change “\($0.title)”" } ?? "Add a flyer" }
    private var back: Link { flyer?.page ?? "/flyers" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(flyer.map { Crumbs(("Flyers", "/flyers"), ($0.title, $0.page)) } ?? Crumbs(("Flyers", "/flyers")))
        <div class="head"><div><h1>\(title)</h1></div></div>
        \(ErrorSummary(errors))
        \(frame.form(flyer?.changePage ?? "/flyers/new", upload: true))
          <div class="field">
            <label for="file">\(flyer == nil ? "File" : "New file")\(if: flyer != nil, " <span class=\"optional\">(optional)</span>")</label>
            \(FieldNotes(name: "file", hint: fileHint, error: errors["file"]))
            <input id="file" name="file" type="file" accept="application/pdf,image/png,image/jpeg"\(FieldNotes.pointers("file", "hint", errors["file"]))>
          </div>
          \(TextField(
            name: "title", label: "Title", value: form.title, hint: "In the flyer’s own language: employers see it in the mail, and as the name of the file.",
            error: errors["title"], width: "w30"))
          \(TextField(
            name: "alt", label: "What the picture says", value: form.alt, hint: "For pictures only, in the flyer’s language: read out to those who do not see it.",
            error: errors["alt"], isOptional: true, width: "w30"))
          \(ChipChoices(
            name: "language", legend: "Language", choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.englishName) },
            selected: form.language.rawValue))
          \(CheckBoxes(
            name: "programs", legend: "What it is about", choices: rules.programs.map { Choice(value: $0.id, label: $0.name.en) }, selected: form.programs,
            hint: "It is proposed when an employer asks about one of these. With none ticked it goes with every first follow-up.", error: errors["programs"]))
          <div class="sticky"><button>\(flyer == nil ? "Add the flyer" : "Save")</button><a class="button quiet" href="\(back)">Cancel</a></div>
        </form>
        """
    }

    private var fileHint: String {
        let stays = "now, which stays if you choose none. Mail that it went with keeps the file that it had then. "
        let asked = "PDF, PNG or JPEG, 10 MB at most. Employers print it or read it on a phone. Names of authors and cameras are taken out."
        return flyer.map { "\($0.kind) \(stays)\(asked)" } ?? asked
    }
}
