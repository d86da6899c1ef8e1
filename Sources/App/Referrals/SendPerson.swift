import Dates
import Phrases
import Storage

/// A person as another organization sends them to us.
struct SentPersonDraft: NamedFromOutside, Sendable {
    /// Who sends them, by name; empty if it is not said.
    var sentBy = ""
    var firstName = ""
    var lastName = ""
    var phone = ""
    var mailbox = ""
    var language = Language.en
    /// What they are to get from us.
    var wanted = ""
    var words = ""
}

extension SentPersonDraft {
    /// Takes the person in, with the consent that the organization passed on, as a referral to us which the whole team is told of. Somebody whom
    /// we know stays one person. Throws `Conflict` if the organization's link was ended.
    @discardableResult
    func send(under sender: ReferralSender, by helper: StaffMember, _ post: ReferralPost, at now: Instant, in db: Writing) throws -> ID<Referral> {
        guard sender.isOpen else { throw ReferralSender.isClosed }
        let (eyes, today) = (Viewer(wholeAgency: sender.agency), post.today(at: now))
        let who = ManagingPartner.reader(sentBy.isEmpty ? sender.contactName : sentBy, at: sender.name)
        let actor = Actor.outside(name: who)
        let person = try SenderQueries.known(self, seenBy: eyes, in: db) ?? takenDown(by: helper, at: now, in: db)
        if try ConsentQueries.allowing(person.id, toProvider: sender.name, on: today, seenBy: eyes, in: db) == nil {
            try ConsentDraft(
                purpose: .services, recipient: sender.name, covers: [.name], language: language, given: .spoken, startsOn: today,
                expiresOn: today.adding(days: ReferralSender.daysOfConsent)
            ).give(for: person, by: actor, at: now, in: db)
        }
        let made = try ReferralDraft(person: person, kind: .incoming, name: wanted, provider: sender.name, why: words)
            .make(by: helper, as: actor, post, at: now, in: db)
        try db.run(
            """
            INSERT INTO sent_people (agency_id, referral_id, sender_id, sent_by, sent_at)
            VALUES (\(sender.agency), \(made), \(sender.id), \(who), \(now))
            """)
        try Notice.tell(
            try team(of: person, helper, in: db), .referralReceived, "\(who) sent \(person.shortName) to us for \(wanted)", employer: nil,
            subject: made.number, agency: sender.agency, at: now, in: db)
        return made
    }

    private func takenDown(by helper: StaffMember, at now: Instant, in db: Writing) throws -> Participant {
        let id = try ParticipantDraft(
            firstName: firstName, lastName: lastName, phone: phone, mailbox: mailbox, language: language, needsInterpreter: language != .en,
            center: helper.center, counselor: helper.id
        ).create(by: helper, at: now, in: db)
        return try ParticipantQueries.find(id, seenBy: Viewer(wholeAgency: helper.agency), in: db)
    }

    /// All who work with people where the person is: whoever has time answers first.
    private func team(of person: Participant, _ helper: StaffMember, in db: Reading) throws -> [ID<StaffMember>] {
        let center = person.center ?? helper.center
        return try StaffQueries.everybody(seenBy: Viewer(wholeAgency: helper.agency), in: db).filter { member in
            member.isWorking && member.role.servesPeople && (center == nil || member.center == nil || member.center == center)
        }.map(\.id)
    }
}

extension ReferralSender {
    static let isClosed = Conflict(message: "Nobody can be sent by this link any more.")
}

extension ReferralSheet {
    /// Tells the organization that sent the person by link that there is a word; nothing without the person's leave.
    func tellSender(_ voice: ReferralVoice, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: referral.agency)
        guard referral.kind == .incoming, let staff = voice.actor.staffID,
            let sender = try SenderQueries.sender(of: referral.id, seenBy: eyes, in: db), !sender.mailbox.isEmpty,
            try ConsentQueries.allowing(referral.participant, toProvider: sender.name, on: voice.today, seenBy: eyes, in: db) != nil
        else { return }
        try sender.write(.word, from: try StaffQueries.member(staff, seenBy: eyes, in: db), voice.post, at: voice.now, in: db)
    }
}
