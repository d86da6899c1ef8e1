import Dates
import Storage

extension ReferralSheet {
    /// What the provider owes word of, in this state.
    private var matter: ReferralPost.Matter {
        switch referral.state {
        case .appointment: .afterAppointment
        case .started: .silence
        case .waiting, .sent, .seen, .accepted, .declined, .completed, .left, .voided: .reminder
        }
    }

    /// Asks the provider again by mail. Throws `Conflict` without a mailbox, or when the consent has ended.
    func remind(from sender: StaffMember, _ voice: ReferralVoice, in db: Writing) throws {
        guard isWrittenTo, !referral.state.isClosed else { throw Conflict(message: "Nobody can be written to about this referral.") }
        guard try hasConsent(on: voice.today, in: db) else { throw Conflict(message: "The consent has ended, so nothing is sent. Ask \(firstName).") }
        try db.run(
            """
            UPDATE referrals SET reminders = reminders + 1, reminded_at = \(voice.now)
            WHERE agency_id = \(referral.agency) AND id = \(referral.id)
            """)
        try voice.post.write(toProvider: self, matter, from: sender, at: voice.now, in: db)
        try referral.happened(.reminded, .agency, by: voice.actor.name, at: voice.now, in: db)
    }

    func hasConsent(on day: Day, in db: Reading) throws -> Bool {
        guard let id = referral.consent else { return false }
        return try ConsentQueries.find(id, of: referral.participant, seenBy: Viewer(wholeAgency: referral.agency), in: db)
            .allows(provider: referral.providerName, on: day)
    }
}

/// The agency's own work of a day: asking providers again for word that they owe, twice at most of one thing, and once asking the person what came
/// of it. What stays silent stands on the Today page until somebody calls.
struct ChaseReferrals: Sendable {
    let post: ReferralPost

    /// Between two reminders of one thing.
    static let daysBetween = 3

    /// Does what is due on the day. Returns how many were written to.
    @discardableResult
    func chase(on today: Day, at now: Instant, in db: Writing) throws -> Int {
        let voice = ReferralVoice(side: .agency, actor: .agency, post: post, now: now)
        let heard = now.adding(days: -ChaseReferrals.daysBetween)
        let due = try ReferralQueries.due(on: today, notSince: heard, seenBy: Viewer(wholeAgency: post.agency.id), in: db)
        for sheet in due {
            guard let sender = try post.sender(of: sheet.referral, in: db) else { continue }
            if sheet.referral.state.isClosed {
                try ask(sheet, from: sender, voice, in: db)
            } else {
                try sheet.remind(from: sender, voice, in: db)
            }
        }
        return due.count
    }

    /// Asks the person once what came of it.
    private func ask(_ sheet: ReferralSheet, from sender: StaffMember, _ voice: ReferralVoice, in db: Writing) throws {
        let referral = sheet.referral
        let person = try ParticipantQueries.find(referral.participant, seenBy: Viewer(wholeAgency: referral.agency), in: db)
        try db.run(
            """
            UPDATE referrals SET reminders = reminders + 1, reminded_at = \(voice.now)
            WHERE agency_id = \(referral.agency) AND id = \(referral.id)
            """)
        try post.write(to: person, from: sender, at: voice.now, in: db)
        try referral.happened(.reminded, .agency, by: post.agency.name, words: "asked what came of it", at: voice.now, in: db)
    }
}

extension Office {
    /// Chases referrals, in the morning of working days. Called again and again; each thing is asked about no more often than it should.
    func chaseReferrals() async throws {
        let now = clock.now()
        for agency in try await database.read({ db in try StaffQueries.agencies(in: db) }) {
            let today = now.day(in: agency.zone)
            guard today.isWorkingDay, (7..<17).contains(now.time(in: agency.zone).hour) else { continue }
            let settings = settings
            let work = ChaseReferrals(post: ReferralPost(agency: agency) { settings.address($0) })
            try await database.write { db in _ = try work.chase(on: today, at: now, in: db) }
        }
    }
}
