import Dates
import Markup
import Phrases
import Storage

/// The first page after signing in: what needs this person, most pressing first.
struct TodayPage: StaffPage {
    let sheet: TodaySheet

    let section = Section.today
    let title = "Today"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>Today</h1><p class="sub" id="greeting" data-live>\(Wording.longDay(frame.today, in: .en)). \(greeting(frame.staff))</p></div>
          <div class="acts">\(frame.staff.role.servesEmployers ? TodayPage.withEmployers : TodayPage.withPeople)</div>
        </div>
        \(LiveChanges(seen: sheet.version))
        \(frame.staff.role.servesEmployers ? "<div class=\"split\">\(work(frame))\(figures)</div>" : work(frame))
        """
    }

    private static let withEmployers: HTML =
        "<a class=\"button quiet\" href=\"/log\">Log a contact</a><a class=\"button quiet\" href=\"/employers/new\">Add an employer</a>"
    private static let withPeople: HTML =
        "<a class=\"button quiet\" href=\"/referrals\">Referrals</a><a class=\"button quiet\" href=\"/people/new\">Add a job seeker</a>"

    private func work(_ frame: StaffFrame) -> HTML {
        """
        <div class="stack loose" id="work" data-live>
          \(if: sheet.isClear, frame.staff.role.servesEmployers ? clear : clearOfPeople)
          \(TodayWork(sheet: sheet, frame: frame))
          \(done(frame))
        </div>
        """
    }

    /// "Nine things need you, two of them now."
    private func greeting(_ staff: StaffMember) -> String {
        switch (sheet.all(for: staff), sheet.now(for: staff)) {
        case (0, _): "Nothing needs you."
        case (1, 0): "One thing needs you."
        case (1, _): "One thing needs you, now."
        case (let all, 0): "\(TodayPage.number(all).capitalizedFirst) things need you."
        case (let all, let now) where all == now: "\(TodayPage.number(all).capitalizedFirst) things need you, all of them now."
        case (let all, let now): "\(TodayPage.number(all).capitalizedFirst) things need you, \(TodayPage.number(now)) of them now."
        }
    }

    private static func number(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        return words.indices.contains(number) ? words[number] : Wording.number(number, in: .en)
    }

    private var clear: HTML {
        """
        <section class="empty" aria-labelledby="clear">
          <h2 id="clear">All answered, nobody waits</h2>
          <p>Alarms, RFIs that arrived, answers that are owed, next steps whose day has come and employers who have fallen silent stand here, \
        most pressing first. For example: “Kessler Metal Works sent the RFI. Arrived 9:42 AM.”</p>
          \(advice)
        </section>
        """
    }

    private var clearOfPeople: HTML {
        """
        <section class="empty" aria-labelledby="clear">
          <h2 id="clear">Nobody waits for you</h2>
          <p>Questions that somebody has answered, referrals of which word is overdue, consents taken back and interpreters of the day stand here.</p>
          <p><a href="/people">See the people</a></p>
        </section>
        """
    }

    private var advice: HTML {
        if sheet.figures.employers == 0 {
            return "<p>You look after no employer yet. <a href=\"/employers/new\">Add the first one</a> after you have met them.</p>"
        }
        let longest = Link("/employers").query([("view", "mine"), ("sort", "contact")])
        return "<p>An hour to spare? <a href=\"\(longest)\">See whom you have not spoken to for longest.</a></p>"
    }

    private func done(_ frame: StaffFrame) -> HTML {
        guard !sheet.done.isEmpty else { return .empty }
        let count = sheet.done.count < TodayQueries.most ? "\(sheet.done.count)" : "\(TodayQueries.most) or more"
        return """
            <details\(if: sheet.isClear, " open")>
              <summary>Done today: \(count)</summary>
              <ol class="line timed">\(each: sheet.done, { entry in """
                <li><p>You \(entry.words)</p><p class="when">\(Wording.time(entry.at, in: frame.zone, .en))</p>\(frame.takeBack(entry))</li>
                """ })</ol>
            </details>
            """
    }

    private var figures: HTML {
        let count = sheet.figures.employers
        return """
            <aside class="stack side" id="figures" data-live aria-label="Your employers"><section aria-labelledby="mine">
              <h2 id="mine">\(count == 1 ? "Your one employer" : "Your \(Wording.number(count, in: .en)) employers")</h2>
              \(if: count == 0, "<p class=\"hint\">You look after nobody yet.</p>")
              <dl class="facts">
                \(each: Stage.allCases.filter { sheet.figures.stages[$0] != nil }, stage)
                <dt>Your reply</dt>
                <dd>\(replies)<br><span class="hint">From the moment an employer waits for us to your answer, in working time, this month</span></dd>
                <dt>RFI to notice</dt>
                <dd>\(wait)<br><span class="hint">From the arrival of the answers to your first notice of the result, this month</span></dd>
              </dl>
              \(if: count > 0, "<p><a href=\"/employers/board\">See them on the board</a></p><p><a href=\"\(Link("/employers").query([("view", "mine")]))\">See them in the list</a></p>")
            </section></aside>
            """
    }

    private func stage(_ stage: Stage) -> HTML {
        let link = Link("/employers").query([("view", "mine"), ("stage", stage.rawValue)])
        return "<dt>\(stage.label)</dt><dd><a href=\"\(link)\">\(sheet.figures.stages[stage] ?? 0)</a></dd>"
    }

    private var replies: String { ReplyTimes(minutes: sheet.figures.replies.minutes, stillWaiting: sheet[.owed].count).words }

    private var wait: String {
        let waits = sheet.figures.waits
        guard let median = sheet.figures.medianWait else { return "too few to say (\(waits.count)); shown from 5" }
        return "\(WorkingTime(minutes: median)) of working time, median of \(waits.count)"
    }
}
