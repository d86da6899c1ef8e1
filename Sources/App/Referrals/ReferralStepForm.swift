import Dates
import Phrases
import Storage
import Web

/// What a provider says about a referral by private link, or staff write down for it; what was typed is kept as it was.
struct ReferralStepForm: Sendable {
    enum Step: String, CaseIterable, Sendable {
        case accept, appointment, start
        case goesOn = "goes_on"
        case complete, leave, outcome, decline

        /// What can be said while a referral stands so.
        static func possible(in state: Referral.State) -> [Step] {
            switch state {
            case .waiting: [.decline]
            case .sent, .seen: [.accept, .appointment, .start, .decline]
            case .accepted: [.appointment, .start, .complete, .decline]
            case .appointment: [.start, .complete, .appointment, .decline]
            case .started: [.goesOn, .complete, .leave, .appointment]
            case .completed, .left: [.outcome]
            case .declined, .voided: []
            }
        }
    }

    var step: Step?
    var time = ""
    var place = ""
    var startedOn = ""
    var endedOn = ""
    var leftOn = ""
    /// "provider full": whose decision, and why.
    var decision = ""
    var leftBecause = ""
    var fullUntil = ""
    var words = ""
    var outcome = ""

    init(on today: Day, at place: String = "") {
        (startedOn, endedOn, leftOn) = (today.description, today.description, today.description)
        self.place = place
    }

    init(_ form: Form) {
        step = Step(rawValue: form["step"])
        time = String(form["time"].prefix(30))
        place = String(form["place"].prefix(300))
        (startedOn, endedOn, leftOn) = (form["started_on"], form["ended_on"], form["left_on"])
        (decision, leftBecause, outcome) = (form["decision"], form["left_because"], form["outcome"])
        fullUntil = form["full_until"]
        words = String(form["words"].prefix(1_000))
    }

    var decided: (side: Referral.Side, reason: Referral.Reason)? {
        let parts = decision.split(separator: " ").map(String.init)
        guard parts.count == 2, let side = Referral.Side(rawValue: parts[0]), let reason = Referral.Reason(rawValue: parts[1]),
            Referral.Reason.of(side).contains(reason)
        else { return nil }
        return (side, reason)
    }

    var leaving: Referral.Reason? { Referral.Reason(rawValue: leftBecause).flatMap { Referral.Reason.ofLeaving.contains($0) ? $0 : nil } }
    var told: Referral.Outcome? { Referral.Outcome(rawValue: outcome) }

    func moment(in zone: Zone) -> Instant? { CandidateForm.moment(time, in: zone) }

    func problems(at now: Instant, in zone: Zone) -> [(field: String, words: Phrase)] {
        let today = now.day(in: zone)
        func isPast(_ text: String) -> Bool { Day(text).map { $0 <= today && $0 >= today.adding(days: -730) } ?? false }
        switch step {
        case nil, .accept, .goesOn: return []
        case .appointment:
            let isAhead = moment(in: zone).map { $0 > now && $0 < now.adding(days: 400) } ?? false
            return isAhead ? [] : [("time", ReferralStepWords.noTime)]
        case .start: return isPast(startedOn) ? [] : [("started_on", ReferralStepWords.noFirstDay)]
        case .complete: return isPast(endedOn) ? [] : [("ended_on", ReferralStepWords.noLastDay)]
        case .leave:
            return (isPast(leftOn) ? [] : [("left_on", ReferralStepWords.noLastDay)])
                + (leaving == nil ? [("left_because", ReferralStepWords.noReason)] : [])
        case .outcome: return told == nil ? [("outcome", ReferralStepWords.noOutcome)] : []
        case .decline:
            let isNear = fullUntil.isEmpty || (Day(fullUntil).map { $0 >= today && $0 <= today.adding(days: 366) } ?? false)
            return (decided == nil ? [("decision", ReferralStepWords.noReason)] : []) + (isNear ? [] : [("full_until", ReferralStepWords.wrongUntil)])
        }
    }
}
