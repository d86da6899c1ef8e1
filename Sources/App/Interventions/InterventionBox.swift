import Dates
import Markup
import Phrases
import Storage

/// On the page of an alarm about trouble at work: what we were told, whom it is about, and telling the employer what was done.
struct InterventionBox: Sendable {
    let intervention: Intervention
    let sheet: PlacementSheet
    let reports: [TroubleReport]
    let absences: AbsencePattern

    /// Asked by the alarm's page: three statements.
    static let onAlarm: AlarmAside = { alarm, viewer, db in
        guard alarm.kind == .trouble else { return nil }
        let (intervention, sheet) = try InterventionQueries.find(ID(number: alarm.subject), seenBy: viewer, in: db)
        let (reports, absences) = try db.lists(
            InterventionQueries.reports(of: intervention.id, seenBy: viewer), PlacementQueries.absences(in: sheet.placement.id, seenBy: viewer))
        let box = InterventionBox(intervention: intervention, sheet: sheet, reports: reports, absences: AbsencePattern(days: absences))
        return { frame in box.html(in: frame) }
    }

    func html(in frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="known">
          <h2 id="known">What we know</h2>
          \(each: reports, { report in """
            <blockquote class="said"><p>\(report.words)\(if: report.isDoubtful, " \(StatusTag("May be automatic: confirm", .warn))")</p>\
            \(if: !report.said.isEmpty, "<p>\(report.said)</p>")<cite>\(frame.moment(report.at))</cite></blockquote>
            """ })
          <ul class="reasons">
            <li><span><a href="\(sheet.placement.id.page)">\(sheet.person)</a>, \(sheet.placement.job), \
        day \(sheet.placement.dayNumber(on: frame.today)); \(absences.words)</span></li>
            \(if: !sheet.phone.isEmpty, "<li><span>\(sheet.firstName)’s phone: <a href=\"\(Link.phone(sheet.phone))\">\(sheet.phone)</a></span></li>")
          </ul>
        </section>
        \(told(frame))
        """
    }

    private func told(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="back">
          <h2 id="back">Tell \(sheet.supervisorName ?? sheet.employerName) what was done</h2>
          \(with: intervention.toldAt, { at in """
            <div class="note" data-tone="ok"><p><span class="lead">Told \(frame.moment(at)).</span> \(intervention.toldWords ?? "")</p></div>
            """ })
          \(frame.form(intervention.id.telling))
            \(TextArea(
                name: "words", label: "One sentence", hint: "Goes to them by mail. Only what \(sheet.firstName) agrees to: the reason stays with us.",
                rows: 2))
            <div class="row"><button class="quiet">Send it</button></div>
          </form>
        </section>
        """
    }
}

/// What was done in trouble, on the page of the placement.
struct InterventionList: Component {
    let interventions: [Intervention]
    let zone: Zone
    /// Whether the reader may open the alarms.
    let mayOpen: Bool

    /// Asked by the placement's page: one statement.
    static let ofPlacement: PlacementAside = { sheet, staff, zone, db in
        let found = try InterventionQueries.of(sheet.placement.id, seenBy: staff.viewer, in: db)
        return InterventionList(interventions: found, zone: zone, mayOpen: staff.role.servesEmployers).html
    }

    var html: HTML {
        guard !interventions.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="trouble"><h2 id="trouble">Trouble, and what was done</h2>
            <ol class="line">\(each: interventions, item)</ol></section>
            """
    }

    private func item(_ intervention: Intervention) -> HTML {
        let day = Wording.day(intervention.openedAt.day(in: zone), in: .en)
        let end = intervention.settledWords.map { "settled: \($0)" } ?? "still open"
        let when: HTML = mayOpen ? "<a href=\"\(intervention.alarm.page)\">\(day)</a>" : HTML.text(day)
        return """
            <li\(if: intervention.isOpen, " data-tone=\"danger\"")><p>\(when), \(end)</p>\
            \(with: intervention.toldWords, { "<p class=\"when\">They were told: \($0)</p>" })</li>
            """
    }
}

extension ID<Intervention> {
    var telling: Link { "/interventions/\(self)/told" }
}
