import Markup
import Storage

/// Adding a provider, or changing what is known of one.
struct ProviderFormPage: StaffPage {
    /// Nobody yet, when one is being added.
    let provider: Provider?
    var form: ProviderForm
    var errors = FieldErrors()

    let section = Section.services
    let width = PageWidth.narrow
    var title: String { provider.map { "Change \($0.name)" } ?? "Add a provider" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "An organization that we send people to. Its services come next.", in: Crumbs(("Services", "/providers")), errors))
        \(frame.form(provider?.id.editPage ?? "/providers/new"))
          <input type="hidden" name="version" value="\(form.version)">
          \(TextField(name: "name", label: "Name", value: form.name, error: errors["name"], width: "w30"))
          \(TextArea(name: "about", label: "What it does", value: form.about, isOptional: true))
          \(TextField(
            name: "mailbox", label: "E-mail", value: form.mailbox, hint: "We ask there whether its services are right.", error: errors["mailbox"],
            isOptional: true, type: "email"))
          \(TextField(name: "website", label: "Web address", value: form.website, error: errors["website"], isOptional: true, width: "w30", type: "url"))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(provider?.id.page ?? "/providers")">Cancel</a></div>
        </form>
        """
    }
}
