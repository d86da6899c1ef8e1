import Dates
import Phrases
import Storage

/// A sentence to the supervisor: what was done, and nothing private.
struct TellBackForm: Sendable {
    let words: String

    init(_ words: String) { self.words = String(words.prefix(500)) }

    /// What the person's privacy forbids is for the writer to leave out; that something is written is for us.
    var error: String? { words.isEmpty ? "Write the sentence, such as “She is back tomorrow”" : nil }
}

extension Intervention {
    /// Mails the sentence to whoever is asked about the placement. Throws `Conflict` if nobody there can be reached by mail.
    func tellBack(
        _ form: TellBackForm, about sheet: PlacementSheet, by staff: StaffMember, of agency: Agency, at now: Instant, in db: Writing
    ) throws {
        let contacts = try EmployerQueries.contacts(of: sheet.placement.employer, seenBy: staff.viewer, in: db).filter(\.isReachableByMail)
        guard let contact = contacts.first(where: { $0.id == sheet.placement.supervisor }) ?? contacts.first else {
            throw Conflict(message: "No mail reaches \(sheet.employerName). Call them, and log the call.")
        }
        let language = contact.language
        let subject = TellBackWords.subject(sheet.shortName)[language]
        let letter = Letter(
            language,
            [
                .words(TellBackWords.opening(contact.firstName, sheet.shortName)[language]), .words(form.words),
                .words("\(staff.name)\n\(agency.name)\n\(staff.phone)"),
            ])
        let message = try MailDraft(
            kind: .toldBack, language: language, toName: contact.name, toMailbox: contact.mailbox, subject: subject, text: letter.text,
            html: letter.html(title: subject), employer: sheet.placement.employer, contact: contact.id
        ).queue(from: staff, of: agency, at: now, in: db)
        try db.run(
            """
            UPDATE interventions SET told_at = \(now), told_by = \(staff.id), told_words = \(form.words)
            WHERE agency_id = \(agency.id) AND id = \(id)
            """)
        try JournalNote(
            kind: .mail, words: "told \(contact.name) what was done about \(sheet.shortName)", said: form.words, employer: sheet.placement.employer,
            subject: message.number
        ).write(agency: agency.id, by: .staff(staff), at: now, in: db)
    }
}

/// What stands around the sentence.
enum TellBackWords {
    static func subject(_ person: String) -> Phrase {
        Phrase(en: "About \(person): what we did", es: "Sobre \(person): lo que hicimos", pl: "W sprawie: \(person) – co zrobiliśmy")
    }

    static func opening(_ name: String, _ person: String) -> Phrase {
        Phrase(
            en: "Hello \(name),\nthank you for telling us about \(person).", es: "Hola, \(name):\ngracias por avisarnos sobre \(person).",
            pl: "Dzień dobry,\ndziękujemy za wiadomość w sprawie: \(person).")
    }
}
