import Dates
import Mail
import Phrases
import Storage
import Web

/// The notice as its sender wants it.
struct NoticeForm: Sendable {
    /// The key of the mail that it becomes; a form that is sent twice makes one mail.
    let id: ID<OutboxMessage>
    /// The results that it tells of, as they were when the page was shown.
    let determination: ID<Determined>?
    let to: ID<Contact>?
    var letter: EligibilityLetter
    var flyers: Set<ID<Flyer>>

    private static let longest = 10_000

    /// As it is when the page opens: ready to be sent.
    init(_ letter: EligibilityLetter, with flyers: [Flyer], to contact: Contact?, of determined: Determined?, at now: Instant) {
        id = .new(at: now)
        determination = determined?.id
        to = contact?.id
        self.letter = letter
        self.flyers = Set(flyers.map(\.id))
    }

    /// As a browser sent it.
    init(_ form: Form, at now: Instant) {
        id = form.id("mail") ?? .new(at: now)
        determination = form.id("determination")
        to = form.id("to")
        letter = EligibilityLetter(
            language: Language(rawValue: form["language"]) ?? .en, subject: String(form["subject"].replacing("\n", with: " ").prefix(200)),
            parts: Dictionary(
                uniqueKeysWithValues: EligibilityLetter.Part.allCases.map { ($0, String(form[$0.rawValue].prefix(NoticeForm.longest))) }),
            template: Int(form["template"]) ?? 0)
        flyers = Set(form.all("flyers").compactMap { ID($0) })
    }

    /// What keeps the notice from being sent.
    func errors(_ contact: Contact?) -> FieldErrors {
        var errors = FieldErrors()
        if let contact {
            if !contact.canGetMail { errors.add("to", "Mail would not reach \(contact.name). Choose somebody with an e-mail address, or add one") }
        } else {
            errors.add("to", "Choose who gets the notice")
        }
        if letter.subject.isEmpty { errors.add("subject", "Enter a subject") }
        if EligibilityLetter.Part.allCases.allSatisfy({ letter[$0].isEmpty }) { errors.add("opening", "Write what you want to say") }
        return errors
    }
}

extension Contact {
    /// Whether mail would be taken for the address; some that came from spreadsheets would not.
    var canGetMail: Bool { isReachableByMail && (try? Mail.Address(mailbox: mailbox)) != nil }
}
