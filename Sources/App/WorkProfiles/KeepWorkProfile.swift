import Dates
import Storage
import Suitability

extension WorkProfile {
    /// Keeps the wishes as they are now. Throws `Conflict` if somebody else has changed them since they were read.
    func keep(of person: Participant, by actor: Actor, at now: Instant, in db: Writing) throws {
        let kept = try db.run(
            """
            INSERT INTO work_profiles (agency_id, participant_id, availability, free_from, zip, modes, minutes_willing, wage_wished, hours_wished,
                takes_temporary, helps, access_needs, about, changed_at)
            VALUES (\(person.agency), \(person.id), \(availability.map { Int($0.rawValue) }), \(freeFrom), \(zip),
                \(modes.map { Int($0.rawValue) }), \(minutesWilling), \(wageWished), \(hoursWished.word), \(takesTemporary),
                \(AccessHelp.text(helps)), \(accessNeeds), \(about),
                \(now))
            ON CONFLICT (agency_id, participant_id) DO UPDATE SET availability = excluded.availability, free_from = excluded.free_from,
                zip = excluded.zip, modes = excluded.modes, minutes_willing = excluded.minutes_willing, wage_wished = excluded.wage_wished,
                hours_wished = excluded.hours_wished, takes_temporary = excluded.takes_temporary, helps = excluded.helps,
                access_needs = excluded.access_needs, about = excluded.about, version = work_profiles.version + 1, changed_at = excluded.changed_at
            WHERE work_profiles.version = \(max(1, version))
            """)
        guard kept == 1 else {
            throw Conflict(message: "Somebody has changed what \(person.firstName) wants meanwhile. Look at the page again, then repeat your change.")
        }
        try person.note("changed what the person wants", by: actor, at: now, in: db)
    }
}

extension Participant {
    /// Adds an occupation that the person wants to work in; nothing happens if it is there.
    func addGoal(_ occupation: String, titled title: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO work_goals (agency_id, participant_id, occupation_code) VALUES (\(agency), \(id), \(occupation))
            ON CONFLICT (agency_id, participant_id, occupation_code) DO NOTHING
            """)
        try touchWork("added the goal \(title)", by: actor, at: now, in: db)
    }

    func removeGoal(_ occupation: String, titled title: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM work_goals WHERE agency_id = \(agency) AND participant_id = \(id) AND occupation_code = \(occupation)")
        try touchWork("removed the goal \(title)", by: actor, at: now, in: db)
    }

    /// Records how well the person can do something, instead of what stood there.
    func hold(skill: String, called name: String, _ level: SkillLevelWord, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO held_skills (agency_id, participant_id, skill, level) VALUES (\(agency), \(id), \(skill), \(level))
            ON CONFLICT (agency_id, participant_id, skill) DO UPDATE SET level = excluded.level
            """)
        try touchWork("recorded the skill \(name): \(level.label)", by: actor, at: now, in: db)
    }

    func drop(skill: String, called name: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM held_skills WHERE agency_id = \(agency) AND participant_id = \(id) AND skill = \(skill)")
        try touchWork("removed the skill \(name)", by: actor, at: now, in: db)
    }

    /// Records a license or certificate, and until when it is valid if it ends.
    func hold(credential: String, called name: String, until end: Day?, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO held_credentials (agency_id, participant_id, credential, valid_until) VALUES (\(agency), \(id), \(credential), \(end))
            ON CONFLICT (agency_id, participant_id, credential) DO UPDATE SET valid_until = excluded.valid_until
            """)
        try touchWork("recorded the credential \(name)", by: actor, at: now, in: db)
    }

    func drop(credential: String, called name: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM held_credentials WHERE agency_id = \(agency) AND participant_id = \(id) AND credential = \(credential)")
        try touchWork("removed the credential \(name)", by: actor, at: now, in: db)
    }

    /// Whatever is held against openings has changed: what was reckoned from it is reckoned anew.
    func touchWork(_ words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try touch(at: now, in: db)
        try note(words, by: actor, at: now, in: db)
    }

    fileprivate func note(_ words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try JournalNote(kind: .person, words: "\(words) (\(name))", subject: id.number).write(agency: agency, by: actor, at: now, in: db)
    }
}

/// A job that somebody had, as it is told.
struct WorkSpellDraft: Sendable {
    var job = ""
    var employer = ""
    /// Its O*NET-SOC code, when somebody has picked it.
    var occupation: String?
    var from: Month
    var to: Month?
    var duties = ""
}

/// A school that somebody went to, as it is told.
struct SchoolingDraft: Sendable {
    var school = ""
    var study = ""
    var ended = ""
}

extension Participant {
    @discardableResult
    func add(_ spell: WorkSpellDraft, by actor: Actor, at now: Instant, in db: Writing) throws -> ID<WorkSpell> {
        let id = ID<WorkSpell>.new(at: now)
        try db.run(
            """
            INSERT INTO work_spells (id, agency_id, participant_id, job, employer, occupation_code, from_month, to_month, duties)
            VALUES (\(id), \(agency), \(self.id), \(spell.job), \(spell.employer), \(spell.occupation), \(spell.from), \(spell.to), \(spell.duties))
            """)
        try touchWork("added the job \(spell.job)", by: actor, at: now, in: db)
        return id
    }

    func remove(_ spell: ID<WorkSpell>, by actor: Actor, at now: Instant, in db: Writing) throws {
        let removed = try db.run("DELETE FROM work_spells WHERE agency_id = \(agency) AND participant_id = \(id) AND id = \(spell)")
        guard removed == 1 else { throw NotFound() }
        try touchWork("removed a job", by: actor, at: now, in: db)
    }

    func add(_ school: SchoolingDraft, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO schoolings (id, agency_id, participant_id, school, study, ended)
            VALUES (\(ID<Schooling>.new(at: now)), \(agency), \(id), \(school.school), \(school.study), \(school.ended))
            """)
        try note("added the school \(school.school)", by: actor, at: now, in: db)
    }

    func remove(_ school: ID<Schooling>, by actor: Actor, at now: Instant, in db: Writing) throws {
        let removed = try db.run("DELETE FROM schoolings WHERE agency_id = \(agency) AND participant_id = \(id) AND id = \(school)")
        guard removed == 1 else { throw NotFound() }
        try note("removed a school", by: actor, at: now, in: db)
    }
}
