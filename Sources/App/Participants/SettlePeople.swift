import Storage

extension TakenBack {
    /// Whose consent or leave to work was put back as it stood is held against openings anew.
    func settlePeople(in db: Writing) throws {
        let facts = rows.filter { $0.table == .consents || $0.table == .workAuthorizations }
        for person in Set(try facts.compactMap { try person(of: $0, in: db) }) { try person.touch(of: act.agency, at: now, in: db) }
    }

    /// An added row tells it itself; one that was changed is asked for.
    private func person(of row: KeptRow, in db: Reading) throws -> ID<Participant>? {
        if case .integer(let number)? = row.new?["participant_id"]?.stored { return ID(number: number) }
        return try db.first(
            ID<Participant>.self,
            "SELECT participant_id FROM \(row.table.name) WHERE agency_id = \(act.agency) AND \(row.table.condition(at: row.key))")
    }
}
