import Suitability
import Web

/// Weights as a browser sends them.
struct WeightsForm: Sendable {
    var points: [Part: String]
    var reason = ""
    var after = 0

    init(_ weights: Weights) {
        points = Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0, "\(weights[$0])") })
    }

    init(_ form: Form) {
        points = Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0, String(form[$0.rawValue].prefix(5))) })
        reason = String(form["reason"].prefix(300))
        after = Int(form["after"]) ?? 0
    }

    /// What was typed, or what keeps it from being taken.
    func read() -> (WeightsDraft?, FieldErrors) {
        var errors = FieldErrors()
        for part in Part.allCases where Int(points[part] ?? "") == nil { errors.add(part.rawValue, "Enter a whole number for \(part.label)") }
        if reason.isEmpty { errors.add("reason", "Say why, for those who ask later") }
        guard errors.isEmpty else { return (nil, errors) }
        func value(_ part: Part) -> Int { Int(points[part] ?? "") ?? 0 }
        do {
            let weights = try Weights(
                experience: value(.experience), skills: value(.skills), credentials: value(.credentials), goals: value(.goals), pay: value(.pay),
                travel: value(.travel), hours: value(.hours), permanence: value(.permanence))
            return (WeightsDraft(weights: weights, reason: reason), errors)
        } catch .outOfRange(let part) {
            errors.add(part.rawValue, "\(part.label) may have 0 to 100 points")
        } catch .sum(let sum) {
            errors.add(Part.experience.rawValue, "The points come to \(sum). Together they must be 100")
        } catch {
            errors.add(Part.experience.rawValue, "These weights cannot be used")
        }
        return (nil, errors)
    }
}
