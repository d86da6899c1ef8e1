import Dates
import Storage

extension OpeningDraft {
    /// Records a job that the employer wants filled.
    func create(
        at employer: ID<Employer>, from position: ID<SubmittedPosition>? = nil, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws -> ID<Opening> {
        let id = ID<Opening>.new(at: now)
        try db.run(
            """
            INSERT INTO openings (id, agency_id, employer_id, site_id, position_id, title, occupation_code, duties, months_wished, hourly_cents,
                hourly_cents_most, weekly_hours, is_full_time, days, shifts, is_rotating, zip, bus_shifts, has_parking, is_permanent, headcount,
                starts_on, promised, promised_by, programs, made_by, made_at)
            VALUES (\(id), \(staff.agency), \(employer), \(siteId), \(position), \(title), \(occupationCode), \(duties), \(monthsWished),
                \(hourlyCents), \(hourlyCentsMost), \(weeklyHours), \(isFullTime), \(days), \(shifts), \(isRotating), \(zip), \(busShifts),
                \(hasParking), \(isPermanent), \(headcount), \(startsOn), \(promised), \(promisedBy), \(programs), \(staff.id), \(now))
            """)
        try insertWishes(of: id, staff.agency, in: db)
        let number = headcount == 1 ? "" : ", \(headcount) people"
        try JournalNote(kind: .opening, words: "noted the opening \(title)\(number)", employer: employer, subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return id
    }

    fileprivate func insertWishes(of opening: ID<Opening>, _ agency: ID<Agency>, in db: Writing) throws {
        try db.insertMany(
            "INSERT INTO opening_skills (agency_id, opening_id, skill_id, level, is_required)",
            skills.map { "(\(agency), \(opening), \($0.skillId), \($0.level), \($0.isRequired))" as SQL })
        try db.insertMany(
            "INSERT INTO opening_credentials (agency_id, opening_id, credential_id, is_by_law)",
            credentials.map { "(\(agency), \(opening), \($0.credentialId), \($0.isByLaw))" as SQL })
    }
}

extension Opening {
    static let isClosedAlready = Conflict(message: "The opening is closed already. Look at the page again.")
    static let isPublicAlready = Conflict(message: "The opening is public already, or closed. Look at the page again.")

    /// Changes what is recorded. Throws `Conflict` if somebody else has changed it since `version` was shown.
    func change(to draft: OpeningDraft, from version: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE openings SET site_id = \(draft.siteId), title = \(draft.title), occupation_code = \(draft.occupationCode),
                duties = \(draft.duties), months_wished = \(draft.monthsWished), hourly_cents = \(draft.hourlyCents),
                hourly_cents_most = \(draft.hourlyCentsMost), weekly_hours = \(draft.weeklyHours), is_full_time = \(draft.isFullTime),
                days = \(draft.days), shifts = \(draft.shifts), is_rotating = \(draft.isRotating), zip = \(draft.zip),
                bus_shifts = \(draft.busShifts), has_parking = \(draft.hasParking), is_permanent = \(draft.isPermanent),
                headcount = \(draft.headcount), starts_on = \(draft.startsOn), promised = \(draft.promised), promised_by = \(draft.promisedBy),
                programs = \(draft.programs), version = version + 1
            WHERE agency_id = \(agencyId) AND id = \(id) AND version = \(version)
            """)
        guard changed == 1 else {
            throw Conflict(message: "Somebody has changed the opening \(title) meanwhile. Look at the page again, then repeat your change.")
        }
        try db.run("DELETE FROM opening_skills WHERE agency_id = \(agencyId) AND opening_id = \(id)")
        try db.run("DELETE FROM opening_credentials WHERE agency_id = \(agencyId) AND opening_id = \(id)")
        try draft.insertWishes(of: id, agencyId, in: db)
        try note("changed the opening \(draft.title)", by: staff, at: now, in: db)
    }

    /// The employer needs nobody for it any more. Throws `Conflict` if it is closed already.
    func close(on day: Day, because reason: CloseReason, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let closed = try db.run(
            """
            UPDATE openings SET closed_on = \(day), close_reason = \(reason), version = version + 1
            WHERE agency_id = \(agencyId) AND id = \(id) AND closed_on IS NULL
            """)
        guard closed == 1 else { throw Opening.isClosedAlready }
        try note("closed the opening \(title): \(reason.label.prefix(1).lowercased() + reason.label.dropFirst())", by: staff, at: now, in: db)
    }

    /// The employer wants somebody after all. Throws `Conflict` if it is open.
    func reopen(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let opened = try db.run(
            """
            UPDATE openings SET closed_on = NULL, close_reason = NULL, version = version + 1
            WHERE agency_id = \(agencyId) AND id = \(id) AND closed_on IS NOT NULL
            """)
        guard opened == 1 else { throw Conflict(message: "The opening is open. Look at the page again.") }
        try note("opened the opening \(title) again", by: staff, at: now, in: db)
    }

    /// Somebody at the employer has agreed that everybody may see it. Throws `Conflict` if it is public or closed.
    func publish(agreedBy name: String, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let published = try db.run(
            """
            UPDATE openings SET public_agreed_by = \(name), public_agreed_at = \(now), version = version + 1
            WHERE agency_id = \(agencyId) AND id = \(id) AND public_agreed_at IS NULL AND closed_on IS NULL
            """)
        guard published == 1 else { throw Opening.isPublicAlready }
        try note("made the opening \(title) public, as \(name) agreed", by: staff, at: now, in: db)
    }

    /// Nobody outside sees it any more. Throws `Conflict` if nobody does already.
    func takeOffline(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let hidden = try db.run(
            """
            UPDATE openings SET public_agreed_by = NULL, public_agreed_at = NULL, version = version + 1
            WHERE agency_id = \(agencyId) AND id = \(id) AND public_agreed_at IS NOT NULL
            """)
        guard hidden == 1 else { throw Conflict(message: "The opening has no public page. Look at it again.") }
        try note("took the public page of the opening \(title) away", by: staff, at: now, in: db)
    }

    private func note(_ words: String, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try JournalNote(kind: .opening, words: words, employer: employerId, subject: id.number)
            .write(agency: agencyId, by: .staff(staff), at: now, in: db)
    }
}
