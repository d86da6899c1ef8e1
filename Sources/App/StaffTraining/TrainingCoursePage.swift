import Markup
import Storage

/// A course for staff: added or changed, and who has done it.
struct TrainingCoursePage: StaffPage {
    /// Nothing yet, when one is being added.
    let course: TrainingCourse?
    var people: [StaffMember] = []
    let form: TrainingCourseForm
    var done: TrainingDoneForm?
    var errors = FieldErrors()

    let section = Section.team
    let width = PageWidth.narrow
    var title: String { course?.title ?? "Add a course" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "What staff learn, so that the people we serve are served better.", in: Crumbs(("Team", "/team"), ("Training", ID<TrainingCourse>.list)), errors))
        \(with: course, { noting($0, frame) })
        \(if: course != nil, "<h2>The course</h2>")
        \(frame.form(course?.id.editPage ?? "/training/courses/new"))
          <input type="hidden" name="version" value="\(form.version)">
          \(TextField(name: "title", label: "Title", value: form.title, error: errors["title"], width: "w30"))
          \(TextField(name: "link", label: "Where it is found", value: form.link, error: errors["link"], isOptional: true, width: "w30", type: "url"))
          \(TextField(
            name: "months", label: "To be done again after so many months", value: form.months, hint: "Empty for once and for all.",
            error: errors["months"], isOptional: true, width: "w4", inputmode: "numeric"))
          \(SelectField(
            name: "treats", label: "It is about",
            choices: [Choice(value: "", label: "Something else")]
                + TrainingCourse.Topic.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: form.treats,
            hint: "It is shown beside people whose referrals fail more often."))
          \(CheckBoxes(
            name: "roles", legend: "Who has to do it", choices: Role.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.roles, error: errors["roles"]))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(ID<TrainingCourse>.list)">Cancel</a></div>
        </form>
        \(with: course, { retiring($0, frame) })
        """
    }

    private func noting(_ course: TrainingCourse, _ frame: StaffFrame) -> HTML {
        guard course.retiredAt == nil, let done else { return .empty }
        return """
            <section class="sect" aria-labelledby="done"><h2 id="done">Note who has done it</h2>
            \(frame.form(course.id.done))
              \(CheckBoxes(
                name: "staff", legend: "Who", choices: people.map { Choice(value: $0.id.description, label: $0.name) }, selected: done.staff,
                error: errors["staff"]))
              \(TextField(name: "day", label: "On which day", value: done.day, error: errors["day"], width: "w10", type: "date"))
              <div class="row"><button>Note it</button></div>
            </form></section>
            """
    }

    private func retiring(_ course: TrainingCourse, _ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="retire"><h2 id="retire">\(course.retiredAt == nil ? "Is it asked for?" : "It is not asked for any more")</h2>
        \(frame.form(course.id.retire, class: "row"))<input type="hidden" name="asked" value="\(course.retiredAt == nil ? "no" : "yes")">\
        <button class="quiet">\(course.retiredAt == nil ? "Ask nobody for it any more" : "Ask for it again")</button></form></section>
        """
    }
}
