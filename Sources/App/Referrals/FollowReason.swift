import Dates
import Phrases
import Storage

extension ReferralSheet {
    /// What a reason brings about by itself: an unmet need is counted, the listing is doubted or set aside, the person's other referrals end.
    func follow(
        _ reason: Referral.Reason, saidBy side: Referral.Side?, words: String = "", fullUntil: Day? = nil, _ voice: ReferralVoice, in db: Writing
    ) throws {
        let (effect, eyes) = (reason.effect, Viewer(wholeAgency: referral.agency))
        let listing = try referral.service.map { try ProviderQueries.listing($0, seenBy: eyes, in: db) }
        if let why = effect.unmet {
            var draft = UnmetNeedDraft(why: why, words: words)
            draft.referral = referral.id
            try draft.about(referral.participant, listing?.id, seenBy: eyes, in: db)
                .log(of: referral.agency, by: voice.actor, on: voice.today, at: voice.now, in: db)
        }
        if effect.doubts, let listing {
            let who = side == .person ? "somebody who was sent there" : "the provider"
            try listing.doubt("\(who) says: \(reason.words.en.lowercased()).", by: voice.actor, at: voice.now, in: db)
        }
        if effect.setsAside, side == .provider, let listing {
            try listing.setAside(
                until: fullUntil ?? voice.today.adding(days: ReferralSheet.usualDaysFull), by: voice.actor, at: voice.now, in: db)
        }
        if effect.endsOthers { try endOthers(reason, voice, in: db) }
    }

    /// For how long a service is thought to be full if nobody says for how long.
    static let usualDaysFull = 30

    private func endOthers(_ reason: Referral.Reason, _ voice: ReferralVoice, in db: Writing) throws {
        let others = try ReferralQueries.sheets(of: referral.participant, seenBy: Viewer(wholeAgency: referral.agency), in: db)
            .filter { $0.referral.id != referral.id && !$0.referral.state.isClosed && $0.referral.state != .started && $0.referral.kind != .incoming }
        for other in others {
            try other.move(
                to: .declined, from: [other.referral.state], due: nil,
                setting: ", declined_by = \(Referral.Side.person), reason = \(reason)", at: voice.now, in: db)
            try other.referral.happened(.declined, .person, by: voice.actor.name, reason: reason.rawValue, at: voice.now, in: db)
            try other.callOffAll(voice, in: db)
        }
    }
}
