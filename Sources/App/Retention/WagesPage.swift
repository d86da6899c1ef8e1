import Markup
import Storage

/// Wage records: what they are for, the tables that were taken in, and a place to bring another.
struct WagesPage: StaffPage {
    let tables: [WageTable]
    /// Whether this person may bring a table in which people stand by Social Security numbers.
    let mayCompareNumbers: Bool
    var errors = FieldErrors()

    let section = Section.people
    let title = "Wage records"
    static let address: Link = "/retention/wages"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "What the state tells of those whom we placed: who paid them in which quarter. Amounts are not kept.", in: crumbs, errors))
        <div class="stack loose">
        \(if: frame.staff.role.leads, bringing(frame))
        <section class="sect" aria-labelledby="tables"><h2 id="tables">Tables taken in</h2>\(list(frame))</section>
        </div>
        """
    }

    private var crumbs: Crumbs { Crumbs(("People", "/people"), ("Do people stay?", RetentionListPage.address)) }

    private func bringing(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="bring"><h2 id="bring">Bring a table</h2>
        <p>One row for each person, quarter and employer, as CSV or Excel. Rows that cannot be read, or are about nobody whom we placed, are told by their \
        number and left out.</p>
        <dl class="facts">
          <dt>person or ssn</dt><dd>Our own number of the person, as in the address of their page, or the Social Security number. \(numbers)</dd>
          <dt>quarter</dt><dd>2026Q3; or the number of the quarter, with the year in a column <b>year</b></dd>
          <dt>fein</dt><dd>The employer’s nine digits</dd>
          <dt>wages</dt><dd>In dollars; 0 where none were found. Only whether there were any is kept.</dd>
        </dl>
        <p class="hint">A quarter that the table tells of others counts as one without wages for whoever stands in the table and has no row for it.</p>
        \(frame.form(Self.address, upload: true))
          <div class="field"><label for="file">The table</label>
          \(FieldNotes(name: "file", hint: "At most 10 MB. The file is not kept.", error: errors["file"]))
          <input id="file" name="file" type="file" accept=".csv,.xlsx"\(FieldNotes.pointers("file", "At most 10 MB.", errors["file"]))></div>
          <div class="row"><button>Take it in</button></div>
        </form></section>
        """
    }

    private var numbers: HTML {
        mayCompareNumbers
            ? "It is compared with those that are sealed here, noted in the journal, shown to nobody and not kept."
            : "You may not use Social Security numbers: that takes the permission for identity facts, and a key file."
    }

    private func list(_ frame: StaffFrame) -> HTML {
        guard !tables.isEmpty else { return Empty(words: "No table yet. Until then the measure stands on our own check-ins alone.").html }
        return CardTable(
            caption: "Tables of wage records, the latest first", heads: ["Table", "When", "Quarters of people", "As before", "Left out"],
            rows: tables.map { table in
                [
                    "<a href=\"\(table.id.page)\">\(table.fileName)</a>\(if: table.removedAt != nil, " \(StatusTag("Taken out", .plain))")",
                    "\(frame.moment(table.takenAt))<span class=\"sub\">\(table.takenBy)</span>", "\(table.newQuarters)", "\(table.asBefore)",
                    "\(table.refused)",
                ]
            }
        ).html
    }
}
