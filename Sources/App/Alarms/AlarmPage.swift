import Dates
import Markup
import Phrases
import Storage

/// What a folder below this one adds to an alarm's page, if the alarm is its own.
typealias AlarmAside = @Sendable (Alarm, Viewer, Reading) throws -> (@Sendable (StaffFrame) -> HTML)?

/// One alarm: what it is about, who has it, what was tried, and the next try.
struct AlarmPage: StaffPage {
    let alarm: Alarm
    /// Latest first.
    let tries: [AlarmTry]
    let contact: AlarmContact?
    var asides: [@Sendable (StaffFrame) -> HTML] = []
    var form: TryForm
    var errors = FieldErrors()

    let section = Section.today
    var title: String { alarm.words }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Today", "/"), ("Alarms", "/alarms")))
        <div class="head">
          <div>
            <h1>\(alarm.words)</h1>
            <p class="sub">\(StatusTag(alarm.kind.label, .danger)) <a href="\(alarm.employer.page)">\(alarm.employerName)</a>, \
        since \(DayWords.short(alarm.since.day(in: frame.zone), today: frame.today))</p>
          </div>
          \(if: alarm.isOpen && alarm.mail != nil || contact != nil, acts)
        </div>
        \(LiveChanges())
        \(ErrorSummary(errors))
        \(if: alarm.kind == .mailBounced, "<p><a href=\"/messages/\(ID<OutboxMessage>(number: alarm.subject).description)\">See the mail, and what the server said</a></p>")
        <div class="split">
          <div class="stack loose">
            <div class="stack" id="standing" data-live>\(standing(frame))</div>
            \(each: asides, { $0(frame) })
            \(if: alarm.isOpen, tryForm(frame))
            \(if: alarm.isOpen, settleForm(frame))
          </div>
          <aside class="stack side" aria-label="So far"><section id="so-far" data-live aria-labelledby="sf">\(soFar(frame))</section></aside>
        </div>
        """
    }

    private var acts: HTML {
        """
        <div class="acts">
          \(with: alarm.isOpen ? alarm.mail : nil, { "<a class=\"button\" href=\"\($0.page)\">Answer the mail</a>" })
          \(with: contact, { "<a class=\"button quiet\" href=\"\(Link.phone($0.phone))\">Call \($0.name), \($0.phone)</a>" })
        </div>
        """
    }

    private func standing(_ frame: StaffFrame) -> HTML {
        if let words = alarm.settledWords {
            return "<div class=\"note\" data-tone=\"ok\"><p><span class=\"lead\">Settled.</span> \(words)</p></div>"
        }
        guard let by = alarm.claimedBy, let at = alarm.claimedAt else {
            return """
                <div class="note" data-tone="danger"><p><span class="lead">Nobody has it yet.</span></p>
                \(frame.form(alarm.id.claim, class: "row"))<button class="tight">I’m on it</button></form></div>
                """
        }
        let isMine = by == frame.staff.id
        return """
            <div class="note" data-tone="info">
              <p><span class="lead">\(isMine ? "You have it" : "\(alarm.claimer ?? "A colleague") has it") since \(frame.moment(at)).</span></p>
              \(if: isMine || frame.staff.role.leads, "\(frame.form(alarm.id.giveBack, class: "row"))<button class=\"quiet tight\">Give it back</button></form>")
            </div>
            """
    }

    private func tryForm(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="try">
          <h2 id="try">Log a try</h2>
          <form class="fields" method="post" action="\(alarm.id.tries)" data-in-place novalidate>\
        <input type="hidden" name="_token" value="\(frame.formToken)">
            \(ChipChoices(
                name: "way", legend: "How", choices: AlarmTry.Way.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                selected: form.way.rawValue))
            \(ChipChoices(
                name: "result", legend: "Result", choices: AlarmTry.Result.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                selected: form.result?.rawValue ?? "", error: errors["result"]))
            \(TextArea(name: "note", label: "Note", value: form.note, hint: "Stands on the employer’s timeline.", isOptional: true))
            <div class="row"><button>Save the try</button></div>
          </form>
        </section>
        """
    }

    private func settleForm(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="end">
          <h2 id="end">Settle it</h2>
          \(frame.form(alarm.id.settlement))
            \(TextField(
                name: "outcome", label: "What came of it", value: "", hint: "A word is enough, such as “answered by phone”. It leaves everybody’s list.",
                error: errors["outcome"]))
            <div class="row"><button class="quiet">Settle</button></div>
          </form>
        </section>
        """
    }

    private func soFar(_ frame: StaffFrame) -> HTML {
        """
        <h2 id="sf">So far</h2>
        <ol class="line">
          \(each: tries, { item in """
            <li><p><b>\(item.staff == frame.staff.id ? "You" : item.by)</b> \(item.words)</p>\
            \(if: !item.note.isEmpty, "<blockquote class=\"said\"><p>\(item.note)</p></blockquote>")<p class="when">\(frame.moment(item.at))</p></li>
            """ })
          \(with: alarm.claimedAt, { at in """
            <li><p><b>\(alarm.claimedBy == frame.staff.id ? "You" : alarm.claimer ?? "A colleague")</b> took it</p><p class="when">\(frame.moment(at))</p></li>
            """ })
          <li data-tone="danger"><p><b>Fairlead</b> raised the alarm</p><p class="when">\(frame.moment(alarm.raisedAt))</p></li>
        </ol>
        """
    }
}

/// All open alarms, longest first.
struct AlarmListPage: StaffPage {
    let alarms: [Alarm]

    let section = Section.today
    let title = "Alarms"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Today", "/")))\(LiveChanges())
        <div class="head"><div><h1>Alarms</h1><p class="sub">What must not wait, of all employers. The oldest stands first.</p></div></div>
        <div id="open" data-live>\(alarms.isEmpty ? Empty(words: "No alarm is open. When an employer waits longer than we promise, it stands here.").html : list(frame))</div>
        """
    }

    private func list(_ frame: StaffFrame) -> HTML {
        "<ol class=\"todo\" role=\"list\">\(each: alarms, { AlarmItem(alarm: $0, frame: frame).html })</ol>"
    }
}

