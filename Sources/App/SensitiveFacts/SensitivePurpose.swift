import Storage

/// What sealed facts are kept for. Each purpose has a form, keys and a permission of its own.
enum SensitivePurpose: String, CaseIterable, Sendable, Storable {
    case health, conviction, identity

    var label: String {
        switch self {
        case .health: "Health and access"
        case .conviction: "Conviction history"
        case .identity: "Identity"
        }
    }

    /// What may be kept for it, and what it may be used for.
    var meaning: String {
        switch self {
        case .health:
            "Disability, health, and what would help the person at work, told with their leave. For accommodation and for what programs must report."
        case .conviction: "Only what the person tells us themselves, to help them. Arrests do not belong here."
        case .identity: "The Social Security number and the birth date, where a program's own forms ask for them."
        }
    }

    var kinds: [SensitiveFact.Kind] { SensitiveFact.Kind.allCases.filter { $0.purpose == self } }
}
