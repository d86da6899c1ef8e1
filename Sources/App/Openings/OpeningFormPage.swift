import Markup
import Phrases
import Reference
import Storage

/// Noting a job that an employer wants filled, or changing it.
struct OpeningFormPage: StaffPage {
    let employer: Employer
    let sites: [Worksite]
    let programs: [Choice]
    let book: ReferenceBook
    /// None yet, when one is being noted.
    let opening: Opening?
    var form: OpeningForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { opening.map { "Change the opening \($0.title)" } ?? "Note an opening" }

    private static let meaning = "The title is enough to begin with. What is missing stands on the opening’s page until somebody knows it."

    func body(in frame: StaffFrame) -> HTML {
        let back = opening?.id.page ?? employer.id.page
        return """
            \(FormHead(title, OpeningFormPage.meaning, in: Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)), errors))
            \(frame.form(opening?.id.editPage ?? employer.id.newOpeningPage))
              <input type="hidden" name="version" value="\(form.version)">
              \(OpeningFields(sites: sites, programs: programs, book: book, form: form, errors: errors))
              <div class="sticky"><button>Save</button><a class="button quiet" href="\(back)">Cancel</a></div>
            </form>
            """
    }
}

/// A few choices side by side of which any number may be ticked; their values are bits.
struct TickChips: Component {
    let name: String
    let legend: String
    let choices: [(bit: Int, label: String)]
    let selected: Int

    var html: HTML {
        """
        <fieldset class="field">
          <legend>\(legend)</legend>
          <div class="chips">\(each: choices, { choice in """
            <label class="chip"><input type="checkbox" name="\(name)" value="\(choice.bit)"\(if: selected & choice.bit != 0, " checked")>\
            \(choice.label)</label>
            """ })</div>
        </fieldset>
        """
    }
}

extension ID<Opening> {
    var page: Link { "/openings/\(self)" }
    var editPage: Link { "/openings/\(self)/edit" }
    var close: Link { "/openings/\(self)/close" }
    var reopen: Link { "/openings/\(self)/reopen" }
    var publish: Link { "/openings/\(self)/public" }
    var takeOffline: Link { "/openings/\(self)/private" }
    /// The page for everybody.
    var jobPage: Link { "/jobs/\(self)" }
}

extension ID<Employer> {
    var newOpeningPage: Link { "/employers/\(self)/openings/new" }
    var openingsFromAnswers: Link { "/employers/\(self)/openings/from-answers" }
}
