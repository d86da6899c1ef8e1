/// What a person agreed with us makes reading, hearing, getting about and working easier: the arrangement, never the reason for it.
///
/// Source: 29 CFR 38.14, reasonable accommodation; what lies behind it stands among the sealed facts, if anywhere.
enum AccessHelp: String, CaseIterable, Sendable {
    case stepFree = "step_free"
    case seated, quiet, breaks
    case largePrint = "large_print"
    case readAloud = "read_aloud"
    case signInterpreter = "sign_interpreter"
    case captions
    case writtenSteps = "written_steps"
    case companion

    /// As they are stored, in their order.
    static func text(_ helps: Set<AccessHelp>) -> String { allCases.filter(helps.contains).map(\.rawValue).joined(separator: " ") }
    static func set(_ text: String) -> Set<AccessHelp> { Set(text.split(separator: " ").compactMap { AccessHelp(rawValue: String($0)) }) }
}
