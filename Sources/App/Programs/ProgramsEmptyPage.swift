import Markup
import Rules

/// The place where answers and verdicts will stand, before anybody has been asked.
struct ProgramsEmptyPage: StaffPage {
    let employer: Employer
    let programs: Int

    let section = Section.employers
    var title: String { "RFI and programs: \(employer.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
        <div class="head"><div><h1>RFI and programs</h1><p class="sub">\(employer.name) has not been asked yet.</p></div></div>
        \(Empty(
            words: """
                Here stand the employer’s answers to the fifteen questions, and beside each what it means for our \(programs) programs. \
                Example: “3 people. 2 stayed 6 months or more” decides on-the-job training.
                """,
            act: frame.staff.role.servesEmployers ? ("Send the RFI", employer.id.followUpPage) : nil))
        """
    }
}
