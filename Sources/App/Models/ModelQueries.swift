import Dates
import Storage

/// Questions about what outcomes show.
enum ModelQueries {
    /// How many versions a page lists.
    static let most = 100

    static func model(_ id: ID<Model>, seenBy viewer: Viewer, in db: Reading) throws -> Model {
        try db.one(
            Model.self, "SELECT \(Model.columns) FROM \(Model.table) WHERE models.agency_id = \(viewer.agency) AND models.id = \(id)")
    }

    /// The newest first.
    static func all(seenBy viewer: Viewer, in db: Reading) throws -> [Model] {
        try db.all(
            Model.self,
            """
            SELECT \(Model.columns) FROM \(Model.table) WHERE models.agency_id = \(viewer.agency) ORDER BY models.number DESC LIMIT \(count: most)
            """)
    }

    /// The one that speaks: the newest that is signed and not withdrawn.
    static func speaking(seenBy viewer: Viewer, in db: Reading) throws -> Model? {
        try db.first(
            Model.self,
            """
            SELECT \(Model.columns) FROM \(Model.table)
            WHERE models.agency_id = \(viewer.agency) AND models.signed_at IS NOT NULL AND models.withdrawn_at IS NULL
            ORDER BY models.number DESC LIMIT 1
            """)
    }

    static func lastNumber(seenBy viewer: Viewer, in db: Reading) throws -> Int {
        try db.first(Int.self, "SELECT models.number FROM models WHERE models.agency_id = \(viewer.agency) ORDER BY models.number DESC LIMIT 1") ?? 0
    }

    /// The services of a model, those with an answer first, the largest effect on top.
    static func effects(of model: ID<Model>, seenBy viewer: Viewer, in db: Reading) throws -> [ModelEffect] {
        try db.all(
            ModelEffect.self,
            """
            SELECT \(ModelEffect.columns) FROM model_effects
            WHERE model_effects.agency_id = \(viewer.agency) AND model_effects.model_id = \(model)
            ORDER BY model_effects.effect DESC NULLS LAST, model_effects.name
            """)
    }

    /// The audits of a model, by trait, and of the one before it.
    static func audits(of model: Model, seenBy viewer: Viewer, in db: Reading) throws -> [ModelAudit] {
        try db.all(
            ModelAudit.self,
            """
            SELECT \(ModelAudit.columns) FROM model_audits
            WHERE model_audits.agency_id = \(viewer.agency) AND model_audits.model_id = \(model.id) ORDER BY model_audits.trait
            """)
    }

    /// How many warnings the audit of the version before gave, if there was one.
    static func warnings(before model: Model, seenBy viewer: Viewer, in db: Reading) throws -> Int? {
        try db.first(
            Int?.self,
            """
            SELECT SUM(model_audits.warnings) FROM model_audits
            JOIN models ON models.agency_id = model_audits.agency_id AND models.id = model_audits.model_id
            WHERE model_audits.agency_id = \(viewer.agency) AND models.number = \(model.number - 1)
            """) ?? nil
    }

    /// Published effects that count, by service.
    static func priors(seenBy viewer: Viewer, in db: Reading) throws -> [EffectPrior] {
        try db.all(
            EffectPrior.self,
            """
            SELECT \(EffectPrior.columns) FROM \(EffectPrior.table)
            WHERE effect_priors.agency_id = \(viewer.agency) AND effect_priors.ended_at IS NULL
            ORDER BY past_services.name, effect_priors.id LIMIT \(count: 500)
            """)
    }

    static func prior(_ id: ID<EffectPrior>, seenBy viewer: Viewer, in db: Reading) throws -> EffectPrior {
        try db.one(
            EffectPrior.self,
            "SELECT \(EffectPrior.columns) FROM \(EffectPrior.table) WHERE effect_priors.agency_id = \(viewer.agency) AND effect_priors.id = \(id)")
    }

    /// How people of each band fared by a model, by band and service.
    static func bands(of model: ID<Model>, seenBy viewer: Viewer, in db: Reading) throws -> [Int: [String: ModelBand]] {
        let rows = try db.all(
            ModelBand.self,
            """
            SELECT \(ModelBand.columns) FROM model_bands
            WHERE model_bands.agency_id = \(viewer.agency) AND model_bands.model_id = \(model)
            """)
        return Dictionary(grouping: rows, by: \.band).mapValues { rows in Dictionary(rows.map { ($0.armKey, $0) }) { first, _ in first } }
    }
}
