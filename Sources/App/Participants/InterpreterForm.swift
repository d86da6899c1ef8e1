import Dates
import Storage
import Web

/// An interpreter as staff book one; what was typed is kept as it was.
struct InterpreterForm: Sendable {
    var interpreter = ""
    var phone = ""
    var day = ""
    var time = ""
    var place = ""

    init() {}

    init(_ form: Form) {
        interpreter = String(form["interpreter"].prefix(200))
        phone = String(form["phone"].prefix(50))
        day = form["day"]
        time = String(form["time"].prefix(10))
        place = String(form["place"].prefix(300))
    }

    /// What is booked, or what keeps it from being.
    func read(in zone: Zone, today: Day) -> (InterpreterDraft?, FieldErrors) {
        var errors = FieldErrors()
        if interpreter.isEmpty { errors.add("interpreter", "Enter who interprets") }
        errors.check(phone: phone)
        let on = Day(day)
        if on.map({ $0 < today || $0 > today.adding(days: 366) }) ?? true { errors.add("day", "Enter a day from today on, within a year") }
        let clock = time.split(separator: ":").prefix(2).compactMap { Int($0) }
        let isTime = clock.count == 2 && (0...23).contains(clock[0]) && (0...59).contains(clock[1])
        if !isTime { errors.add("time", "Write the time as hour and minute, such as 2:30 PM") }
        guard errors.isEmpty, let on else { return (nil, errors) }
        let moment = zone.instant(of: on, hour: clock[0], minute: clock[1])
        return (InterpreterDraft(interpreter: interpreter, phone: phone, at: moment, place: place), errors)
    }
}
