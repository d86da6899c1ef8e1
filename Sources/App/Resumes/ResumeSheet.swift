import Dates
import Markup
import Phrases

/// A résumé as one clean sheet, on the screen and on paper.
struct ResumeSheet: Component {
    let resume: Resume
    let language: Language

    var html: HTML {
        """
        <article class="sheet resume" aria-label="\(ResumeWords.resume, language)">
          <header><h2>\(resume.name)</h2><p>\(contact)</p></header>
          \(if: !resume.about.isEmpty, "<p>\(resume.about)</p>")
          \(if: !resume.work.isEmpty, "<section><h3>\(ResumeWords.work, language)</h3>\(each: resume.work, job)</section>")
          \(if: !resume.credentials.isEmpty, """
            <section><h3>\(ResumeWords.credentials, language)</h3><ul>\(each: resume.credentials, { "<li>\($0.name, language)\(until($0.until))</li>" })</ul></section>
            """)
          \(if: !resume.skills.isEmpty, """
            <section><h3>\(ResumeWords.skills, language)</h3><ul>\(each: resume.skills, { "<li>\($0.name, language)</li>" })</ul></section>
            """)
          \(if: !resume.schools.isEmpty, "<section><h3>\(ResumeWords.schools, language)</h3><ul>\(each: resume.schools, school)</ul></section>")
        </article>
        """
    }

    private var contact: String { [resume.phone, resume.mailbox].filter { !$0.isEmpty }.joined(separator: " · ") }

    private func job(_ job: Resume.Job) -> HTML {
        """
        <div><p><b>\(job.title)</b>\(if: !job.employer.isEmpty, ", \(job.employer)")<br>\
        <span class="hint">\(job.from.rawValue) – \(job.to?.rawValue ?? ResumeWords.today[language])</span></p>\
        \(if: !job.duties.isEmpty, "<p>\(job.duties)</p>")</div>
        """
    }

    private func until(_ day: Day?) -> HTML {
        day.map { "<span class=\"hint\"> · \(ResumeWords.validUntil(Wording.day($0, in: language))[language])</span>" } ?? .empty
    }

    private func school(_ school: Schooling) -> HTML {
        "<li>\([school.study, school.school, school.ended].filter { !$0.isEmpty }.joined(separator: ", "))</li>"
    }
}
