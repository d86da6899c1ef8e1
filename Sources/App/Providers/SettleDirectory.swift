import Storage

extension TakenBack {
    /// Whoever reads the directory by what has changed since hears of a change back; and whoever has the form open must not overwrite it unseen.
    func settleDirectory(in db: Writing) throws {
        for row in rows where row.new != nil && row.old != nil {
            guard let number = row.number else { continue }
            if row.table == .providers {
                try db.run("UPDATE providers SET modified_at = \(now) WHERE agency_id = \(act.agency) AND id = \(number)")
            }
            if row.table == .providerServices {
                try db.run("UPDATE provider_services SET modified_at = \(now) WHERE agency_id = \(act.agency) AND id = \(number)")
            }
        }
    }
}
