import Dates
import Markup
import Phrases
import Storage

/// Moving an appointment, or calling it off, for staff.
struct AppointmentPage: StaffPage {
    let sheet: ReferralSheet
    let appointment: Appointment
    var form: ReferralStepForm
    var errors = FieldErrors()

    let section = Section.people
    let title = "Appointment"
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "\(sheet.person), \(sheet.referral.serviceName): \(frame.moment(appointment.at)).", in: crumbs, errors))
        \(if: appointment.state == .set, forms(frame))
        \(if: appointment.state != .set, "<p>It no longer stands.</p>")
        """
    }

    private var crumbs: Crumbs { Crumbs(("Referrals", "/referrals"), (sheet.person, sheet.referral.id.page)) }

    private func forms(_ frame: StaffFrame) -> HTML {
        AppointmentForms(
            form: form, errors: errors, language: .en, move: frame.form(appointment.page), callOff: frame.form(appointment.calledOff)
        ).html
    }
}

/// The two forms about an appointment, for staff and for the provider. `move` and `callOff` open them.
struct AppointmentForms: Component {
    let form: ReferralStepForm
    let errors: FieldErrors
    let language: Language
    let move: HTML
    let callOff: HTML

    var html: HTML {
        """
        <section aria-labelledby="move"><h2 id="move">\(ReferralStepWords.newTime, language)</h2>
        \(move)
          \(TextField(name: "time", label: ReferralStepWords.time[language], value: form.time, error: errors["time"], width: "w20", type: "datetime-local"))
          \(TextField(name: "place", label: ReferralStepWords.place[language], value: form.place, width: "w30"))
          <div class="send"><button>\(ReferralStepWords.send, language)</button></div></form></section>
        <section aria-labelledby="off"><h2 id="off">\(ReferralStepWords.callOff, language)</h2>
        \(callOff)
          \(TextField(name: "words", label: ReferralStepWords.more[language], value: form.words, width: "w30"))
          <div class="send"><button class="quiet">\(ReferralStepWords.callOff, language)</button></div></form></section>
        """
    }
}
