import Dates
import Phrases
import Storage

extension ReferralSheet {
    /// The provider has seen who it is; what was told is written down once.
    func see(by who: String, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE referrals SET seen_at = \(now), state = CASE WHEN state = 'sent' THEN 'seen' ELSE state END,
                state_at = CASE WHEN state = 'sent' THEN CAST(\(now) AS BIGINT) ELSE state_at END
            WHERE agency_id = \(referral.agency) AND id = \(referral.id) AND seen_at IS NULL
            """)
        guard changed == 1 else { return }
        try referral.happened(.seen, .provider, by: who, words: ConsentWords.list(referral.covers).en, at: now, in: db)
        try note("saw who was referred for \(referral.serviceName)", by: .outside(name: who), at: now, in: db)
    }

    /// The provider takes the person on; of one that came in, we do.
    func accept(_ voice: ReferralVoice, in db: Writing) throws {
        try move(
            to: .accepted, from: [.sent, .seen], due: Referral.due(referral.kind, .accepted, since: voice.today), setting: answered(voice.now),
            at: voice.now, in: db)
        try referral.happened(.accepted, voice.side, by: voice.actor.name, at: voice.now, in: db)
        try tell("accepted \(shortName) for \(referral.serviceName)", voice, in: db)
    }

    /// It came to nothing, by whose decision and why; what follows from the reason follows at once. `fullUntil` is the last day on which a full
    /// service takes nobody.
    func decline(
        _ reason: Referral.Reason, by side: Referral.Side, words: String = "", fullUntil: Day? = nil, _ voice: ReferralVoice, in db: Writing
    ) throws {
        try move(
            to: .declined, from: [.waiting, .sent, .seen, .accepted, .appointment], due: nil,
            setting: "\(answered(voice.now)), declined_by = \(side), reason = \(reason)", at: voice.now, in: db)
        try referral.happened(.declined, voice.side, by: voice.actor.name, reason: reason.rawValue, words: words, at: voice.now, in: db)
        try callOffAll(voice, in: db)
        try follow(reason, saidBy: side, words: words, fullUntil: fullUntil, voice, in: db)
        try surfaceWaiting(on: voice.today, in: db)
        let isTheirOwnWord = voice.side == .person && voice.actor.staffID == nil
        let who = side == .provider ? "declined \(shortName) for" : isTheirOwnWord ? "declined" : "said that \(shortName) declined"
        try tell("\(who) \(referral.serviceName): \(reason.words.en.lowercased())", voice, in: db)
    }

    /// Since when somebody has answered.
    func answered(_ now: Instant) -> SQL { ", answered_at = COALESCE(answered_at, CAST(\(now) AS BIGINT))" }

    /// What waited for this one will not be sent by itself: somebody decides.
    func surfaceWaiting(on today: Day, in db: Writing) throws {
        try db.run(
            """
            UPDATE referrals SET due = \(today) WHERE agency_id = \(referral.agency) AND after_id = \(referral.id) AND state = 'waiting'
            """)
    }
}
