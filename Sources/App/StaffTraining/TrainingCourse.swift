import Dates
import Markup
import Storage

/// Something that staff learn, once or every so many months.
struct TrainingCourse: Stored, Sendable {
    /// Which difficulty of the people we serve the course treats.
    enum Topic: String, CaseIterable, Sendable {
        case languages, interpreters, programs

        var label: String {
            switch self {
            case .languages: "Serving people in other languages"
            case .interpreters: "Working with interpreters"
            case .programs: "The people of a program"
            }
        }
    }

    let id: ID<TrainingCourse>
    let title: String
    /// Where it is found; empty if it has no address.
    let link: String
    /// Nothing for one that is done once for all.
    let everyMonths: Int?
    let treats: Topic?
    /// From when on it is asked for.
    let since: Day
    let retiredAt: Instant?
    let version: Int
    let roles: Set<Role>

    static let columns: Columns = [
        .numbers("training_courses.id"), .texts("training_courses.title", "training_courses.link"), .numbers("training_courses.every_months"),
        .texts("training_courses.treats", "training_courses.since_day"), .numbers("training_courses.retired_at", "training_courses.version"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        title = try row.next()
        link = try row.next()
        everyMonths = try row.next()
        treats = Topic(rawValue: try row.next())
        since = try row.next()
        retiredAt = try row.next()
        version = try row.next()
        roles = []
    }

    private init(_ course: TrainingCourse, for roles: Set<Role>) {
        (id, title, link, everyMonths) = (course.id, course.title, course.link, course.everyMonths)
        (treats, since, retiredAt, version) = (course.treats, course.since, course.retiredAt, course.version)
        self.roles = roles
    }

    func asked(of roles: Set<Role>) -> TrainingCourse { TrainingCourse(self, for: roles) }

    /// So long whoever has not done it yet has time.
    static let daysAtFirst = 30

    /// When somebody has to have done it who did it last on that day; nothing where that is for good.
    func due(after last: Day?) -> Day? {
        guard let last else { return since.adding(days: TrainingCourse.daysAtFirst) }
        return everyMonths.map { last.adding(months: $0) }
    }

    var rhythm: String {
        switch everyMonths {
        case nil: "once"
        case 12: "every year"
        case let months?: months == 1 ? "every month" : "every \(months) months"
        }
    }
}

/// How things stand with one course for one member of staff.
struct TrainingStanding: Sendable {
    let course: TrainingCourse
    let member: StaffMember
    /// The last time it was done.
    let doneOn: Day?

    var dueOn: Day? { course.due(after: doneOn) }

    /// So long before its day it is told of.
    static let daysAhead = 30

    enum State: Sendable {
        case overdue, due, done
    }

    func state(on today: Day) -> State {
        guard let dueOn else { return .done }
        if dueOn < today { return .overdue }
        return dueOn <= today.adding(days: TrainingStanding.daysAhead) ? .due : .done
    }

    /// "Overdue since Nov 3", "Due Dec 12", "Done on Nov 3".
    func tag(on today: Day) -> StatusTag {
        switch (state(on: today), dueOn) {
        case (.overdue, let day?): StatusTag("Overdue since \(DayWords.short(day, today: today))", .warn)
        case (.due, let day?): StatusTag("Due \(DayWords.due(day, today: today))", .info)
        default: StatusTag("Done", .ok)
        }
    }

    /// All courses that are asked of these people, the most pressing first.
    static func all(_ courses: [TrainingCourse], _ people: [StaffMember], _ done: [TrainingDone]) -> [TrainingStanding] {
        let last = Dictionary(done.map { (Key(course: $0.course, staff: $0.staff), $0.lastOn) }) { max($0, $1) }
        let standings = courses.filter { $0.retiredAt == nil }.flatMap { course in
            people.filter { $0.isWorking && course.roles.contains($0.role) }.map { member in
                TrainingStanding(course: course, member: member, doneOn: last[Key(course: course.id, staff: member.id)])
            }
        }
        return sorted(standings)
    }

    /// The most pressing first; what is done for good last.
    static func sorted(_ standings: [TrainingStanding]) -> [TrainingStanding] {
        standings.sorted { left, right in
            switch (left.dueOn, right.dueOn) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?): false
            case (_?, nil): true
            default: (left.member.name, left.course.title) < (right.member.name, right.course.title)
            }
        }
    }

    private struct Key: Hashable {
        let course: ID<TrainingCourse>
        let staff: ID<StaffMember>
    }
}

/// When somebody did a course last.
struct TrainingDone: Stored, Sendable {
    let course: ID<TrainingCourse>
    let staff: ID<StaffMember>
    let lastOn: Day

    init(_ row: inout Row) throws {
        course = try row.next()
        staff = try row.next()
        lastOn = try row.next()
    }
}

extension ID<TrainingCourse> {
    static let list: Link = "/training"
    var editPage: Link { "/training/courses/\(self)" }
    var done: Link { "/training/courses/\(self)/done" }
    var retire: Link { "/training/courses/\(self)/retire" }
}
