import Storage
import Web

/// Why staff and person decide otherwise than was suggested, as a browser sends it.
struct DifferForm: Sendable {
    var reason = ""
    var words = ""
    var digest = ""

    init() {}

    init(_ form: Form) {
        (reason, digest) = (form["reason"], String(form["digest"].prefix(100)))
        words = String(form["words"].prefix(500))
    }

    /// What was chosen among these reasons.
    func chosen(among reasons: [GuidanceChoice.Reason]) -> GuidanceChoice.Reason? {
        GuidanceChoice.Reason(rawValue: reason).flatMap { reasons.contains($0) ? $0 : nil }
    }

    func errors(among reasons: [GuidanceChoice.Reason]) -> FieldErrors {
        var errors = FieldErrors()
        guard let chosen = chosen(among: reasons) else { return FieldErrors("reason", "Choose why") }
        if chosen == .other, words.isEmpty { errors.add("words", "Say in a few words why") }
        return errors
    }
}
