import Dates
import Markup
import Phrases
import Storage

/// Who interprets for a person, and booking somebody.
struct InterpreterPage: StaffPage {
    let participant: Participant
    let bookings: [InterpreterBooking]
    var form: InterpreterForm
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Interpreters for \(participant.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, wish, in: Crumbs(("People", "/people"), (participant.name, participant.id.page)), errors))
        <div class="split">
          <section class="sect" aria-labelledby="booked"><h2 id="booked">Booked</h2>\(list(frame))</section>
          <section class="sect" aria-labelledby="new"><h2 id="new">Book one</h2>\(booking(frame))</section>
        </div>
        """
    }

    private var wish: String {
        let wish = participant.needsInterpreter ? "asked for an interpreter" : "has not asked for an interpreter"
        return
            "\(participant.firstName) speaks \(participant.language.englishName) and \(wish). It is free of charge; family members do not interpret."
    }

    private func list(_ frame: StaffFrame) -> HTML {
        guard !bookings.isEmpty else { return "<p class=\"hint\">Nobody yet.</p>" }
        return "<ul role=\"list\" class=\"stack\">\(each: bookings, { item($0, frame) })</ul>"
    }

    private func item(_ booking: InterpreterBooking, _ frame: StaffFrame) -> HTML {
        let when = "\(Wording.day(booking.at.day(in: frame.zone), in: .en)) at \(Wording.time(booking.at, in: frame.zone, .en))"
        return """
            <li>
              <p><b>\(booking.interpreter)</b> \(if: booking.cancelledAt != nil, StatusTag("Called off", .plain).html)</p>
              <p>\(when)\(if: !booking.place.isEmpty, ", \(booking.place)")</p>
              \(if: !booking.phone.isEmpty, "<p><a href=\"\(Link.phone(booking.phone))\">\(booking.phone)</a></p>")
              \(if: booking.cancelledAt == nil && booking.at > frame.now, """
                \(frame.form(booking.id.callOff(participant.id), class: "row"))<button class="quiet tight">Call off\
                <span class="visually-hidden"> \(booking.interpreter), \(when)</span></button></form>
                """)
            </li>
            """
    }

    private func booking(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(participant.id.interpreter))
          \(TextField(name: "interpreter", label: "Who interprets", value: form.interpreter, hint: "A name, or the service.", error: errors["interpreter"]))
          \(TextField(name: "phone", label: "Phone", value: form.phone, error: errors["phone"], isOptional: true, type: "tel"))
          <div class="row ends">
            \(TextField(name: "day", label: "Day", value: form.day, error: errors["day"], width: "w10", type: "date"))
            \(TextField(name: "time", label: "Time", value: form.time, error: errors["time"], width: "w10", type: "time"))
          </div>
          \(TextField(name: "place", label: "Where", value: form.place, hint: "A room, or by phone or video.", isOptional: true))
          <div class="row"><button>Book</button></div>
        </form>
        """
    }
}

extension ID<Participant> {
    var interpreter: Link { "/people/\(self)/interpreter" }
}

extension ID<InterpreterBooking> {
    func callOff(_ person: ID<Participant>) -> Link { "/people/\(person)/interpreter/\(self)/call-off" }
}
