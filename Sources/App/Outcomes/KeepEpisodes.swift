import Dates
import Storage

extension Arm {
    /// Makes the service known, unless it is.
    func keep(of agency: ID<Agency>, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO past_services (agency_id, service_key, name) VALUES (\(agency), \(key), \(name))
            ON CONFLICT (agency_id, service_key) DO NOTHING
            """)
    }
}

/// Episodes about to be kept: new ones, and known ones of which more was told.
struct EpisodeBatch: Sendable {
    var new: [Episode] = []
    var more: [(id: ID<Episode>, episode: Episode)] = []
    var arms: [Arm] = []

    /// Writes them with few statements, however many they are.
    func keep(of source: ID<OutcomeImport>?, agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        for arm in arms { try arm.keep(of: agency, in: db) }
        let added = new.map { (id: ID<Episode>.new(at: now), episode: $0) }
        try db.insertMany(
            "INSERT INTO episodes (id, agency_id, person_key, entered_on, first_job_on, exited_on, inputs, import_id, touched_by, made_at)",
            added.map { id, episode in
                """
                (\(id), \(agency), \(episode.key), \(episode.enteredOn), \(episode.firstJobOn), \(episode.exitedOn), \(EntryText.text(of: episode.inputs)),
                    \(source), \(source), \(now))
                """
            })
        for (id, episode) in more {
            try db.run(
                """
                UPDATE episodes SET first_job_on = \(episode.firstJobOn), exited_on = \(episode.exitedOn),
                    inputs = \(EntryText.text(of: episode.inputs)), touched_by = \(source)
                WHERE agency_id = \(agency) AND id = \(id)
                """)
        }
        try forget(more.map(\.id), agency, in: db)
        try keepParts(of: added + more, agency, at: now, in: db)
        try PastArm.recount(of: agency, in: db)
    }

    /// What is told of a known person again stands anew.
    private func forget(_ ids: [ID<Episode>], _ agency: ID<Agency>, in db: Writing) throws {
        for start in stride(from: 0, to: ids.count, by: 1_000) {
            let part = ids[start..<min(start + 1_000, ids.count)]
            try db.run("DELETE FROM episode_services WHERE agency_id = \(agency) AND episode_id IN \(list: part)")
            try db.run("DELETE FROM episode_outcomes WHERE agency_id = \(agency) AND episode_id IN \(list: part)")
            try db.run("DELETE FROM episode_traits WHERE agency_id = \(agency) AND episode_id IN \(list: part)")
        }
    }

    private func keepParts(of all: [(id: ID<Episode>, episode: Episode)], _ agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        try db.insertMany(
            "INSERT INTO episode_services (agency_id, episode_id, service_key, started_on, ended_on, draw, draw_chance)",
            all.flatMap { id, episode in
                episode.attendances.map { attendance -> SQL in
                    let (draw, chance) = (attendance.draw.map { $0.isWon ? "won" : "lost" }, attendance.draw?.chance)
                    return "(\(agency), \(id), \(attendance.arm), \(attendance.startedOn), \(attendance.endedOn), \(draw), \(chance))"
                }
            })
        try db.insertMany(
            "INSERT INTO episode_outcomes (agency_id, episode_id, kind, value, told_by, told_on, recorded_at)",
            all.flatMap { id, episode in
                episode.told.map { "(\(agency), \(id), \($0.kind), \($0.value), \($0.by), \($0.on), \(now))" as SQL }
            })
        try db.insertMany(
            "INSERT INTO episode_traits (agency_id, episode_id, traits)",
            all.filter { !$0.episode.traits.isEmpty }.map { "(\(agency), \($0.id), \(TraitText.text(of: $0.episode.traits)))" })
    }
}
