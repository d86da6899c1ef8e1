import Dates
import Markup
import Storage

/// When the next reminder of the RFI goes, and who takes over, at the side of the RFI's page.
struct RemindersBox: Component {
    let reminded: RemindedRequest
    let frame: StaffFrame

    /// Asked by the RFI's page: one statement.
    static let aside: RequestAside = { employer, viewer, db in
        let reminded = try ReminderQueries.newest(to: employer, seenBy: viewer, in: db)
        return { frame in reminded.map { RemindersBox(reminded: $0, frame: frame).html } ?? .empty }
    }

    var html: HTML {
        guard reminded.isAwaited, reminded.hasLink else { return .empty }
        return """
            <section class="stack tight" aria-labelledby="rem">
              <h2 id="rem">Reminders</h2>
              <p>\(sent)</p>
              \(state)
            </section>
            """
    }

    private var sent: String {
        switch reminded.sent {
        case 0: "No reminder has gone yet."
        case 1: "One reminder has gone."
        default: "\(reminded.sent) reminders have gone."
        }
    }

    private var state: HTML {
        switch reminded.stop {
        case .employer: "<p>\(StatusTag("Stopped by them", .warn)) They asked for no more reminders. Call them instead.</p>"
        case .staff: "<p>\(StatusTag("Stopped", .plain)) A colleague has taken over.</p>\(act("resume", "Let the reminders go on", isQuiet: true))"
        case .talk:
            "<p>\(StatusTag("Stopped", .plain)) Somebody has spoken with them since.</p>\(act("resume", "Let the reminders go on", isQuiet: true))"
        case .noAddress:
            "<p>\(StatusTag("Stopped", .warn)) Mail reaches nobody there. <a href=\"\(reminded.employer.page)\">Look at the address</a></p>"
        case nil: running
        }
    }

    private var running: HTML {
        guard let next = Reminder.next(after: reminded.sent, askedOn: reminded.askedAt.day(in: frame.zone), today: frame.today) else {
            return "<p>All have gone. The rest is up to you.</p>"
        }
        return """
            <p>The next goes <b>\(DayWords.due(next, today: frame.today))</b>\(with: reminded.contactName, { ", to \($0)" }).</p>
            \(act("stop", "I take over", isQuiet: false))
            <p class="hint">They also stop when answers or a mail arrive, or when you log a talk.</p>
            """
    }

    private func act(_ what: StaticString, _ label: String, isQuiet: Bool) -> HTML {
        let link: Link = what.description == "stop" ? reminded.employer.stopReminders : reminded.employer.resumeReminders
        return "\(frame.form(link, class: "row"))<button class=\"\(isQuiet ? "quiet tight" : "tight")\">\(label)</button></form>"
    }
}

extension ID<Employer> {
    var stopReminders: Link { "/employers/\(self)/rfi/reminders/stop" }
    var resumeReminders: Link { "/employers/\(self)/rfi/reminders/resume" }
}
