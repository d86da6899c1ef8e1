public import Storage

/// What employers are found by, made anew from their records: after a change of how words are folded, or a repair by hand.
public enum RebuildSearch {
    private static let batch = 500

    /// Rebuilds it for every agency and returns the number of employers; meanwhile a search finds those that are done.
    public static func rebuild(_ database: Database) async throws -> Int {
        try await database.write { db in
            try db.run("DELETE FROM search_words")
            try db.run("DELETE FROM search_pieces")
        }
        var done = 0
        for agency in try await database.read({ db in try StaffQueries.agencies(in: db) }) {
            var last: ID<Employer>?
            repeat {
                let after = last
                let ids = try await database.write { db in try rebuild(after: after, of: agency.id, in: db) }
                done += ids.count
                last = ids.count == batch ? ids.last : nil
            } while last != nil
        }
        return done
    }

    private static func rebuild(after last: ID<Employer>?, of agency: ID<Agency>, in db: Writing) throws -> [ID<Employer>] {
        let ids = try db.all(
            ID<Employer>.self,
            "SELECT id FROM employers WHERE agency_id = \(agency) AND id > \(last?.number ?? 0) ORDER BY id LIMIT \(count: batch)"
        )
        let texts = try SearchText.found(of: ids, agency: agency, in: db)
        for (id, text) in texts {
            try db.run("UPDATE employers SET search_text = \(text.text) WHERE agency_id = \(agency) AND id = \(id)")
        }
        try db.indexSearchText(of: texts.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }, agency: agency)
        return ids
    }
}
