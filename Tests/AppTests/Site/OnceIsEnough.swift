import Storage
import Testing
import TownTestSupport

extension Trait where Self == ConditionTrait {
    /// For walks over the whole site about what only the door, the routes and the pages decide: which engine keeps the rows makes no difference, so
    /// they are taken on SQLite. Walls, acts sent twice and pages that must not write are walked on both.
    static var onceIsEnough: Self { .enabled(if: TemporaryDatabase.engine == .sqlite, "which engine keeps the rows makes no difference") }
}
