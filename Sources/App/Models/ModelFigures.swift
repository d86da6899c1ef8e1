import Guidance
import Storage

/// What may be said to people of one agency: the model that speaks, how people of each band fared, what others have published, and which service
/// of past data each listing is.
struct ModelFigures: Sendable {
    private let model: Model?
    private let effects: [String: ModelEffect]
    private let bands: [Int: [String: ModelBand]]
    private let priors: [String: EffectPrior]
    private let keys: [ID<Listing>: String]

    /// Five statements, and three while no model speaks.
    static func find(seenBy viewer: Viewer, in db: Reading) throws -> ModelFigures {
        let model = try ModelQueries.speaking(seenBy: viewer, in: db)
        let priors = try ModelQueries.priors(seenBy: viewer, in: db).filter { $0.outcome == model?.outcome ?? .employedQ2 }
        let effects = try model.map { try ModelQueries.effects(of: $0.id, seenBy: viewer, in: db) } ?? []
        return ModelFigures(
            model: model, effects: Dictionary(effects.map { ($0.arm.key, $0) }) { first, _ in first },
            bands: try model.map { try ModelQueries.bands(of: $0.id, seenBy: viewer, in: db) } ?? [:],
            priors: Dictionary(priors.map { ($0.arm.key, $0) }) { first, _ in first }, keys: try OutcomeQueries.keys(seenBy: viewer, in: db))
    }

    /// What is said of each of these services to somebody of whom this was known at entry; a listing that no past data know is not in it.
    func findings(of services: Set<Int64>, for inputs: [EntryInput: Double]) -> [Int64: Finding] {
        let voice = ModelVoice(
            model: model, effects: effects, bands: model.flatMap { bands[$0.rule.band(of: inputs)] } ?? [:], priors: priors)
        let told = services.compactMap { service in keys[ID(number: service)].flatMap(voice.finding).map { (service, $0) } }
        return Dictionary(uniqueKeysWithValues: told)
    }
}
