import Dates
import Markup
import Phrases
import Storage

/// A course that somebody has to do soon, or that people have not done in time, for whoever leads them.
struct TodayTraining {
    let line: TodayLine
    let frame: StaffFrame

    /// What it is, what else is known, and the act.
    var parts: (HTML, String, HTML) {
        let due = line.due ?? frame.today
        let isLate = due < frame.today
        let late: HTML = isLate ? " \(StatusTag("Overdue", .warn))" : .empty
        let of: HTML = "<span class=\"visually-hidden\">: \(line.words)</span>"
        if line.variety == TodayLine.othersTraining {
            let course = ID<TrainingCourse>(number: line.subject)
            return (
                "<a href=\"\(course.editPage)\">\(line.person): “\(line.words)” not done yet</a>\(late)",
                "The first was due \(DayWords.past(due, today: frame.today))",
                "<a class=\"button quiet tight\" href=\"\(course.editPage)\">Note who did it\(of)</a>"
            )
        }
        let way: HTML =
            if let link = Link(website: line.phone) { "<a class=\"button quiet tight\" href=\"\(link)\">Open the course\(of)</a>" } else { .empty }
        return (
            "<a href=\"/me\">Your training: \(line.words)</a>\(late)",
            "\(isLate ? "Was due \(DayWords.past(due, today: frame.today))" : "Due \(DayWords.due(due, today: frame.today))") · whoever leads notes it",
            way
        )
    }
}

extension TodayLine {
    /// Training of the person, and of those whom the person leads.
    static let ownTraining = "own"
    static let othersTraining = "others"

    /// Courses that this person has to do within thirty days, and those that people whom they lead have not done in time; the most pressing first.
    static func trainings(_ standings: [TrainingStanding], of staff: StaffMember, on today: Day) -> [TodayLine] {
        let own = standings.filter { $0.member.id == staff.id && $0.state(on: today) != .done }.map { standing in
            TodayLine(training: standing.course, ownTraining, of: [], due: standing.dueOn ?? today)
        }
        let late = standings.filter { staff.role.leads && $0.member.id != staff.id && $0.state(on: today) == .overdue }
        let others = Dictionary(grouping: late, by: \.course.id).values.compactMap { some in
            some.first.map { first in
                TodayLine(training: first.course, othersTraining, of: some.map(\.member.name), due: some.compactMap(\.dueOn).min() ?? today)
            }
        }
        return own + others.sorted { ($0.due ?? today, $0.words) < ($1.due ?? today, $1.words) }
    }

    private init(training course: TrainingCourse, _ variety: String, of people: [String], due: Day) {
        self.init(
            kind: .training, variety: variety, subject: course.id.number, due: due, words: course.title, person: TodayLine.named(people),
            phone: course.link)
    }

    /// "Ruth Adeyemi", or "Ruth Adeyemi and 3 more".
    private static func named(_ people: [String]) -> String {
        people.count > 1 ? "\(people[0]) and \(people.count - 1) more" : people.first ?? ""
    }
}
