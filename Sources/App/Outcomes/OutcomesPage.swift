import Markup
import Storage

/// Outcomes of earlier years: the tables that were taken in, the services that they name, and a place to bring another.
struct OutcomesPage: StaffPage {
    let imports: [OutcomeImport]
    let arms: [PastArm]
    let matches: [ListingMatch]
    var form = MatchForm()
    var errors = FieldErrors()

    let section = Section.services
    let title = "Outcomes of earlier years"
    static let address: Link = "/outcomes"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, told, in: Crumbs(("Services", "/providers"), ("What works", "/models")), errors))
        <div class="stack loose">
        \(if: frame.staff.role.leads, bringing(frame))
        <section class="sect" aria-labelledby="tables"><h2 id="tables">Tables taken in</h2>\(tables(frame))</section>
        <section class="sect" aria-labelledby="past"><h2 id="past">Services of past data</h2>\(past)
        \(if: frame.staff.role.leads && !arms.isEmpty, matching(frame))</section>
        </div>
        """
    }

    private var told: String {
        "\(imports.reduce(0) { $0 + $1.new }) people of earlier years, without names. What is recorded here of today’s people is added when a model is made."
    }

    private func bringing(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="bring"><h2 id="bring">Bring a table</h2>
        <p>One row for each person and service, as CSV or Excel. Each row needs <b>person</b> (a number of yours, no name) and <b>entered_on</b>. \
        Rows that cannot be read are told and left out; nothing else is.</p>
        <details><summary>All columns</summary>
        <dl class="facts">
          <dt>Days</dt><dd>entered_on, first_job_on, exited_on, service_started_on, service_ended_on, told_on</dd>
          <dt>Service</dt><dd>service; for a draw also draw (won or lost) and draw_chance</dd>
          <dt>Known at entry</dt><dd>\(EntryInput.allCases.map(\.rawValue).joined(separator: ", "))</dd>
          <dt>What became of it</dt><dd>\(OutcomeKind.allCases.map(\.rawValue).joined(separator: ", ")), told_by \
        (\(Teller.allCases.map(\.rawValue).joined(separator: ", ")))</dd>
          <dt>For fairness alone</dt><dd>\(ProtectedTrait.allCases.map(\.rawValue).joined(separator: ", ")). Kept apart; no rule reads them.</dd>
        </dl></details>
        \(frame.form(Self.address, upload: true))
          <div class="field"><label for="file">The table</label>
          \(FieldNotes(name: "file", hint: "At most 10 MB.", error: errors["file"]))
          <input id="file" name="file" type="file" accept=".csv,.xlsx"\(FieldNotes.pointers("file", "At most 10 MB.", errors["file"]))></div>
          <div class="row"><button>Take it in</button></div>
        </form></section>
        """
    }

    private func tables(_ frame: StaffFrame) -> HTML {
        guard !imports.isEmpty else { return Empty(words: "No table yet. From the first one on, models can learn from it.").html }
        return CardTable(
            caption: "Tables taken in, the latest first", heads: ["Table", "When", "New people", "Added to", "As before", "Left out"],
            rows: imports.map { taken in
                [
                    "<a href=\"\(taken.id.page)\">\(taken.fileName)</a>",
                    "\(frame.moment(taken.importedAt))<span class=\"sub\">\(taken.importedBy)</span>", "\(taken.new)", "\(taken.addedTo)",
                    "\(taken.asBefore)", "\(taken.refused)",
                ]
            }
        ).html
    }

    private var past: HTML {
        guard !arms.isEmpty else { return Empty(words: "None yet: they come with the tables.").html }
        let byKey = Dictionary(grouping: matches, by: \.key)
        return CardTable(
            caption: "Services of past data", heads: ["Service", "People", "In the directory"],
            rows: arms.map { past in
                let own = byKey[past.arm.key] ?? []
                let links: HTML =
                    own.isEmpty
                    ? "whichever is called so"
                    : "\(each: own, { "<div><a href=\"\($0.listing.page)\">\($0.name)</a>, \($0.providerName)</div>" })"
                return [HTML.text(past.arm.name), "\(past.people)", links]
            }, wide: "In the directory"
        ).html
    }

    private func matching(_ frame: StaffFrame) -> HTML {
        """
        <h3>Say which service of the directory is meant</h3>
        <p class="hint">A service of the directory with the same name is found by itself. Say here where the names differ.</p>
        \(frame.form("/outcomes/matches"))
          \(SelectField(
            name: "key", label: "Service of past data",
            choices: [Choice(value: "", label: "Choose")] + arms.map { Choice(value: $0.arm.key, label: $0.arm.name) }, selected: form.key,
            error: errors["key"]))
          \(TextField(
            name: "listing", label: "Service of the directory", value: form.words, hint: "Its name, as it stands there.", error: errors["listing"],
            width: "w30"))
          <div class="row"><button class="quiet">Keep</button></div>
        </form>
        """
    }
}
