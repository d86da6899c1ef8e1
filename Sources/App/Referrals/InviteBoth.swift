import Dates
import Markup
import Phrases
import Storage

extension ReferralSheet {
    /// Sends both sides what their calendars need: an invitation, the newer one, or that it is off. Each gets a file of its own, for neither is
    /// told the other's mailbox; the provider's leaves under the consent, and the person's needs none.
    func invite(_ appointment: Appointment, _ voice: ReferralVoice, in db: Writing) throws {
        guard let sender = try sender(voice, in: db) else { return }
        let person = try ParticipantQueries.find(referral.participant, seenBy: Viewer(wholeAgency: referral.agency), in: db)
        if !referral.mailbox.isEmpty {
            let title = "\(referral.serviceName), \(voice.post.agency.name)"
            let reader = Reader(name: referral.providerName, mailbox: referral.mailbox, language: .en, title: title, consent: referral.consent)
            try send(appointment, to: reader, from: sender, voice, in: db)
        }
        if person.isReachableByMail {
            let title = "\(referral.serviceName), \(referral.providerName)"
            let reader = Reader(name: person.name, mailbox: person.mailbox, language: person.language, title: title, consent: nil)
            try send(appointment, to: reader, from: sender, voice, in: db)
        }
    }

    private struct Reader {
        let name: String
        let mailbox: String
        let language: Language
        /// What the calendar calls it.
        let title: String
        let consent: ID<Consent>?
    }

    private func sender(_ voice: ReferralVoice, in db: Reading) throws -> StaffMember? {
        if case .staff(let member) = voice.actor { return member }
        return try voice.post.sender(of: referral, in: db)
    }

    private func send(_ appointment: Appointment, to reader: Reader, from sender: StaffMember, _ voice: ReferralVoice, in db: Writing) throws {
        let (agency, isOff) = (voice.post.agency, appointment.state == .calledOff)
        let invitation = CalendarInvitation(
            uid: "\(appointment.id)@\(agency.mailbox.split(separator: "@").last ?? "fairlead")", title: reader.title, place: appointment.place,
            start: appointment.at, organizer: sender.mailbox, attendees: [reader.mailbox], sequence: appointment.changes, isCalledOff: isOff)
        let file = try StoredFile.keep(
            name: "appointment.ics", type: "text/calendar", bytes: invitation.file(at: voice.now), by: sender.id, of: agency.id, at: voice.now,
            in: db)
        let language = reader.language
        let day = Wording.day(appointment.at.day(in: agency.zone), in: language)
        let when = "\(day), \(Wording.time(appointment.at, in: agency.zone, language))"
        let words = isOff ? ReferralWords.calledOff : appointment.changes == 0 ? ReferralWords.appointed : ReferralWords.moved
        let place = appointment.place.isEmpty ? "" : "\n\(appointment.place)"
        let letter = Letter(language, [.words(words[language]), .words("\(when)\(place)"), voice.post.signature(sender)])
        let subject = ReferralWords.appointmentSubject(agency.name)[language]
        try MailDraft(
            kind: .appointment, language: language, toName: reader.name, toMailbox: reader.mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject), files: [file], consent: reader.consent
        ).queue(from: sender, of: agency, at: voice.now, in: db)
    }
}
