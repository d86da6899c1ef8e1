import Dates
import Storage

extension TakenBack {
    /// An approval, or the withdrawal of an approved version, is taken back before its day only; every process judges accordingly from then on.
    func settleRules(in db: Writing) throws {
        for row in rows where row.table == .ruleVersions {
            let approvals = [row.old?["approved_at"], row.new?["approved_at"]].compactMap(\.self)
            guard approvals.contains(where: { $0.stored != .null }), case .text(let day)? = row.new?["in_force_on"]?.stored else { continue }
            let zone = try StaffQueries.agency(act.agency, in: db).zone
            guard let first = Day(day), now.day(in: zone) < first else {
                throw Conflict(message: "The day of these rules has come, so they are no longer taken back. Write a new version instead.")
            }
            try AgencyRules.renew(act.agency, at: now, in: db)
        }
    }
}
