import Markup
import Phrases
import Reference
import Storage

/// The fields of an opening, wherever one is noted.
struct OpeningFields: Component {
    let sites: [Worksite]
    let programs: [Choice]
    let book: ReferenceBook
    let form: OpeningForm
    let errors: FieldErrors

    var html: HTML {
        """
        \(job)
        \(payAndTime)
        \(place)
        \(OpeningWishesFields(form: form.wishes, book: book, errors: errors))
        \(number("months", "Experience wished, in months", form.months, hint: "Empty if they train whoever is willing."))
        \(promise)
        \(limits)
        """
    }

    private var job: HTML {
        """
        \(TextField(name: "title", label: "Job", value: form.title, hint: "As the employer calls it.", error: errors["title"]))
        \(OccupationField(picked: form.occupation, error: errors[OccupationField.usualName], isOptional: true))
        \(TextArea(name: "duties", label: "What there is to do", value: form.duties, isOptional: true))
        \(number("headcount", "How many people", form.headcount, isOptional: false))
        \(TextField(
            name: "starts_on", label: "First day", value: form.startsOn, error: errors["starts_on"], isOptional: true, width: "w10", type: "date"))
        """
    }

    private var payAndTime: HTML {
        """
        <div class="row tops">
          \(number("pay", "Pay by the hour", form.pay, mode: "decimal"))
          \(number("pay_most", "Up to", form.payMost, mode: "decimal"))
          \(number("hours", "Hours a week", form.hours))
        </div>
        \(ChipChoices(
            name: "time", legend: "Full or part time", choices: [Choice(value: "full", label: "Full time"), Choice(value: "part", label: "Part time")],
            selected: form.isFullTime ? "full" : "part"))
        \(ChipChoices(
            name: "permanence", legend: "How long it lasts",
            choices: [Choice(value: "lasting", label: "Permanent"), Choice(value: "time", label: "For a time")],
            selected: form.isPermanent ? "lasting" : "time"))
        \(TickChips(name: "day", legend: "Days", choices: (0..<7).map(OpeningFields.day), selected: form.days.rawValue))
        \(TickChips(name: "shift", legend: "Shifts", choices: OpeningFields.shifts, selected: form.shifts.rawValue))
        \(CheckBoxes(
            name: "is_rotating", legend: "Taking turns", choices: [Choice(value: "yes", label: "All of these shifts must be worked in turn")],
            selected: form.isRotating ? ["yes"] : []))
        """
    }

    private var place: HTML {
        """
        \(if: !sites.isEmpty, whichSite.html)
        \(TextField(
            name: "zip", label: "ZIP code", value: form.zip, hint: sites.isEmpty ? nil : "Only if it is not the site’s.", error: errors["zip"], isOptional: true,
            width: "w10", inputmode: "numeric"))
        \(TickChips(
            name: "bus", legend: "A bus runs to and from", choices: OpeningFields.shifts, selected: form.buses.rawValue))
        \(ChipChoices(
            name: "parking", legend: "Parking",
            choices: [Choice(value: "yes", label: "Yes"), Choice(value: "no", label: "No"), Choice(value: "", label: "Not known")],
            selected: form.parking))
        """
    }

    private var whichSite: SelectField {
        SelectField(
            name: "site", label: "Where",
            choices: sites.map { Choice(value: $0.id.description, label: $0.address.isEmpty ? "Site without address" : $0.address) }
                + [Choice(value: "", label: "Somewhere else")], selected: form.site, error: errors["site"], width: "w30")
    }

    private var promise: HTML {
        """
        <div class="row ends">
          \(number("promised", "How many we promise", form.promised, hint: "Quality, not volume."))
          \(TextField(
            name: "promised_by", label: "By", value: form.promisedBy, error: errors["promised_by"], isOptional: true, width: "w10", type: "date"))
        </div>
        """
    }

    private var limits: HTML {
        """
        <details\(if: !form.programs.isEmpty, " open")>
          <summary>Only for people of certain programs</summary>
          \(CheckBoxes(
            name: "program", legend: "Programs", choices: programs, selected: form.programs,
            hint: "Leave all of them empty if anybody may be put forward."))
        </details>
        """
    }

    private func number(
        _ name: String, _ label: String, _ value: String, hint: String? = nil, mode: String = "numeric", isOptional: Bool = true
    ) -> TextField {
        TextField(
            name: name, label: label, value: value, hint: hint, error: errors[name], isOptional: isOptional, width: "w10", inputmode: mode)
    }

    private static func day(_ place: Int) -> (bit: Int, label: String) {
        (WorkDays(place: place).rawValue, String(OpeningWords.day(place).en.prefix(3)))
    }

    private static let shifts = WorkShifts.all.map { shift in
        let name = OpeningWords.shift(shift).en
        return (bit: shift.rawValue, label: name.prefix(1).uppercased() + name.dropFirst())
    }
}
