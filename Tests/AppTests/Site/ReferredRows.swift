import Dates
import Markup
import Secrets
import Storage
import Web

@testable import App

extension AgencyRows {
    /// Somebody sent to the provider: she has a time today; one referral was not looked at yet, one has ended, one waits for the first.
    mutating func addReferrals(_ word: String, _ agency: Agency, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let (eyes, today) = (Viewer(wholeAgency: agency.id), now.day(in: agency.zone))
        guard let id = names["participant"].flatMap({ ID<Participant>($0) }), let listing = names["service"].flatMap({ ID<Listing>($0) }) else {
            return
        }
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        let consent = try ConsentDraft(
            purpose: .services, recipient: "\(word) House", covers: [.name, .contact, .language, .resume], startsOn: today,
            expiresOn: today.adding(days: 90)
        ).renew(for: person, by: .staff(staff), at: now, in: db)
        let post = ReferralPost(agency: agency, address: { $0.address })
        let voice = ReferralVoice(side: .provider, actor: .outside(name: "\(word) House"), post: post, now: now)
        func refer(_ name: String, _ after: ID<Referral>? = nil) throws -> ReferralSheet {
            let made = try ReferralDraft(
                person: person, kind: .formal, listing: listing, name: "\(word) \(name)", provider: "\(word) House",
                mailbox: "office@\(word.lowercased().replacing(" ", with: "")).example", consent: consent, covers: consent.covers, why: "\(word) why",
                letter: "\(word) letter", after: after, secondWhy: "\(word) again"
            ).make(by: staff, post, at: now, in: db)
            return try ReferralQueries.sheet(of: made, seenBy: eyes, in: db)
        }
        try ProviderQueries.listing(listing, seenBy: eyes, in: db).setAside(until: today.adding(days: 9), by: .staff(staff), at: now, in: db)
        let timed = try refer("classes")
        try timed.see(by: "\(word) House", at: now, in: db)
        let appointment = try timed.set(now.adding(hours: -1), at: "\(word) room", voice, in: db)
        let (unseen, ended) = (try refer("lunch"), try refer("papers"))
        try ended.see(by: "\(word) House", at: now, in: db)
        try ended.again(in: db).complete(on: today, nil, voice, in: db)
        let waiting = try refer("welding", timed.referral.id)
        (names["referral"], names["appointment"]) = (timed.referral.id.description, appointment.description)
        (names["unlooked"], names["ended"]) = (unseen.referral.id.description, ended.referral.id.description)
        names["planned"] = waiting.referral.id.description
        try UnmetNeedDraft(why: .full, words: "\(word) words").about(id, listing, seenBy: eyes, in: db)
            .log(of: agency.id, by: .staff(staff), on: today, at: now, in: db)
        links["referral"] = try link(.referral, timed.referral.id.number, agency, at: now, in: db)
        links["unlooked"] = try link(.referral, unseen.referral.id.number, agency, at: now, in: db)
        links["participant"] = try link(.myReferrals, id.number, agency, at: now, in: db)
    }

    private func link(_ purpose: LinkPurpose, _ subject: Int64, _ agency: Agency, at now: Instant, in db: Writing) throws -> String {
        try PrivateLink.issue(
            purpose: purpose.rawValue, subject: subject, recipient: "somebody", agency: agency.id.number, expiresAt: now.adding(days: 30), at: now,
            in: db
        ).text
    }
}
