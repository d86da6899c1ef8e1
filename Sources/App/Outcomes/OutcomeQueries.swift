import Dates
import Storage

/// Questions about what became of people after services.
enum OutcomeQueries {
    /// How many refused rows a page lists.
    static let most = 500

    static func taken(_ id: ID<OutcomeImport>, seenBy viewer: Viewer, in db: Reading) throws -> OutcomeImport {
        try db.one(
            OutcomeImport.self,
            "SELECT \(OutcomeImport.columns) FROM outcome_imports WHERE outcome_imports.agency_id = \(viewer.agency) AND outcome_imports.id = \(id)")
    }

    /// People of whom the table told and who are still there, by key.
    static func kept(of id: ID<OutcomeImport>, seenBy viewer: Viewer, in db: Reading) throws -> [StayingEpisode] {
        try db.all(
            StayingEpisode.self,
            """
            SELECT episodes.person_key, COALESCE(episodes.import_id, 0) = \(id) FROM episodes
            WHERE episodes.agency_id = \(viewer.agency) AND (episodes.import_id = \(id) OR episodes.touched_by = \(id))
            ORDER BY episodes.person_key LIMIT 200
            """)
    }

    /// Tables that were taken in, the latest first.
    static func imports(seenBy viewer: Viewer, in db: Reading) throws -> [OutcomeImport] {
        try db.all(
            OutcomeImport.self,
            """
            SELECT \(OutcomeImport.columns) FROM outcome_imports WHERE outcome_imports.agency_id = \(viewer.agency)
            ORDER BY outcome_imports.id DESC LIMIT \(count: 50)
            """)
    }

    static func refusals(of id: ID<OutcomeImport>, seenBy viewer: Viewer, in db: Reading) throws -> [OutcomeRefusal] {
        try db.all(
            OutcomeRefusal.self,
            """
            SELECT row_number, person_key, reason FROM outcome_refusals WHERE agency_id = \(viewer.agency) AND import_id = \(id)
            ORDER BY row_number LIMIT \(count: most)
            """)
    }

    /// Services of past data by name, with how many people went there or were in a draw.
    static func arms(seenBy viewer: Viewer, in db: Reading) throws -> [PastArm] {
        try db.all(
            PastArm.self, "SELECT service_key, name, people FROM past_services WHERE agency_id = \(viewer.agency) ORDER BY name, service_key")
    }

    /// Which service of past data each of these listings is: as somebody said, else by its name.
    static func keys(of listings: [ID<Listing>], seenBy viewer: Viewer, in db: Reading) throws -> [ID<Listing>: String] {
        try keys("provider_services.id IN \(list: listings)", viewer, in: db)
    }

    /// The same of every listing of the directory.
    static func keys(seenBy viewer: Viewer, in db: Reading) throws -> [ID<Listing>: String] { try keys("1 = 1", viewer, in: db) }

    private static func keys(_ which: SQL, _ viewer: Viewer, in db: Reading) throws -> [ID<Listing>: String] {
        let rows = try db.all(
            ListingKey.self,
            """
            SELECT provider_services.id, provider_services.name, listing_keys.service_key FROM provider_services
            LEFT JOIN listing_keys ON listing_keys.agency_id = provider_services.agency_id AND listing_keys.service_id = provider_services.id
            WHERE provider_services.agency_id = \(viewer.agency) AND \(which)
            """)
        return Dictionary(rows.map { ($0.listing, $0.key) }) { first, _ in first }
    }

    /// Services of the directory with that name, or with that id.
    static func listings(named words: String, seenBy viewer: Viewer, in db: Reading) throws -> [Listing] {
        let id = ID<Listing>(words)
        return try db.all(
            Listing.self,
            """
            SELECT \(Listing.columns) FROM \(Listing.table)
            WHERE provider_services.agency_id = \(viewer.agency)
                AND (provider_services.name_folded = \(Folding.text(words)) OR provider_services.id = \(id))
            ORDER BY provider_services.id LIMIT \(count: 20)
            """)
    }

