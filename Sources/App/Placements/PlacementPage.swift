import Dates
import Markup
import Phrases
import Storage

/// One placement: who works where, how it goes, and its end.
struct PlacementPage: StaffPage {
    let sheet: PlacementSheet
    /// Latest first.
    let checkIns: [CheckIn]
    let absences: AbsencePattern
    let rhythm: CheckInRhythm
    var end: EndForm
    /// What was typed of a call.
    var told = ""
    var errors = FieldErrors()
    /// What folders below this one show, such as what was done in trouble.
    var asides: [HTML] = []

    let section = Section.employers
    var title: String { "\(sheet.person) at \(sheet.employerName)" }

    private var placement: Placement { sheet.placement }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (sheet.employerName, placement.employer.page)))
        \(LiveChanges())
        <div class="head">
          <div><h1>\(title)</h1><p class="sub">\(summary(frame))</p></div>
          \(if: mayAct(frame), """
            <div class="acts">\(frame.form(placement.id.ask, class: "row"))<button class="quiet">Ask now how it goes</button></form></div>
            """)
        </div>
        \(ErrorSummary(errors))
        <div class="split">
          <div class="stack loose">
            <section class="sect" id="strip" data-live aria-labelledby="ci"><h2 id="ci">How it goes</h2>\(strip(frame))</section>
            \(each: asides, { $0 })
            \(if: mayAct(frame), telling(frame))
            \(if: mayAct(frame), ending(frame))
          </div>
          <aside class="stack side" aria-label="About this placement">\(facts(frame))</aside>
        </div>
        """
    }

    private func mayAct(_ frame: StaffFrame) -> Bool { placement.isOpen && frame.staff.role.servesEmployers }

    private func summary(_ frame: StaffFrame) -> String {
        if let ended = placement.endedOn {
            let days = ended.days(since: placement.startedOn) + 1
            return "\(placement.job), \(Wording.day(placement.startedOn, in: .en)) to \(Wording.day(ended, in: .en)), \(days) days. "
                + "\(placement.endReason?.label ?? "")"
        }
        let number = placement.dayNumber(on: frame.today)
        let since = Wording.day(placement.startedOn, in: .en)
        return number < 1 ? "\(placement.job), starts \(since)" : "\(placement.job), since \(since), day \(number); \(absences.words)"
    }

    private func strip(_ frame: StaffFrame) -> HTML {
        guard !checkIns.isEmpty else {
            return Empty(words: "Nobody has been asked yet. The supervisor is asked on days \(rhythm.words).").html
        }
        return "<ol class=\"line\">\(each: checkIns, { item($0, frame) })</ol>"
    }

    private func item(_ checkIn: CheckIn, _ frame: StaffFrame) -> HTML {
        let who = checkIn.asked == .supervisor ? sheet.supervisorName ?? "The employer" : sheet.firstName
        let since = checkIn.since.map { ", since \($0.rawValue)" } ?? ""
        return """
            <li\(if: checkIn.outcome?.needsUs == true, " data-tone=\"danger\"")><p><b>Day \(checkIn.dayNumber)</b> \(CheckInTag(checkIn: checkIn)) \(who)\(since)\
            \(if: checkIn.wantsCall, ", wants to be called")</p>\
            \(if: !checkIn.details.isEmpty, "<blockquote class=\"said\"><p>\(checkIn.details)</p></blockquote>")\
            <p class="when">\(moment(checkIn, frame))</p></li>
            """
    }

    private func moment(_ checkIn: CheckIn, _ frame: StaffFrame) -> String {
        if let at = checkIn.answeredAt {
            return "answered \(frame.moment(at))"
        }
        guard checkIn.sentAt != nil else { return "no mail reaches them" }
        let asked = "asked \(DayWords.past(checkIn.dueOn, today: frame.today))"
        return checkIn.remindedAt == nil ? asked : asked + ", and once more"
    }

    private func facts(_ frame: StaffFrame) -> HTML {
        """
        <section aria-labelledby="facts">
          <h2 id="facts">Facts</h2>
          <dl class="facts">
            <dt>Person</dt><dd><a href="\(placement.participant.page)">\(sheet.person)</a>\
        \(if: !sheet.phone.isEmpty, "<br><a href=\"\(Link.phone(sheet.phone))\">\(sheet.phone)</a>")</dd>
            \(with: sheet.siteName, { $0.isEmpty ? "" : "<dt>Where</dt><dd>\($0)</dd>" })
            <dt>We ask</dt><dd>\(sheet.supervisorName ?? "whoever decides there")<br>\
        <a href="\(RhythmPage.address)">On days \(rhythm.words)</a></dd>
            \(with: placement.wage, { "<dt>Pay</dt><dd>\($0.description) an hour</dd>" })
            \(with: placement.weeklyHours, { "<dt>Hours</dt><dd>\($0) a week</dd>" })
            \(if: !placement.program.isEmpty, "<dt>Program</dt><dd>\(placement.program)\(with: placement.subsidizedUntil, { ", until \(Wording.day($0, in: .en))" })</dd>")
            <dt>Absences</dt><dd>\(absences.words)</dd>
          </dl>
          \(if: mayAct(frame), goingOut(frame))
        </section>
        """
    }

    private func goingOut(_ frame: StaffFrame) -> HTML {
        placement.checkInsStoppedAt == nil
            ? "\(frame.form(placement.id.stopCheckIns, class: "row"))<button class=\"quiet tight\">Stop the check-ins</button></form>"
            : """
            <p class="hint">No check-ins go out: they are stopped.</p>
            \(frame.form(placement.id.resumeCheckIns, class: "row"))<button class="quiet tight">Let them go on</button></form>
            """
    }

    private func telling(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="told">
          <h2 id="told">They told me</h2>
          \(frame.form(placement.id.reports))
            \(ChipChoices(
                name: "outcome", legend: "What", choices: CheckIn.Outcome.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                error: errors["outcome"]))
            \(TextArea(
                name: "said", label: "In their words", value: told, hint: "No health facts. Unless all is fine, an alarm goes up at once.", isOptional: true, rows: 2))
            <div class="row"><button class="quiet">Save what they said</button></div>
          </form>
        </section>
        """
    }

    private func ending(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="end">
          <h2 id="end">The job has ended</h2>
          \(frame.form(placement.id.ending))
            \(TextField(name: "ended_on", label: "Last day at work", value: end.day, error: errors["ended_on"], width: "w10", type: "date"))
            \(SelectField(
                name: "reason", label: "Why", choices: [Choice(value: "", label: "Choose")]
                    + Placement.EndReason.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: end.reason, error: errors["reason"]))
            <div class="row"><button class="quiet">Record the end</button></div>
          </form>
        </section>
        """
    }
}

/// What a check-in said, as a tag.
struct CheckInTag: Component {
    let checkIn: CheckIn

    var html: HTML {
        guard let outcome = checkIn.outcome else { return StatusTag("No answer yet", .plain).html }
        let tag = StatusTag(outcome.label.capitalizedFirst, tone(outcome))
        return checkIn.isDoubtful ? "\(tag) \(StatusTag("May be automatic: confirm", .warn))" : tag.html
    }

    private func tone(_ outcome: CheckIn.Outcome) -> Tone {
        switch outcome {
        case .fine: .ok
        case .problem: .warn
        case .absent, .left: .danger
        }
    }
}

extension ID<Placement> {
    var page: Link { "/placements/\(self)" }
    var reports: Link { "/placements/\(self)/reports" }
    var ask: Link { "/placements/\(self)/ask" }
    var ending: Link { "/placements/\(self)/end" }
    var stopCheckIns: Link { "/placements/\(self)/check-ins/stop" }
    var resumeCheckIns: Link { "/placements/\(self)/check-ins/resume" }
}

extension ID<Employer> {
    var newPlacementPage: Link { "/employers/\(self)/placements/new" }
    /// Whether people stay there.
    var retentionPage: Link { "/employers/\(self)/retention" }
}
