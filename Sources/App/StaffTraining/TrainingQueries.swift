import Dates
import Storage

/// Questions about what staff learn.
enum TrainingQueries {
    /// By title, those that are asked for no more last.
    static func courses(seenBy viewer: Viewer, in db: Reading) throws -> [TrainingCourse] {
        let courses = try db.all(
            TrainingCourse.self,
            """
            SELECT \(TrainingCourse.columns) FROM training_courses WHERE training_courses.agency_id = \(viewer.agency)
            ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, training_courses.title, training_courses.id LIMIT \(count: 200)
            """)
        let roles = try db.all(CourseRole.self, "SELECT course_id, role FROM training_course_roles WHERE agency_id = \(viewer.agency)")
        let asked = Dictionary(grouping: roles, by: \.course).mapValues { Set($0.map(\.role)) }
        return courses.map { $0.asked(of: asked[$0.id] ?? []) }
    }

    static func course(_ id: ID<TrainingCourse>, seenBy viewer: Viewer, in db: Reading) throws -> TrainingCourse {
        let course = try db.one(
            TrainingCourse.self,
            "SELECT \(TrainingCourse.columns) FROM training_courses WHERE training_courses.agency_id = \(viewer.agency) AND training_courses.id = \(id)"
        )
        let roles = try db.all(
            CourseRole.self, "SELECT course_id, role FROM training_course_roles WHERE agency_id = \(viewer.agency) AND course_id = \(id)")
        return course.asked(of: Set(roles.map(\.role)))
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
