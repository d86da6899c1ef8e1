import Markup
import Storage

/// What staff have to learn, for those who lead: due and overdue, the courses, and whose referrals fail more often.
struct TrainingPage: StaffPage {
    let courses: [TrainingCourse]
    let standings: [TrainingStanding]
    /// People whose referrals may fail more often, those that do first.
    let groups: [AuditedGroup]

    let section = Section.team
    let title = "Training"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Team", "/team")))
        <div class="head"><div><h1>Training</h1><p class="sub">\(summary(frame))</p></div>
          <div class="acts"><a class="button" href="/training/courses/new">Add a course</a></div></div>
        <section class="sect" aria-labelledby="due"><h2 id="due">Due and overdue</h2>\(due(frame))</section>
        <section class="sect" aria-labelledby="courses"><h2 id="courses">Courses</h2>\(list(frame))</section>
        <section class="sect" aria-labelledby="failing"><div class="heading"><h2 id="failing">Whose referrals fail more often</h2>
          <p class="hint">Declined or left before the end, of those whose fate of the last two years is known. An association, not proof.</p></div>
          \(failing)</section>
        """
    }

    private func summary(_ frame: StaffFrame) -> String {
        let overdue = standings.count { $0.state(on: frame.today) == .overdue }
        return overdue == 0 ? "Nothing is overdue." : overdue == 1 ? "One course is overdue." : "\(overdue) courses are overdue."
    }

    private func due(_ frame: StaffFrame) -> HTML {
        let pressing = standings.filter { $0.state(on: frame.today) != .done }
        guard !pressing.isEmpty else { return Empty(words: "Nobody has a course to do within \(TrainingStanding.daysAhead) days.").html }
        return CardTable(
            caption: "Courses to do", heads: ["Who", "Course", "When", "Last done"],
            rows: pressing.prefix(200).map { standing in
                [
                    HTML.text(standing.member.name), "<a href=\"\(standing.course.id.editPage)\">\(standing.course.title)</a>",
                    standing.tag(on: frame.today).html,
                    HTML.text(standing.doneOn.map { DayWords.short($0, today: frame.today) } ?? "not yet"),
                ]
            }
        ).html
    }

    private var failing: HTML {
        guard !groups.isEmpty else { return Empty(words: "No referral has come to an end yet. Groups of people are compared here then.").html }
        return CardTable(
            caption: "Groups of people, by how often their referrals fail", heads: ["People", "Failed", "Held against others", "Courses about it"],
            rows: groups.map { group in
                let about = courses.filter { $0.treats == group.topic && $0.retiredAt == nil }
                let tag: HTML = group.failsMore ? "\(StatusTag("More often", .warn)) " : .empty
                return [
                    HTML.text(group.name), HTML.text(group.isTooFew ? "" : "\(group.failed) of \(group.known)"),
                    "\(tag)\(group.verdict.capitalizedFirst)",
                    about.isEmpty ? HTML.text("none yet") : "\(each: about, { "<div><a href=\"\($0.id.editPage)\">\($0.title)</a></div>" })",
                ]
            }, wide: "Held against others"
        ).html
    }

    private func list(_ frame: StaffFrame) -> HTML {
        guard !courses.isEmpty else {
            return Empty(
                words: "Courses for staff belong here, such as “Working with interpreters”, every year, for intake workers.",
                act: ("Add a course", "/training/courses/new")
            ).html
        }
        return CardTable(
            caption: "Courses", heads: ["Course", "For", "How often", "Done by"],
            rows: courses.map { course in
                let own = standings.filter { $0.course.id == course.id }
                let done = own.count { $0.state(on: frame.today) != .overdue && $0.doneOn != nil }
                let retired: HTML = course.retiredAt == nil ? .empty : " \(StatusTag("Not asked for", .plain))"
                return [
                    "<a href=\"\(course.id.editPage)\">\(course.title)</a>\(retired)\(with: course.treats, { "<span class=\"sub\">\($0.label)</span>" })",
                    HTML.text(Role.allCases.filter(course.roles.contains).map(\.label).joined(separator: ", ")), HTML.text(course.rhythm),
                    HTML.text(course.retiredAt == nil ? "\(done) of \(own.count)" : ""),
                ]
            }
        ).html
    }
}
