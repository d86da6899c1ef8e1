import Markup
import OpenReferral
import Phrases
import Storage

/// Adding a service, or changing one, in plain words.
struct ListingFormPage: StaffPage {
    let provider: Provider
    /// Nothing yet, when one is being added.
    let listing: Listing?
    let places: Directory
    var form: ListingForm
    var errors = FieldErrors()

    let section = Section.services
    let width = PageWidth.narrow
    var title: String { listing.map { "Change \($0.name)" } ?? "Add a service of \(provider.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "Only what is known; the rest may stay empty.", in: Crumbs(("Services", "/providers"), (provider.name, provider.id.page)), errors))
        \(frame.form(listing?.id.editPage ?? provider.id.addService))
          <input type="hidden" name="version" value="\(form.version)">
          \(what)
          \(hours)
          \(place)
          \(terms)
          \(reach)
          \(CheckBoxes(
            name: "is_public", legend: "Who sees it", choices: [Choice(value: "yes", label: "Everybody, in the public directory")],
            selected: form.isPublic ? ["yes"] : [], hint: "Leave it out for addresses that must stay secret, such as shelters."))
          \(CheckBoxes(
            name: "is_checked", legend: "Is it right?", choices: [Choice(value: "yes", label: "I have made sure of all of it today")],
            selected: form.isChecked ? ["yes"] : []))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(listing?.id.page ?? provider.id.page)">Cancel</a></div>
        </form>
        """
    }

    private var what: HTML {
        """
        \(TextField(name: "name", label: "What it is called", value: form.name, error: errors["name"], width: "w30"))
        \(TextArea(name: "about", label: "What people get", value: form.about, isOptional: true))
        \(CheckBoxes(
            name: "needs", legend: "Helps with", choices: Need.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: form.needs))
        \(SelectField(
            name: "status", label: "Given now?",
            choices: [
                Choice(value: "active", label: "Yes"), Choice(value: "temporarily closed", label: "Closed for a while"),
                Choice(value: "inactive", label: "Not now"), Choice(value: "defunct", label: "Ended for good"),
            ], selected: form.status, error: errors["status"]))
        """
    }

    private var hours: HTML {
        """
        <fieldset class="field"><legend>Open <span class="optional">(leave empty where it is closed)</span></legend>
          \(each: form.hours.indices, day)
        </fieldset>
        """
    }

    private func day(_ day: Int) -> HTML {
        let (name, error) = (CalendarNames.days[day].en, errors["from\(day)"])
        return """
            \(FieldNotes(name: "from\(day)", hint: nil, error: error))
            <div class="row">
              <div class="field"><label for="from\(day)">\(name) from</label><input class="w10" id="from\(day)" name="from\(day)" type="time" \
            value="\(form.hours[day].from)"\(FieldNotes.pointers("from\(day)", nil, error))></div>
              <div class="field"><label for="to\(day)">\(name) to</label><input class="w10" id="to\(day)" name="to\(day)" type="time" \
            value="\(form.hours[day].to)"></div>
            </div>
            """
    }

    private var place: HTML {
        let known = places.locations.map { location in
            Choice(
                value: location.id,
                label: ListingSheet.Place(location: location, address: places.addresses.first { $0.locationID == location.id }).line)
        }
        return """
            \(if: !known.isEmpty, SelectField(
                name: "place", label: "Where", choices: known + [Choice(value: "", label: "At the address below")], selected: form.place,
                error: errors["place"], width: "w30").html)
            \(TextField(name: "street", label: known.isEmpty ? "Street" : "Another street", value: form.street, isOptional: true, width: "w30"))
            \(TextField(name: "city", label: "City", value: form.city, error: errors["city"], isOptional: true))
            \(TextField(name: "state", label: "State", value: form.state, isOptional: true, width: "w4"))
            \(TextField(name: "zip", label: "ZIP code", value: form.zip, isOptional: true, width: "w10", inputmode: "numeric"))
            \(TextArea(
                name: "access", label: "Access there", value: form.access, hint: "One feature a line, such as “Step-free entrance”.",
                error: errors["access"], isOptional: true, rows: 3))
            \(if: known.count > 1, CheckBoxes(
                name: "also_at", legend: "Also given at", choices: known, selected: form.alsoAt, hint: "Satellites of the place above.",
                error: errors["also_at"]).html)
            """
    }

    private var terms: HTML {
        """
        \(TextField(
            name: "languages", label: "Languages spoken", value: form.languages, hint: "With commas between them, such as “Spanish, Polish”.",
            isOptional: true, width: "w30"))
        \(TextField(name: "interpretation", label: "Interpreters", value: form.interpretation, isOptional: true, width: "w30"))
        \(TextArea(name: "who_for", label: "For whom", value: form.whoFor, isOptional: true, rows: 2))
        \(TextField(
            name: "populations", label: "Made for these people in particular", value: form.populations,
            hint: "With commas between them, such as “Immigrants, People with disabilities”.", isOptional: true, width: "w30"))
        \(TextField(
            name: "minimum_age", label: "From which age", value: form.minimumAge, error: errors["minimum_age"], isOptional: true, width: "w4",
            inputmode: "numeric"))
        \(TextField(
            name: "maximum_age", label: "Up to which age", value: form.maximumAge, error: errors["maximum_age"], isOptional: true, width: "w4",
            inputmode: "numeric"))
        \(TextArea(name: "fees", label: "What it costs", value: form.fees, isOptional: true, rows: 2))
        \(TextArea(name: "documents", label: "What to bring", value: form.documents, hint: "One paper a line.", isOptional: true, rows: 3))
        \(TextArea(name: "apply", label: "How to start", value: form.apply, isOptional: true, rows: 2))
        \(TextField(name: "wait", label: "Waiting time", value: form.wait, isOptional: true, width: "w30"))
        \(TextField(
            name: "free", label: "Free places now", value: form.free, error: errors["free"], isOptional: true, width: "w4", inputmode: "numeric"))
        """
    }

    private var reach: HTML {
        """
        \(TextField(name: "phone", label: "Phone", value: form.phone, error: errors["phone"], isOptional: true, width: "w10", type: "tel"))
        \(TextField(name: "mailbox", label: "E-mail", value: form.mailbox, error: errors["mailbox"], isOptional: true, type: "email"))
        \(TextField(name: "url", label: "Web address", value: form.url, error: errors["url"], isOptional: true, width: "w30", type: "url"))
        """
    }
}
