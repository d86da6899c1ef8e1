import Dates
import Storage

extension ReferralStepForm {
    /// Writes down what was said. Throws `Conflict` if the referral stands elsewhere by now.
    func record(about sheet: ReferralSheet, _ voice: ReferralVoice, in db: Writing) throws {
        // Who writes it down has seen to what was told before.
        if voice.actor.staffID != nil {
            try Notice.settle(
                [.referralAnswered, .referralSilent, .referralReceived], about: sheet.referral.id.number, agency: sheet.referral.agency,
                at: voice.now, in: db)
        }
        try take(sheet, voice, in: db)
        if let step, Step.toldBack.contains(step) { try sheet.tellSender(voice, in: db) }
    }

    private func take(_ sheet: ReferralSheet, _ voice: ReferralVoice, in db: Writing) throws {
        let today = voice.today
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

    /// Whether nothing leaves by it and nothing changes that cannot be put back, so that it can be taken back.
    func canBeTakenBack(_ ties: ReferralTies) -> Bool {
        if let step, ties.isToldBack, Step.toldBack.contains(step) { return false }
        return switch step {
        case .accept, .start, .goesOn, .outcome: true
        case .complete: !ties.isAwaited
        case .decline: !ties.isAwaited && !ties.isAppointed && decided?.reason.effect.endsOthers == false
        case nil, .appointment, .leave: false
        }
    }

    /// What may be put back of it: the referral, who was told, the listing that was set aside or doubted, and the unmet need that was counted.
    static let kept: [KeptTable] = [.referrals, .notices, .providerServices, .unmetNeeds]
}

extension ReferralStepForm.Step {
    /// Whoever sent us the person by link is told of it.
    static let toldBack: Set<ReferralStepForm.Step> = [.accept, .decline, .complete, .leave]
}

/// What hangs on a referral, so that a step of it moves others too.
struct ReferralTies: Sendable {
    /// Another one is sent when this one is completed.
    let isAwaited: Bool
    /// Somebody has it in a calendar.
    let isAppointed: Bool
    /// An organization reads what comes of it.
    let isToldBack: Bool

    init(of referral: ID<Referral>, at now: Instant, seenBy viewer: Viewer, in db: Reading) throws {
        isAwaited = try !ReferralQueries.waiting(on: referral, seenBy: viewer, in: db).isEmpty
        isAppointed = try ReferralQueries.appointments(of: referral, seenBy: viewer, in: db).contains { $0.isAhead(at: now) }
        isToldBack = try SenderQueries.sender(of: referral, seenBy: viewer, in: db) != nil
    }
}
