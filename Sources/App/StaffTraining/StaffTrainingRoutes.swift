import Dates
import Storage
import Web

/// What staff learn: due and overdue, the courses, who has done which.
enum StaffTrainingRoutes {
    static func add(to table: inout Routes) {
        table.get("/training", may: .lead, list)
        table.get("/training/courses/new", may: .lead) { visit in try visit.show(TrainingCoursePage(course: nil, form: TrainingCourseForm())) }
        table.post("/training/courses/new", may: .lead, create)
        table.get("/training/courses/:course", may: .lead) { visit in
            let course = try await found(visit)
            return try await show(visit, course, TrainingCourseForm(course), TrainingDoneForm(on: try visit.today))
        }
        table.post("/training/courses/:course", may: .lead, change)
        table.post("/training/courses/:course/done", may: .lead, note)
        table.post("/training/courses/:course/retire", may: .lead, retire)
    }

    private static let kept: [KeptTable] = [.trainingCourses, .trainingCourseRoles, .trainingsDone]

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today, rules) = (try visit.by.viewer, try visit.today, visit.office.rules)
        let (courses, people, done, fates) = try await visit.read { db in
            (
                try TrainingQueries.courses(seenBy: viewer, in: db), try StaffQueries.everybody(seenBy: viewer, in: db),
                try TrainingQueries.done(seenBy: viewer, in: db),
                try TrainingQueries.fates(since: visit.now.adding(days: -AuditedGroup.daysBack), seenBy: viewer, in: db)
            )
        }
        let whose = Set(fates.map(\.participant))
        let facts = try await visit.read { db in try PersonFactQueries.answers(of: "IN \(list: whose)", seenBy: viewer, in: db) }
        let programs = facts.mapValues { PersonPrograms.eligible($0.answers, by: rules, on: today) }
        return try visit.show(
            TrainingPage(
                courses: courses, standings: TrainingStanding.all(courses, people, done),
                groups: AuditedGroup.all(fates, programs: programs, named: AuditedGroup.names(in: rules))))
    }

    private static func found(_ visit: Visit) async throws -> TrainingCourse {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("course", of: TrainingCourse.self))
        return try await visit.read { db in try TrainingQueries.course(id, seenBy: viewer, in: db) }
    }

    /// Those of whom the course is asked.
    private static func people(_ visit: Visit, _ course: TrainingCourse) async throws -> [StaffMember] {
        let viewer = try visit.by.viewer
        return try await visit.read { db in
            try StaffQueries.everybody(seenBy: viewer, in: db).filter { $0.isWorking && course.roles.contains($0.role) }
        }
    }

    private static func show(
        _ visit: Visit, _ course: TrainingCourse, _ form: TrainingCourseForm, _ done: TrainingDoneForm, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let people = try await people(visit, course)
        return try visit.show(
            TrainingCoursePage(course: course, people: people, form: form, done: done, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func create(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled) = (try visit.by, try visit.today, TrainingCourseForm(form))
        let (draft, errors) = filled.read()
        guard let draft else { return try visit.show(TrainingCoursePage(course: nil, form: filled, errors: errors), hasErrors: true) }
        return try await visit.answer(adding: kept) { db in
            let id = try draft.add(by: by, on: today, at: visit.now, in: db)
            return (.seeOther(ID<TrainingCourse>.list, saying: "Added “\(draft.title)”."), .course(id))
        }
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled, course) = (try visit.by, try visit.today, TrainingCourseForm(form), try await found(visit))
        let (draft, errors) = filled.read()
        guard let draft else { return try await show(visit, course, filled, TrainingDoneForm(on: today), errors) }
        return try await visit.answer(on: .course(course.id), changing: kept) { db in
            try course.change(to: draft, from: filled.version, by: by, at: visit.now, in: db)
            return .seeOther(ID<TrainingCourse>.list, saying: "“\(draft.title)” saved.")
        }
    }

    private static func note(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled, course) = (try visit.by, try visit.today, TrainingDoneForm(form), try await found(visit))
        guard course.retiredAt == nil else { throw Conflict(message: "Nobody is asked for “\(course.title)” any more. Ask for it again first.") }
        let (read, errors) = filled.read(among: try await people(visit, course), today: today)
        guard let (people, day) = read else { return try await show(visit, course, TrainingCourseForm(course), filled, errors) }
        return try await visit.answer(on: .course(course.id), changing: kept) { db in
            try course.note(people, on: day, by: by, at: visit.now, in: db)
            return .seeOther(course.id.editPage, saying: "Noted: \(people.map(\.name).joined(separator: ", ")) did “\(course.title)”.")
        }
    }

    private static func retire(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, isRetired, course) = (try visit.by, form["asked"] == "no", try await found(visit))
        return try await visit.answer(on: .course(course.id), changing: kept) { db in
            try course.retire(isRetired, by: by, at: visit.now, in: db)
            return .seeOther(course.id.editPage, saying: isRetired ? "Nobody is asked for it any more." : "It is asked for again.")
        }
    }
}
