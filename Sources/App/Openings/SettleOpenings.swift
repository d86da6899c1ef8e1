import Storage

extension TakenBack {
    /// Whoever has an opening's page open must not overwrite unseen what it asks for again.
    func settleOpenings(in db: Writing) throws {
        let wishes = rows.filter { $0.table == .openingSkills || $0.table == .openingCredentials }
        for opening in Set(wishes.compactMap { $0.key["opening_id"] }) {
            try db.run("UPDATE openings SET version = version + 1 WHERE agency_id = \(act.agency) AND id = \(opening)")
        }
    }
}