    /// What somebody said of listings, with their names.
    static func matches(seenBy viewer: Viewer, in db: Reading) throws -> [ListingMatch] {
        try db.all(
            ListingMatch.self,
            """
            SELECT provider_services.id, provider_services.name, providers.name, listing_keys.service_key FROM listing_keys
            JOIN provider_services ON provider_services.agency_id = listing_keys.agency_id AND provider_services.id = listing_keys.service_id
            LEFT JOIN providers ON providers.agency_id = provider_services.agency_id AND providers.id = provider_services.provider_id
            WHERE listing_keys.agency_id = \(viewer.agency) ORDER BY provider_services.name_folded, provider_services.id LIMIT \(count: most)
            """)
    }

    /// Every episode but for its protected traits, in the order of their keys.
    static func episodes(seenBy viewer: Viewer, in db: Reading) throws -> [Episode] {
        try rows(seenBy: viewer, in: db).map(\.episode)
    }

    /// Every episode with all that was told of it, for a table that tells more: by the key of the person.
    static func known(seenBy viewer: Viewer, in db: Reading) throws -> [String: OutcomePlan.Known] {
        let traits = try TraitQueries.all(seenBy: viewer, in: db)
        return Dictionary(
            try rows(seenBy: viewer, in: db).map { kept in
                var episode = kept.episode
                episode.traits = traits[episode.key] ?? [:]
                return (episode.key, (kept.id, episode))
            }
        ) { first, _ in first }
    }

    private static func rows(seenBy viewer: Viewer, in db: Reading) throws -> [(id: ID<Episode>, episode: Episode)] {
        let kept = try db.all(
            EpisodeRow.self,
            """
            SELECT id, person_key, entered_on, first_job_on, exited_on, inputs FROM episodes WHERE agency_id = \(viewer.agency) ORDER BY person_key
            """)
        let attendances = Dictionary(
            grouping: try db.all(
                KeptAttendance.self,
                """
                SELECT episode_id, service_key, started_on, ended_on, draw, draw_chance FROM episode_services WHERE agency_id = \(viewer.agency)
                ORDER BY episode_id, service_key
                """), by: \.episode)
        let told = Dictionary(
            grouping: try db.all(
                KeptOutcome.self,
                """
                SELECT episode_id, kind, value, told_by, told_on FROM episode_outcomes WHERE agency_id = \(viewer.agency)
                ORDER BY episode_id, kind
                """), by: \.episode)
        return kept.map { row in
            var episode = row.episode
            episode.attendances = attendances[row.id]?.map(\.attendance) ?? []
            episode.told = told[row.id]?.map(\.told) ?? []
            return (row.id, episode)
        }
    }
}

private struct ListingKey: Stored {
    let listing: ID<Listing>
    let key: String

    init(_ row: inout Row) throws {
        listing = try row.next()
        let (name, said) = (try row.next(String.self), try row.next(String?.self))
        key = said ?? Arm(named: name).key
    }
}

private struct EpisodeRow: Stored {
    let id: ID<Episode>
    let episode: Episode

    init(_ row: inout Row) throws {
        id = try row.next()
        var kept = Episode(key: try row.next(), enteredOn: try row.next())
        kept.firstJobOn = try row.next()
        kept.exitedOn = try row.next()
        kept.inputs = EntryText.inputs(in: try row.next())
        episode = kept
    }
}

private struct KeptAttendance: Stored {
    let episode: ID<Episode>
    let attendance: Attendance

    init(_ row: inout Row) throws {
        episode = try row.next()
        var kept = Attendance(arm: try row.next())
        kept.startedOn = try row.next()
        kept.endedOn = try row.next()
        let (word, chance) = (try row.next(String?.self), try row.next(Double?.self))
        kept.draw = chance.map { Attendance.Draw(isWon: word == "won", chance: $0) }
        attendance = kept
    }
}

private struct KeptOutcome: Stored {
    let episode: ID<Episode>
    let told: OutcomeTold

    init(_ row: inout Row) throws {
        episode = try row.next()
        told = OutcomeTold(kind: try row.next(), value: try row.next(), by: try row.next(), on: try row.next())
    }
}
