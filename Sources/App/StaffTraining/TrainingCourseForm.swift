import Dates
import Markup
import Storage
import Web

/// A course as a browser sends it.
struct TrainingCourseForm: Sendable {
    var title = ""
    var link = ""
    var months = ""
    var treats = ""
    var roles: Set<String> = []
    var version = 0

    init() {}

    init(_ course: TrainingCourse) {
        (title, link, months) = (course.title, course.link, course.everyMonths.map(String.init) ?? "")
        (treats, version) = (course.treats?.rawValue ?? "", course.version)
        roles = Set(course.roles.map(\.rawValue))
    }

    init(_ form: Form) {
        (title, link) = (String(form["title"].prefix(200)), String(form["link"].prefix(1_000)))
        (months, treats, version) = (String(form["months"].prefix(5)), form["treats"], Int(form["version"]) ?? 0)
        roles = Set(form.all("roles"))
    }

    /// The draft, or what keeps it from being one.
    func read() -> (TrainingCourseDraft?, FieldErrors) {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", "Enter what the course is called") }
        if !link.isEmpty, Link(website: link) == nil { errors.add("link", "Enter a web address such as https://learning.org/interpreters") }
        if !months.isEmpty, !(1...120).contains(Int(months) ?? 0) { errors.add("months", "Enter a number of months, or leave it empty") }
        let chosen = roles.compactMap { Role(rawValue: $0) }
        if chosen.isEmpty || chosen.count != roles.count { errors.add("roles", "Choose who has to do it") }
        guard errors.isEmpty else { return (nil, errors) }
        return (
            TrainingCourseDraft(
                title: title, link: link, everyMonths: Int(months), treats: TrainingCourse.Topic(rawValue: treats), roles: Set(chosen)), errors
        )
    }
}

/// Who has done a course, as a browser sends it.
struct TrainingDoneForm: Sendable {
    var staff: Set<String> = []
    var day = ""

    init(on today: Day) { day = today.description }

    init(_ form: Form) {
        staff = Set(form.all("staff"))
        day = form["day"]
    }

    /// Who and when, or what is wrong; `people` are those who may be named.
    func read(among people: [StaffMember], today: Day) -> (([StaffMember], Day)?, FieldErrors) {
        var errors = FieldErrors()
        let found = people.filter { staff.contains($0.id.description) }
        if found.isEmpty || found.count != staff.count { errors.add("staff", "Choose who has done it") }
        let day = Day(day)
        if day == nil || day.map({ $0 > today }) == true { errors.add("day", "Enter the day on which it was done, today at the latest") }
        guard errors.isEmpty, let day else { return (nil, errors) }
        return ((found, day), errors)
    }
}
