import Dates
import Web

/// When the agency opens and closes, as a browser sends it.
struct HoursForm: Sendable {
    let opens: String
    let closes: String

    init(_ hours: WorkingHours) {
        (opens, closes) = (HoursForm.text(hours.opens), HoursForm.text(hours.closes))
    }

    init(_ form: Form) {
        (opens, closes) = (form["opens"], form["closes"])
    }

    /// The hours, or what is wrong with them.
    func read(in zone: Zone) -> (WorkingHours?, FieldErrors) {
        var errors = FieldErrors()
        let (first, last) = (HoursForm.minute(opens), HoursForm.minute(closes))
        if first == nil { errors.add("opens", "Write when work begins, such as 8:30 AM") }
        if last == nil { errors.add("closes", "Write when work ends, such as 5:00 PM") }
        guard let first, let last else { return (nil, errors) }
        guard last - first >= 60 else {
            errors.add("closes", "Work ends at least an hour after it begins")
            return (nil, errors)
        }
        return (WorkingHours(opens: first, closes: last, zone: zone), errors)
    }

    /// As a browser's field for a time has it: "08:30".
    private static func text(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":").map { Int($0) }
        guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        return hour * 60 + minute
    }
}
