import Storage
import Web

/// The days of a program as a browser sends them.
struct RhythmForm: Sendable {
    var program = ""
    var days = ""
    /// The newest version that the page showed.
    var after = ""

    init(after versions: [RhythmVersion]) { after = versions.first?.id.description ?? "" }

    init(_ form: Form) {
        program = String(form["program"].prefix(100))
        days = String(form["days"].prefix(200))
        after = form["after"]
    }

    /// No rhythm is longer, and none asks later.
    private static let most = 20
    private static let latest = 730

    /// What was typed, or what keeps it from being taken.
    func read() -> (RhythmDraft?, FieldErrors) {
        var errors = FieldErrors()
        let typed = days.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { Int($0) }
        let numbers = typed.compactMap(\.self)
        if program.isEmpty { errors.add("program", "Enter the program as it stands on placements, such as OJT") }
        if numbers.count < typed.count || numbers.contains(where: { $0 < 1 || $0 > RhythmForm.latest }) {
            errors.add("days", "Enter whole numbers from 1 to \(RhythmForm.latest), with commas between, such as 3, 7, 14")
        } else if numbers.count > RhythmForm.most {
            errors.add("days", "At most \(RhythmForm.most) days")
        }
        guard errors.isEmpty else { return (nil, errors) }
        return (RhythmDraft(program: program, days: Set(numbers).sorted()), errors)
    }
}
