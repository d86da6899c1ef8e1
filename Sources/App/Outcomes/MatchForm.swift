import Storage
import Web

/// Which listing is which service of past data, as a browser sends it.
struct MatchForm: Sendable {
    var key = ""
    var words = ""

    init() {}

    init(_ form: Form) {
        key = String(form["key"].prefix(120))
        words = String(form["listing"].prefix(200))
    }

    /// The listing by its exact name, or the address of its page.
    func read(_ arms: [Arm], _ listings: [Listing]) -> (match: (Arm, Listing)?, errors: FieldErrors) {
        var errors = FieldErrors()
        let arm = arms.first { $0.key == key }
        if arm == nil { errors.add("key", "Choose the service of past data") }
        let named = listings.filter { Folding.text($0.name) == Folding.text(words) || "\($0.id)" == words }
        switch named.count {
        case 0: errors.add("listing", "No service of the directory has this name. Write it as it stands there")
        case 1: break
        default: errors.add("listing", "\(named.count) services have this name. Write the last part of the address of its page instead")
        }
        guard errors.isEmpty, let arm, let listing = named.first else { return (nil, errors) }
        return ((arm, listing), errors)
    }
}
