import Markup
import Storage

/// What somebody has to learn, on their own account page: two statements.
enum OwnTrainingBox {
    static let ofAccount: AccountAside = { member, visit, db in
        let courses = try TrainingQueries.courses(seenBy: member.viewer, in: db)
        let done = try TrainingQueries.done(by: member.id, seenBy: member.viewer, in: db)
        let (standings, today) = (TrainingStanding.all(courses, [member], done), try visit.today)
        guard !standings.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="training"><h2 id="training">Your training</h2>
              <ul class="stack">\(each: standings, { standing in """
                <li>\(standing.tag(on: today)) \(title(standing.course))\
                \(with: standing.doneOn, { "<span class=\"hint\"> last done \(DayWords.past($0, today: today))</span>" })</li>
                """ })</ul>
              <p class="hint">Whoever leads notes what you have done.</p>
            </section>
            """
    }

    private static func title(_ course: TrainingCourse) -> HTML {
        Link(website: course.link).map { "<a href=\"\($0)\">\(course.title)</a>" } ?? HTML.text(course.title)
    }
}
