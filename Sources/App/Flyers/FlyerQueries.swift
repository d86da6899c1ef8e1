import Storage

/// Questions about the shelf of flyers.
enum FlyerQueries {
    /// What is on the shelf, by title and language: one statement.
    static func shelf(seenBy viewer: Viewer, in db: Reading) throws -> [Flyer] {
        try flyers("flyers.withdrawn_at IS NULL", seenBy: viewer, in: db)
    }

    /// What is off the shelf.
    static func withdrawn(seenBy viewer: Viewer, in db: Reading) throws -> [Flyer] {
        try flyers("flyers.withdrawn_at IS NOT NULL", seenBy: viewer, in: db)
    }

    /// The flyer, also one that was withdrawn.
    static func flyer(_ id: ID<Flyer>, seenBy viewer: Viewer, in db: Reading) throws -> Flyer {
        guard let flyer = try flyers("flyers.id = \(id)", seenBy: viewer, in: db).first else { throw NotFound() }
        return flyer
    }

    private static func flyers(_ condition: SQL, seenBy viewer: Viewer, in db: Reading) throws -> [Flyer] {
        let rows = try db.all(
            FlyerRow.self,
            """
            SELECT flyer_programs.program, \(Flyer.columns) FROM flyers
            JOIN files ON files.agency_id = flyers.agency_id AND files.id = flyers.file_id
            LEFT JOIN flyer_programs ON flyer_programs.agency_id = flyers.agency_id AND flyer_programs.flyer_id = flyers.id
            WHERE flyers.agency_id = \(viewer.agency) AND \(condition) ORDER BY flyers.title, flyers.language, flyers.id
            """)
        var flyers: [Flyer] = []
        for row in rows {
            if flyers.last?.id != row.flyer.id { flyers.append(row.flyer) }
            if let program = row.program { flyers[flyers.count - 1].programs.insert(program) }
        }
        return flyers
    }
}

/// A flyer with one of its programs.
private struct FlyerRow: Stored {
    let program: String?
    let flyer: Flyer

    init(_ row: inout Row) throws {
        program = try row.next()
        flyer = try Flyer(&row)
    }
}
