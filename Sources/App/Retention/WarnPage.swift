import Dates
import Markup
import Phrases
import Storage

/// WARN notices of our employers, and a place to bring the state's table of them.
struct WarnPage: StaffPage {
    /// Latest first.
    let notices: [NoticeLine]
    var errors = FieldErrors()

    let section = Section.people
    let title = "WARN notices"
    static let address: Link = "/retention/notices"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "Layoffs that employers of ours gave notice of.", in: Crumbs(("People", "/people"), ("Do people stay?", RetentionListPage.address)), errors))
        <div class="stack loose">
        <section class="sect" aria-labelledby="bring"><h2 id="bring">Bring the state’s table</h2>
        <p>One row for each notice, as CSV or Excel, with a column for the company, one for the first day of the layoff and one for how many people. \
        Our employers are known by their FEIN, if the table has it, or by their names; notices of other companies are counted and left out.</p>
        \(frame.form(Self.address, upload: true))
          <div class="field"><label for="file">The table</label>
          \(FieldNotes(name: "file", hint: "At most 10 MB. The file is not kept.", error: errors["file"]))
          <input id="file" name="file" type="file" accept=".csv,.xlsx"\(FieldNotes.pointers("file", "At most 10 MB.", errors["file"]))></div>
          <div class="row"><button>Take it in</button></div>
        </form></section>
        <section class="sect" aria-labelledby="known"><h2 id="known">Notices that we know</h2>\(list)
        <p class="hint">What was recorded wrongly is taken back from the employer’s timeline, for a day.</p></section>
        </div>
        """
    }

    private var list: HTML {
        guard !notices.isEmpty else { return Empty(words: "None in the last two years.").html }
        return CardTable(
            caption: "WARN notices, the latest layoff first", heads: ["Employer", "Day", "What", "Who told us"],
            rows: notices.map { notice in
                [
                    "<a href=\"\(notice.layoff.employer.retentionPage)\">\(notice.employerName)</a>",
                    HTML.text(Wording.day(notice.layoff.day, in: .en)), HTML.text(notice.layoff.words), HTML.text(notice.layoff.source.label),
                ]
            }, wide: "What"
        ).html
    }
}

/// A layoff with the name of its employer.
struct NoticeLine: Stored, Sendable {
    let layoff: Layoff
    let employerName: String

    init(_ row: inout Row) throws {
        layoff = try Layoff(&row)
        employerName = try row.next()
    }
}
