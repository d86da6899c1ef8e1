import Dates
import Markup
import Storage

/// A referral of which word is overdue, with the one act that fits where it stands.
struct TodayReferral {
    let line: TodayLine
    let frame: StaffFrame

    /// What it is, what else is known, and the act.
    var parts: (HTML, String, HTML) {
        let page = ID<Referral>(number: line.subject).page
        let state = Referral.State(rawValue: line.variety) ?? .sent
        let since = DayWords.past(line.at.day(in: frame.zone), today: frame.today)
        let late: HTML = (line.due ?? frame.today) < frame.today ? " \(StatusTag("Overdue", .warn))" : .empty
        let (what, act) = said(state)
        return (
            "<a href=\"\(page)\">\(line.person): \(what)</a>\(late)",
            "\(line.words), \(line.employerName) · \(state.label.lowercased()) \(since)",
            "<a class=\"button quiet tight\" href=\"\(page)\">\(act)<span class=\"visually-hidden\"> for \(line.person)</span></a>"
        )
    }

    private func said(_ state: Referral.State) -> (what: String, act: String) {
        switch state {
        case .sent, .seen: ("no answer to the referral", "Record the answer")
        case .accepted: ("accepted, and has not started", "Record the start")
        case .appointment: ("how was the appointment?", "Record it")
        case .started: ("still there?", "Record it")
        case .completed, .left: ("what came of it?", "Record the outcome")
        case .waiting, .declined, .voided: ("what waited cannot go on by itself", "Decide")
        }
    }
}
