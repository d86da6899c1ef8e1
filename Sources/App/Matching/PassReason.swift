/// Why somebody who was suggested for an opening was not put forward; what somebody is or has been through is no reason.
enum PassReason: String, CaseIterable, Sendable {
    /// The person was asked and does not want this opening.
    case asked
    /// The person is about to begin elsewhere, or stands before another employer.
    case elsewhere
    case schedule, distance, experience
    case noContact = "no_contact"
    /// Others first; the person stays in mind.
    case later
    case other

    var label: String {
        switch self {
        case .asked: "Asked, and does not want it"
        case .elsewhere: "About to begin elsewhere"
        case .schedule: "The hours do not fit after all"
        case .distance: "Too far after all"
        case .experience: "Less experience than the record says"
        case .noContact: "Cannot be reached"
        case .later: "Later, if others do not fit"
        case .other: "Something else"
        }
    }
}
