import Evidence
import Rules

/// One table with several arms on its way to the answer of `fairlead evidence effects --arms`.
struct ArmsStudy {
    init(_ command: EvidenceEffectsCommand) throws {}
    func answer() throws -> JSON { throw EvidenceRefused("--arms") }
}
