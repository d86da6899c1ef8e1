import Dates
import Phrases
import Storage

extension ReferralSheet {
    private static let open: [Referral.State] = [.sent, .seen, .accepted, .appointment]

    /// The person has begun there.
    func start(on day: Day, _ voice: ReferralVoice, in db: Writing) throws {
        try move(
            to: .started, from: ReferralSheet.open, due: Referral.due(referral.kind, .started, since: max(day, voice.today)),
            setting: "\(answered(voice.now)), started_on = \(day)", at: voice.now, in: db)
        try referral.happened(.started, voice.side, by: voice.actor.name, words: Wording.day(day, in: .en), at: voice.now, in: db)
        try tell("said that \(shortName) started \(referral.serviceName)", voice, in: db)
    }

    /// The person is still there: the next word is due a while later.
    func goesOn(_ voice: ReferralVoice, in db: Writing) throws {
        try move(
            to: .started, from: [.started], due: Referral.due(referral.kind, .started, since: voice.today), at: voice.now, in: db)
        try referral.happened(.started, voice.side, by: voice.actor.name, words: "goes on", at: voice.now, in: db)
        try tell("said that \(shortName) is still in \(referral.serviceName)", voice, in: db)
    }

    /// The person has done all of it; what waits for that is sent. The outcome may be known at once, or later.
    func complete(on day: Day, _ outcome: Referral.Outcome?, _ voice: ReferralVoice, in db: Writing) throws {
        try move(
            to: .completed, from: ReferralSheet.open + [.started], due: Referral.due(referral.kind, .completed, since: day),
            setting: """
                \(answered(voice.now)), started_on = COALESCE(started_on, \(day)), ended_on = \(day), outcome = \(outcome),
                outcome_on = \(outcome == nil ? nil : voice.today)
                """, at: voice.now, in: db)
        let words = outcome.map { $0.words.en.lowercased() } ?? ""
        try referral.happened(.completed, voice.side, by: voice.actor.name, reason: outcome?.rawValue ?? "", words: words, at: voice.now, in: db)
        for next in try ReferralQueries.waiting(on: referral.id, seenBy: Viewer(wholeAgency: referral.agency), in: db) {
            try next.goOn(voice.post, at: voice.now, in: db)
        }
        try tell("said that \(shortName) completed \(referral.serviceName)\(words.isEmpty ? "" : ": \(words)")", voice, in: db)
    }

    /// The person went away before the end.
    func leave(on day: Day, _ reason: Referral.Reason, words: String = "", _ voice: ReferralVoice, in db: Writing) throws {
        try move(
            to: .left, from: [.accepted, .appointment, .started], due: Referral.due(referral.kind, .left, since: day),
            setting: "\(answered(voice.now)), ended_on = \(day), reason = \(reason)", at: voice.now, in: db)
        try referral.happened(.left, voice.side, by: voice.actor.name, reason: reason.rawValue, words: words, at: voice.now, in: db)
        try callOffAll(voice, in: db)
        try follow(reason, saidBy: nil, words: words, voice, in: db)
        try surfaceWaiting(on: voice.today, in: db)
        try tell("said that \(shortName) left \(referral.serviceName): \(reason.words.en.lowercased())", voice, in: db)
    }

    /// What came of it for the person; told early it is asked for once more, after the days that show whether it lasts.
    func record(_ outcome: Referral.Outcome, words: String = "", _ voice: ReferralVoice, in db: Writing) throws {
        let last = referral.endedOn.map { $0.adding(days: Referral.daysToOutcome) }
        let due: Day? = last.flatMap { voice.today < $0 ? $0 : nil }
        let changed = try db.run(
            """
            UPDATE referrals SET outcome = \(outcome), outcome_on = \(voice.today), due = \(due), reminders = 0, reminded_at = NULL
            WHERE agency_id = \(referral.agency) AND id = \(referral.id) AND state IN ('completed', 'left')
            """)
        guard changed == 1 else { throw Conflict(message: "What came of it is told when it has been completed or left.") }
        try referral.happened(
            .outcome, voice.side, by: voice.actor.name, reason: outcome.rawValue,
            words: words.isEmpty ? outcome.words.en : "\(outcome.words.en). \(words)", at: voice.now, in: db)
        try tell("said what came of \(referral.serviceName) for \(shortName): \(outcome.words.en.lowercased())", voice, in: db)
    }
}

extension ReferralSheet {
    /// It was made by mistake, or is no longer wanted: it stays, marked as void, with the reason. A provider that was written to hears of it.
    func void(because words: String, _ voice: ReferralVoice, in db: Writing) throws {
        try callOffAll(voice, in: db)
        try move(
            to: .voided, from: Referral.State.allCases.filter { !$0.isClosed }, due: nil, at: voice.now, in: db)
        try referral.happened(.voided, .agency, by: voice.actor.name, words: words, at: voice.now, in: db)
        try surfaceWaiting(on: voice.today, in: db)
        if isWrittenTo, let sender = try voice.post.sender(of: referral, in: db) {
            try voice.post.write(toProvider: self, .withdrawn, from: sender, at: voice.now, in: db)
        }
        try note("took back the referral of \(shortName) to \(referral.providerName): \(words)", by: voice.actor, at: voice.now, in: db)
    }

    /// Whether the provider has been written to.
    var isWrittenTo: Bool { referral.kind == .formal && referral.sentAt != nil && !referral.mailbox.isEmpty }

    /// It goes on after all. Throws `Conflict` when another one of the person to the same service is open.
    func reopen(saying words: String, _ voice: ReferralVoice, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: referral.agency)
        if let listing = referral.service, try ReferralQueries.open(of: referral.participant, for: listing, seenBy: eyes, in: db) != nil {
            throw Conflict(message: "\(person) is referred there in another referral.")
        }
        // What was never sent waits for somebody to send it.
        let state: Referral.State =
            referral.sentAt == nil ? .waiting : referral.startedOn != nil ? .started : referral.seenAt != nil ? .seen : .sent
        try move(
            to: state, from: [.declined, .left, .completed, .voided],
            due: state == .waiting ? voice.today : Referral.due(referral.kind, state, since: voice.today),
            setting: ", declined_by = NULL, reason = NULL, ended_on = NULL, outcome = NULL, outcome_on = NULL", at: voice.now, in: db)
        try referral.happened(.reopened, .agency, by: voice.actor.name, words: words, at: voice.now, in: db)
        try note("opened the referral of \(shortName) to \(referral.providerName) again", by: voice.actor, at: voice.now, in: db)
    }

    /// The person wants something about it to be different; a colleague sees to it.
    func wish(_ words: String, _ voice: ReferralVoice, in db: Writing) throws {
        try referral.happened(.wished, .person, by: voice.actor.name, words: words, at: voice.now, in: db)
        try db.run("UPDATE referrals SET due = \(voice.today) WHERE agency_id = \(referral.agency) AND id = \(referral.id) AND closed_at IS NULL")
        try tell("needs something changed about \(referral.serviceName): \(words.shortened(to: 200))", voice, in: db)
    }
}
