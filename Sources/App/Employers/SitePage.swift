import Markup
import Storage

/// A place where an employer works: adding and changing.
struct SitePage: StaffPage {
    let employer: Employer
    /// None yet, when a site is being added.
    let site: Worksite?
    var form: SiteForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { site == nil ? "Add a site" : "Edit the site" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
        <div class="head"><div><h1>\(title)</h1></div></div>
        \(ErrorSummary(errors))
        \(frame.form(site.map { employer.id.sitePage($0.id) } ?? employer.id.newSitePage))
          \(TextField(
            name: "name", label: "Name of the site", value: form.draft.name, hint: "Such as plant 2, if they have several.", isOptional: true))
          \(TextField(name: "street", label: "Street", value: form.draft.street, error: errors["street"], width: "w30"))
          \(TextField(name: "city", label: "City", value: form.draft.city))
          <div class="row tops">
            \(TextField(name: "state", label: "State", value: form.draft.state, width: "w4"))
            \(TextField(name: "zip", label: "ZIP code", value: form.draft.zip, error: errors["zip"], width: "w10", inputmode: "numeric"))
          </div>
          \(TextField(name: "phone", label: "Phone", value: form.draft.phone, error: errors["phone"], isOptional: true, width: "w10", type: "tel"))
          \(if: site?.isMain != true, """
            <label class="choice"><input type="checkbox" name="main" value="1"\(if: form.draft.isMain, " checked")> \
            <span>This is the main site</span></label>
            """)
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(employer.id.page)">Cancel</a></div>
        </form>
        """
    }
}
