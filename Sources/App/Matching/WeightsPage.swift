import Markup
import Phrases
import Storage
import Suitability

/// How suitability is weighed: seen by everybody, changed by a lead, every version kept.
struct WeightsPage: StaffPage {
    /// The newest first.
    let versions: [MatchWeights]
    var form: WeightsForm
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "How suitability is weighed" }

    private var current: MatchWeights { versions[0] }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: Crumbs(("People", "/people")), errors))
        <div class="split">
          <section class="sect" aria-labelledby="now"><h2 id="now">In force</h2>\(table)
            <p class="hint">No age, sex, origin, health, conviction, family or program enters: there is no field for them.</p></section>
          <section class="sect" aria-labelledby="versions"><h2 id="versions">Versions</h2>
            <ul role="list" class="stack tight">\(each: versions, { line($0, frame) })</ul></section>
        </div>
        \(if: frame.staff.role.leads, "<p><a href=\"/matching/choices\">See who was suggested and not chosen</a></p>")
        \(if: frame.staff.role.leads, changing(frame))
        """
    }

    private var meaning: String {
        "Hard rules come first: leave to work, consent, licenses that the law requires, times, travel. Then these points, 100 together."
    }

    private var table: HTML {
        CardTable(
            caption: "Points by part", heads: ["Part", "Points", "What it rewards"],
            rows: Part.allCases.map { part in [HTML.text(part.label), HTML.text(String(current.weights[part])), HTML.text(part.meaning)] },
            wide: "What it rewards"
        ).html
    }

    private func line(_ version: MatchWeights, _ frame: StaffFrame) -> HTML {
        let when = version.madeAt.map { "version \(version.number), \(version.madeBy), \(frame.moment($0))" } ?? "the first"
        let points = Part.allCases.map { "\($0.label.lowercased()) \(version.weights[$0])" }.joined(separator: ", ")
        return "<li>\(version.reason)<br><span class=\"hint\">\(when): \(points)</span></li>"
    }

    private func changing(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="change"><h2 id="change">Change them</h2>
        \(frame.form("/matching/weights"))
          <input type="hidden" name="after" value="\(current.number)">
          <div class="row ends">\(each: Part.allCases, { part in
              TextField(name: part.rawValue, label: part.label, value: form.points[part] ?? "", error: errors[part.rawValue], width: "w4", inputmode: "numeric").html
          })</div>
          \(TextField(name: "reason", label: "Why", value: form.reason, error: errors["reason"], width: "w30"))
          <div class="row"><button>Put in force</button></div>
        </form></section>
        """
    }
}
