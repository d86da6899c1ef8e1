import Storage

/// Questions about the shelf of flyers.
enum FlyerQueries {
    /// What is on the shelf, by title and language: two statements.
    static func shelf(seenBy viewer: Viewer, in db: Reading) throws -> [Flyer] {
        try flyers("flyers.withdrawn_at IS NULL", seenBy: viewer, in: db)
    }

    /// The flyer, also one that was withdrawn.
    static func flyer(_ id: ID<Flyer>, seenBy viewer: Viewer, in db: Reading) throws -> Flyer {
        guard let flyer = try flyers("flyers.id = \(id)", seenBy: viewer, in: db).first else { throw NotFound() }
        return flyer
    }

    private static func flyers(_ condition: SQL, seenBy viewer: Viewer, in db: Reading) throws -> [Flyer] {
        let flyers = try db.all(
            Flyer.self,
            """
            SELECT \(Flyer.columns) FROM flyers JOIN files ON files.agency_id = flyers.agency_id AND files.id = flyers.file_id
            WHERE flyers.agency_id = \(viewer.agency) AND \(condition) ORDER BY flyers.title, flyers.language, flyers.id
            """)
        let programs = try db.all(
            FlyerProgram.self,
            """
            SELECT flyer_programs.flyer_id, flyer_programs.program FROM flyer_programs
            JOIN flyers ON flyers.agency_id = flyer_programs.agency_id AND flyers.id = flyer_programs.flyer_id
            WHERE flyer_programs.agency_id = \(viewer.agency) AND \(condition)
            """)
        let byFlyer = Dictionary(grouping: programs, by: \.flyer)
        return flyers.map { flyer in
            var flyer = flyer
            flyer.programs = Set(byFlyer[flyer.id, default: []].map(\.program))
            return flyer
        }
    }
}

private struct FlyerProgram: Stored {
    let flyer: ID<Flyer>
    let program: String

    init(_ row: inout Row) throws {
        flyer = try row.next()
        program = try row.next()
    }
}
