import Dates
import Storage

/// Whose word it is that is written down, and who writes it.
struct ReferralVoice: Sendable {
    let side: ReferralEvent.Side
    let actor: Actor
    let post: ReferralPost
    let now: Instant

    var today: Day { post.today(at: now) }
}

extension ReferralSheet {
    /// Brings the referral to a state; what was owed is reminded of anew. Throws `Conflict` if it stands in none of those states any more.
    func move(
        to state: Referral.State, from states: [Referral.State], due: Day?, setting more: SQL = "", at now: Instant, in db: Writing
    ) throws {
        let closed: Instant? = state.isClosed ? now : nil
        let changed = try db.run(
            """
            UPDATE referrals SET state = \(state), state_at = \(now), due = \(due), reminders = 0, reminded_at = NULL, closed_at = \(closed)\(more)
            WHERE agency_id = \(referral.agency) AND id = \(referral.id) AND state IN \(list: states)
            """)
        guard changed == 1 else { throw Conflict(message: "This referral stands elsewhere now. Look at the page again.") }
    }

    /// The referral as it stands now.
    func again(in db: Reading) throws -> ReferralSheet {
        try ReferralQueries.sheet(of: referral.id, seenBy: Viewer(wholeAgency: referral.agency), in: db)
    }

    /// Writes it down, and tells who made the referral if somebody else did it.
    func tell(_ words: String, _ voice: ReferralVoice, in db: Writing) throws {
        try note(words, by: voice.actor, at: voice.now, in: db)
        guard voice.actor.staffID != referral.madeBy else { return }
        try Notice.tell(
            [referral.madeBy], .referralAnswered, "\(voice.actor.name) \(words)", employer: nil, subject: referral.id.number,
            agency: referral.agency, at: voice.now, in: db)
    }
}

extension Referral {
    /// Keeps what happened.
    func happened(
        _ kind: ReferralEvent.Kind, _ side: ReferralEvent.Side, by who: String, reason: String = "", words: String = "", at now: Instant,
        in db: Writing
    ) throws {
        try db.run(
            """
            INSERT INTO referral_events (id, agency_id, referral_id, at, kind, side, who, reason, words)
            VALUES (\(ID<ReferralEvent>.new(at: now)), \(agency), \(id), \(now), \(kind), \(side), \(who), \(reason), \(words))
            """)
    }
}
