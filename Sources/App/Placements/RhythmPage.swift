import Markup
import Phrases
import Storage

/// When supervisors are asked how it goes: the usual days, those of programs, and a place to set them.
struct RhythmPage: StaffPage {
    /// The newest first.
    let versions: [RhythmVersion]
    let form: RhythmForm
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    let title = "When we ask how it goes"
    static let address: Link = "/check-in-rhythms"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "Days of the placement on which the supervisor is asked. While all is fine, every other day between the first and the last is left out.", in: Crumbs(("People", "/people")), errors))
        <div class="stack loose">
        <dl class="facts">
          <dt>Usually</dt><dd>\(CheckInRhythm.usual.words)</dd>
          \(each: CheckInRhythms(versions).inForce, { version in "<dt>\(version.program)</dt><dd>\(version.rhythm?.words ?? "")</dd>" })
          <dt>The person</dt><dd>\(CheckInRhythm(days: CheckInRhythm.person).words)</dd>
        </dl>
        \(if: frame.staff.role.leads, setting(frame))
        \(if: !versions.isEmpty, """
            <section class="sect" aria-labelledby="versions"><h2 id="versions">What was decided</h2>
            <ul role="list" class="stack tight">\(each: versions.prefix(20), { version in
                "<li>\(version.program): \(version.rhythm?.words ?? "as usual")<br><span class=\"hint\">\(version.madeByName), \(frame.moment(version.madeAt))</span></li>"
            })</ul></section>
            """)
        </div>
        """
    }

    private func setting(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="set"><h2 id="set">Days of a program</h2>
        \(frame.form(Self.address))
          <input type="hidden" name="after" value="\(form.after)">
          \(TextField(name: "program", label: "Program", value: form.program, hint: "As it stands on placements.", error: errors["program"]))
          \(TextField(
              name: "days", label: "Days", value: form.days, hint: "Such as 2, 7, 14, 28. Nothing puts the usual days back.", error: errors["days"],
              isOptional: true))
          <div class="row"><button>Put in force</button></div>
        </form></section>
        """
    }
}
