import Dates
import Storage

/// Questions about what staff learn.
enum TrainingQueries {
    /// By title, those that are asked for no more last.
    static func courses(seenBy viewer: Viewer, in db: Reading) throws -> [TrainingCourse] {
        try courses("1 = 1", asked: "1 = 1", viewer, in: db)
    }

    static func course(_ id: ID<TrainingCourse>, seenBy viewer: Viewer, in db: Reading) throws -> TrainingCourse {
        try courses("training_courses.id = \(id)", asked: "training_course_roles.course_id = \(id)", viewer, in: db).one
    }

    /// With the roles of which each is asked: one statement.
    private static func courses(_ condition: SQL, asked: SQL, _ viewer: Viewer, in db: Reading) throws -> [TrainingCourse] {
        let (courses, roles) = try db.lists(
            Query(
                TrainingCourse.self, TrainingCourse.columns,
                """
                FROM training_courses WHERE training_courses.agency_id = \(viewer.agency) AND \(condition)
                ORDER BY CASE WHEN training_courses.retired_at IS NULL THEN 0 ELSE 1 END, training_courses.title, training_courses.id
                LIMIT \(count: 200)
                """),
            Query(
                CourseRole.self, [.numbers("training_course_roles.course_id"), .texts("training_course_roles.role")],
                "FROM training_course_roles WHERE training_course_roles.agency_id = \(viewer.agency) AND \(asked)"))
        let rolesOf = Dictionary(grouping: roles, by: \.course).mapValues { Set($0.map(\.role)) }
        return courses.map { $0.asked(of: rolesOf[$0.id] ?? []) }
    }

    private struct CourseRole: Stored {
        let course: ID<TrainingCourse>
        let role: Role

        init(_ row: inout Row) throws {
            course = try row.next()
            role = try row.next()
        }
    }

    /// When each did each course last; only of that member, if one is named.
    static func done(by member: ID<StaffMember>? = nil, seenBy viewer: Viewer, in db: Reading) throws -> [TrainingDone] {
        let whose: SQL = member.map { "staff_id = \($0)" } ?? "1 = 1"
        return try db.all(
            TrainingDone.self,
            """
            SELECT course_id, staff_id, MAX(done_on) FROM trainings_done WHERE agency_id = \(viewer.agency) AND \(whose)
            GROUP BY course_id, staff_id
            """)
    }

    /// How things stand with what is asked of this person, and of those whom the person leads: one statement, the most pressing first.
    static func standings(seenBy staff: StaffMember, in db: Reading) throws -> [TrainingStanding] {
        let whom: SQL =
            if !staff.role.leads { "staff.id = \(staff.id)" } else if let center = staff.center {
                "(staff.id = \(staff.id) OR staff.center_id = \(center))"
            } else { "1 = 1" }
        let rows = try db.all(
            StandingRow.self,
            """
            SELECT \(TrainingCourse.columns), \(StaffMember.columns),
                (SELECT MAX(trainings_done.done_on) FROM trainings_done WHERE trainings_done.agency_id = training_courses.agency_id
                    AND trainings_done.course_id = training_courses.id AND trainings_done.staff_id = staff.id)
            FROM training_courses
            JOIN training_course_roles ON training_course_roles.agency_id = training_courses.agency_id
                AND training_course_roles.course_id = training_courses.id
            JOIN staff ON staff.agency_id = training_courses.agency_id AND staff.role = training_course_roles.role AND staff.disabled_at IS NULL
            WHERE training_courses.agency_id = \(staff.agency) AND training_courses.retired_at IS NULL AND \(whom)
            ORDER BY training_courses.title, training_courses.id, staff.name, staff.id LIMIT \(count: 5_000)
            """)
        return TrainingStanding.sorted(rows.map { TrainingStanding(course: $0.course, member: $0.member, doneOn: $0.doneOn) })
    }

    private struct StandingRow: Stored {
        let course: TrainingCourse
        let member: StaffMember
        let doneOn: Day?

        init(_ row: inout Row) throws {
            course = try TrainingCourse(&row)
            member = try StaffMember(&row)
            doneOn = try row.next()
        }
    }

    /// What became of referrals since that moment, as far as it is known: for figures only, that name nobody.
    static func fates(since moment: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [ReferralFate] {
        try db.all(
            ReferralFate.self,
            """
            SELECT \(ReferralFate.columns) FROM referrals
            JOIN participants ON participants.agency_id = referrals.agency_id AND participants.id = referrals.participant_id
            WHERE \(viewer.participants) AND referrals.agency_id = \(viewer.agency) AND referrals.kind <> 'incoming'
                AND referrals.state IN ('completed', 'left', 'declined') AND referrals.made_at >= \(moment)
            ORDER BY referrals.made_at DESC LIMIT \(count: 10_000)
            """)
    }
}
