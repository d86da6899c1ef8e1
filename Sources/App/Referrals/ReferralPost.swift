import Dates
import Markup
import Phrases
import Secrets
import Storage
import Web

/// What it takes to write to a provider, or to the person, about a referral. Mails name nobody and no service, for they are read by others.
struct ReferralPost: Sendable {
    /// What a mail to a provider is about.
    enum Matter: Sendable {
        case new
        /// Nobody has answered yet, or begun.
        case reminder
        case afterAppointment, silence, withdrawn
    }

    let agency: Agency
    /// The whole address of a path of ours.
    let address: @Sendable (Link) -> String

    private var eyes: Viewer { Viewer(wholeAgency: agency.id) }

    /// Asks the provider to look, or reminds it of what it owes. We do not know which language it reads, so the letter says it in each.
    func write(
        toProvider sheet: ReferralSheet, _ matter: Matter, from sender: StaffMember, at now: Instant, in db: Writing
    ) throws {
        let referral = sheet.referral
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.referral.rawValue, subject: referral.id.number, recipient: referral.mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: Referral.daysOfLink), replacing: false, at: now, in: db)
        let parts = Language.allCases.flatMap { language -> [Letter.Part] in
            [.words(ReferralWords.opening(matter, agency.name)[language])]
                + (language == .en ? [.link(ReferralWords.look[language], to: address("/l/\(token.text)"))] : [])
        }
        let own: [Letter.Part] = matter == .new && !referral.letter.isEmpty ? [.words(referral.letter)] : []
        let letter = Letter(.en, parts + own + [signature(sender)])
        let subject = ReferralWords.subject(matter, agency.name)[.en]
        try MailDraft(
            kind: .referral, language: .en, toName: referral.providerName, toMailbox: referral.mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject), consent: referral.consent
        ).queue(from: sender, of: agency, at: now, in: db)
    }

    /// Tells the person that there is something to see under "My referrals"; nothing if no mail reaches them.
    func write(to person: Participant, from sender: StaffMember, at now: Instant, in db: Writing) throws {
        guard person.isReachableByMail else { return }
        let token = try PrivateLink.issue(
            purpose: LinkPurpose.myReferrals.rawValue, subject: person.id.number, recipient: person.mailbox, agency: agency.id.number,
            expiresAt: now.adding(days: Referral.daysOfLink), replacing: false, at: now, in: db)
        var values = TemplateValues([.firstName: person.firstName, .link: address("/l/\(token.text)")])
        values.sign(sender, of: agency)
        try Templates.current(of: agency, in: db)[.referralTold, person.language]
            .write(.referralTold, to: person.name, mailbox: person.mailbox, values)
            .queue(from: sender, of: agency, at: now, in: db)
    }

    func signature(_ sender: StaffMember) -> Letter.Part { .words("\(sender.name)\n\(agency.name)\n\(sender.phone)") }

    /// In whose name something leaves that nobody presses a button for; nobody if the colleague has gone.
    func sender(of referral: Referral, in db: Reading) throws -> StaffMember? {
        let maker = try StaffQueries.member(referral.madeBy, seenBy: eyes, in: db)
        return maker.isWorking ? maker : nil
    }

    func today(at now: Instant) -> Day { now.day(in: agency.zone) }
}
