import Dates
import Phrases
import Storage

/// What is asked of staff at first, or changed later.
struct TrainingCourseDraft: Sendable {
    var title = ""
    var link = ""
    var everyMonths: Int?
    var treats: TrainingCourse.Topic?
    var roles: Set<Role> = []

    func add(by lead: StaffMember, on today: Day, at now: Instant, in db: Writing) throws -> ID<TrainingCourse> {
        let id = ID<TrainingCourse>.new(at: now)
        try db.run(
            """
            INSERT INTO training_courses (id, agency_id, title, link, every_months, treats, since_day)
            VALUES (\(id), \(lead.agency), \(title), \(link), \(everyMonths), \(treats?.rawValue ?? ""), \(today))
            """)
        try ask(id, of: lead.agency, in: db)
        try JournalNote(kind: .team, words: "added the course “\(title)” for staff", subject: id.number)
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
        return id
    }

    fileprivate func ask(_ id: ID<TrainingCourse>, of agency: ID<Agency>, in db: Writing) throws {
        try db.insertMany(
            "INSERT INTO training_course_roles (agency_id, course_id, role)",
            roles.map(\.rawValue).sorted().map { "(\(agency), \(id), \($0))" as SQL })
    }
}

extension TrainingCourse {
    /// Throws `Conflict` if somebody else has changed it since it was shown.
    func change(to draft: TrainingCourseDraft, from seen: Int, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE training_courses SET title = \(draft.title), link = \(draft.link), every_months = \(draft.everyMonths),
                treats = \(draft.treats?.rawValue ?? ""), version = version + 1
            WHERE agency_id = \(lead.agency) AND id = \(id) AND version = \(seen)
            """)
        guard changed == 1 else {
            throw Conflict(message: "Somebody has changed “\(title)” meanwhile. Look at the page again, then repeat your change.")
        }
        try db.run("DELETE FROM training_course_roles WHERE agency_id = \(lead.agency) AND course_id = \(id)")
        try draft.ask(id, of: lead.agency, in: db)
        try JournalNote(kind: .team, words: "changed the course “\(draft.title)” for staff", subject: id.number)
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }

    /// Asks nobody for it any more, or for it again.
    func retire(_ isRetired: Bool, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE training_courses SET retired_at = \(isRetired ? now : nil), version = version + 1 WHERE agency_id = \(lead.agency) AND id = \(id)
            """)
        try JournalNote(kind: .team, words: "\(isRetired ? "asks nobody for" : "asks again for") the course “\(title)”", subject: id.number)
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }

    /// These people have done it on that day; whoever is noted for it already stays noted once.
    func note(_ people: [StaffMember], on day: Day, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        for member in people {
            try db.run(
                """
                INSERT INTO trainings_done (id, agency_id, course_id, staff_id, done_on, noted_by, noted_at)
                VALUES (\(ID<TrainingDone>.new(at: now)), \(lead.agency), \(id), \(member.id), \(day), \(lead.id), \(now))
                ON CONFLICT (agency_id, course_id, staff_id, done_on) DO NOTHING
                """)
        }
        let names = people.map(\.name).joined(separator: ", ")
        try JournalNote(kind: .team, words: "noted that \(names) did “\(title)” on \(Wording.day(day, in: .en))", subject: id.number)
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }
}
