import Dates
import OpenReferral
import Storage

/// A person about to be sent to a provider.
struct ReferralDraft: Sendable {
    let person: Participant
    let kind: Referral.Kind
    /// The listing; nothing if what the person was told of stands in no directory, or if it is we who are asked.
    var listing: ID<Listing>?
    let name: String
    /// Who gives it; of one that came in, who sent the person.
    let provider: String
    /// To which mail goes; empty when the provider is called instead.
    var mailbox = ""
    /// Every formal one has it.
    var consent: Consent?
    /// What the provider shall see: part of what the consent covers.
    var covers: Set<SharedFact> = []
    var why = ""
    var letter = ""
    /// It is sent when that one is completed.
    var after: ID<Referral>?
    /// Why a second one stands beside one that is open.
    var secondWhy = ""
}

extension ReferralDraft {
    /// Writes the referral down; a formal one is sent at once unless it waits for another. Throws `Conflict` without a consent that covers it, and
    /// when one to the same service is open and nobody has said why a second is needed.
    ///
    /// `outside` is who sent somebody to us by link; then the one who lets it be known is not the one who answers for it.
    @discardableResult
    func make(
        by staff: StaffMember, as outside: Actor? = nil, _ post: ReferralPost, at now: Instant, in db: Writing
    ) throws -> ID<Referral> {
        let today = post.today(at: now)
        try check(today, staff, in: db)
        let id = ID<Referral>.new(at: now)
        let state: Referral.State = after == nil ? .sent : .waiting
        let sent: Instant? = after == nil ? now : nil
        try db.run(
            """
            INSERT INTO referrals (id, agency_id, participant_id, service_id, service_name, provider_name, kind, state, state_at, consent_id, covers,
                why, letter, mailbox, after_id, second_why, made_by, made_at, sent_at, due)
            VALUES (\(id), \(person.agency), \(person.id), \(listing), \(name), \(provider), \(kind), \(state), \(now), \(consent?.id),
                \(SharedFact.text(covers)), \(why), \(letter), \(mailbox), \(after), \(secondWhy), \(staff.id), \(now), \(sent),
                \(Referral.due(kind, state, since: today)))
            """)
        let sheet = try ReferralQueries.sheet(of: id, seenBy: Viewer(wholeAgency: person.agency), in: db)
        try sheet.note(outside == nil ? words : "sent us \(person.shortName) for \(name)", by: outside ?? .staff(staff), at: now, in: db)
        if kind == .incoming && outside == nil { try announce(sheet, by: staff, at: now, in: db) }
        if kind == .formal && after == nil { try sheet.leave(from: staff, by: .staff(staff), post, at: now, in: db) }
        return id
    }

    private var words: String {
        switch kind {
        case .formal:
            after == nil ? "referred \(person.shortName) to \(provider) for \(name)" : "planned \(name) at \(provider) for \(person.shortName)"
        case .informal: "told \(person.shortName) of \(name), \(provider)"
        case .incoming: "took down that \(provider) sent \(person.shortName) for \(name)"
        }
    }

    private func check(_ today: Day, _ staff: StaffMember, in db: Reading) throws {
        if kind == .formal {
            guard let consent, consent.allows(provider: provider, on: today), covers.isSubset(of: consent.covers) else {
                throw Conflict(message: "\(person.firstName)’s consent does not cover this any more. Look at it again.")
            }
        }
        guard let listing, secondWhy.isEmpty else { return }
        if try ReferralQueries.open(of: person.id, for: listing, seenBy: Viewer(wholeAgency: person.agency), in: db) != nil {
            throw Conflict(message: "\(person.name) is referred to \(name) already. Look at that referral, or say why a second one is needed.")
        }
    }

    private func announce(_ sheet: ReferralSheet, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        guard let counselor = person.counselor, counselor != staff.id else { return }
        try Notice.tell(
            [counselor], .referralReceived, "\(provider) sent \(person.shortName) to us for \(name)", employer: nil,
            subject: sheet.referral.id.number, agency: person.agency, at: now, in: db)
    }
}

extension ReferralSheet {
    /// Tells provider and person: by mail where mail reaches them. A provider without mail is called.
    fileprivate func leave(from sender: StaffMember, by actor: Actor, _ post: ReferralPost, at now: Instant, in db: Writing) throws {
        try referral.happened(
            .sent, .agency, by: actor.name, words: referral.mailbox.isEmpty ? "by phone" : referral.mailbox, at: now, in: db)
        if !referral.mailbox.isEmpty { try post.write(toProvider: self, .new, from: sender, at: now, in: db) }
        let person = try ParticipantQueries.find(referral.participant, seenBy: Viewer(wholeAgency: referral.agency), in: db)
        try post.write(to: person, from: sender, at: now, in: db)
    }

    /// What has waited for another is sent now. Without a consent that runs today nothing leaves, and the colleague is told.
    func goOn(_ post: ReferralPost, at now: Instant, in db: Writing) throws {
        let (eyes, today) = (Viewer(wholeAgency: referral.agency), post.today(at: now))
        let consent = try referral.consent.map { try ConsentQueries.find($0, of: referral.participant, seenBy: eyes, in: db) }
        guard let sender = try post.sender(of: referral, in: db), consent?.allows(provider: referral.providerName, on: today) == true else {
            return try Notice.tell(
                [referral.madeBy], .referralSilent, "\(shortName)’s next step, \(referral.serviceName), cannot be sent: the consent has ended",
                employer: nil, subject: referral.id.number, agency: referral.agency, at: now, in: db)
        }
        let changed = try db.run(
            """
            UPDATE referrals SET state = 'sent', state_at = \(now), sent_at = \(now),
                due = \(Referral.due(referral.kind, .sent, since: today))
            WHERE agency_id = \(referral.agency) AND id = \(referral.id) AND state = 'waiting'
            """)
        guard changed == 1 else { return }
        try leave(from: sender, by: .agency, post, at: now, in: db)
        try note("sent \(shortName) on to \(referral.serviceName), as planned", by: .agency, at: now, in: db)
    }

    func note(_ words: String, by actor: Actor, at now: Instant, in db: Writing) throws {
        try JournalNote(kind: .referral, words: words, subject: referral.id.number).write(agency: referral.agency, by: actor, at: now, in: db)
    }
}
