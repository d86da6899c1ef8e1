import Dates
import Storage

extension ReferralStepForm {
    /// Writes down what was said. Throws `Conflict` if the referral stands elsewhere by now.
    func record(about sheet: ReferralSheet, _ voice: ReferralVoice, in db: Writing) throws {
        let today = voice.today
        // Who writes it down has seen to what was told before.
        if voice.actor.staffID != nil {
            try Notice.settle(
                [.referralAnswered, .referralSilent, .referralReceived], about: sheet.referral.id.number, agency: sheet.referral.agency,
                at: voice.now, in: db)
        }
        switch step {
        case nil: return
        case .accept: try sheet.accept(voice, in: db)
        case .appointment:
            guard let time = moment(in: voice.post.agency.zone) else { return }
            try sheet.set(time, at: place, voice, in: db)
        case .start: try sheet.start(on: Day(startedOn) ?? today, voice, in: db)
        case .goesOn: try sheet.goesOn(voice, in: db)
        case .complete: try sheet.complete(on: Day(endedOn) ?? today, told, voice, in: db)
        case .leave: try sheet.leave(on: Day(leftOn) ?? today, leaving ?? .other, words: words, voice, in: db)
        case .outcome: try sheet.record(told ?? .unknown, words: words, voice, in: db)
        case .decline:
            guard let (side, reason) = decided else { return }
            try sheet.decline(reason, by: side, words: words, fullUntil: Day(fullUntil), voice, in: db)
        }
    }

    /// Throws `Conflict` if that cannot be said of a referral that stands so.
    func check(_ referral: Referral) throws {
        guard let step, !Step.possible(in: referral.state).contains(step) else { return }
        throw Conflict(message: "This referral stands elsewhere now. Look at the page again.")
    }

    /// Whether nothing leaves by it and nothing but the referral changes, so that it can be taken back.
    /// `isAwaited`: another one is sent when this one is completed.
    func canBeTakenBack(isAwaited: Bool) -> Bool {
        switch step {
        case .accept, .start, .goesOn, .outcome: true
        case .complete: !isAwaited
        case nil, .appointment, .leave, .decline: false
        }
    }
}
