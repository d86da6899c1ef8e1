import Markup
import Storage

/// Taking down that another organization sent somebody to us.
struct IncomingPage: StaffPage {
    let people: [Participant]
    /// Partners whose names may be taken.
    let partners: [String]
    var form = IncomingForm()
    var errors = FieldErrors()

    let section = Section.people
    let title = "Somebody was sent to us"
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "It is followed like the referrals that we make.", in: Crumbs(("People", "/people"), ("Referrals", "/referrals")), errors))
        \(frame.form("/referrals/incoming"))
          \(TextField(
            name: "from", label: "Who sent them", value: form.from, error: errors["from"], width: "w30", attributes: " list=\"partners\""))
          <datalist id="partners">\(each: partners, { "<option value=\"\($0)\"></option>" })</datalist>
          \(TextField(name: "name", label: "What they are to get from us", value: form.name, error: errors["name"], width: "w30"))
          \(SelectField(
            name: "person", label: "Somebody whom we know", choices: [Choice(value: "", label: "A new person")]
                + people.map { Choice(value: $0.id.description, label: "\($0.lastName), \($0.firstName)") }, selected: form.person, error: errors["person"]))
          \(TextField(name: "first_name", label: "First name of a new person", value: form.firstName, error: errors["first_name"], isOptional: true))
          \(TextField(name: "last_name", label: "Last name", value: form.lastName, isOptional: true))
          \(TextField(name: "phone", label: "Phone", value: form.phone, isOptional: true, width: "w10", type: "tel"))
          \(TextArea(name: "why", label: "What they say", value: form.why, isOptional: true, rows: 2))
          <p class="hint">Whoever sends people often may have <a href="\(ID<ReferralSender>.list)">a link for it</a>.</p>
          <div class="row"><button>Take it down</button><a class="button quiet" href="/referrals">Cancel</a></div>
        </form>
        """
    }
}