/// An alarm as a line of a list, with its one act.
struct AlarmItem: Component {
    let alarm: Alarm
    let frame: StaffFrame

    var html: HTML {
        """
        <li>
          <div class="what"><p>\(StatusTag(alarm.kind.label, .danger)) <a href="\(alarm.id.page)">\(alarm.words)</a></p><p class="meta">\(meta)</p></div>
          <div class="act">\(act)</div>
        </li>
        """
    }

    private var meta: String {
        let since = DayWords.short(alarm.since.day(in: frame.zone), today: frame.today)
        let waited = WorkingTime(from: alarm.since, to: frame.now, in: frame.agency.hours)
        return "\(alarm.employerName) · since \(since), \(waited) of working time · \(holder)"
    }

    private var holder: String {
        guard let at = alarm.claimedAt else { return "nobody has it yet" }
        let who = alarm.claimedBy == frame.staff.id ? "you have it" : "\(alarm.claimer ?? "a colleague") has it"
        return "\(who) since \(Wording.time(at, in: frame.zone, .en))"
    }

    private var act: HTML {
        let whose: HTML = "<span class=\"visually-hidden\">: \(alarm.words)</span>"
        if alarm.claimedBy == nil {
            return "\(frame.form(alarm.id.claim, class: "row"))<button class=\"tight\">I’m on it\(whose)</button></form>"
        }
        let label = alarm.claimedBy == frame.staff.id ? "Log a try" : "See it"
        return "<a class=\"button quiet tight\" href=\"\(alarm.id.page)\">\(label)\(whose)</a>"
    }
}
