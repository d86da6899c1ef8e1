import Dates
import Mail
import Phrases
import Storage
import Web

/// The notice as its sender wants it.
struct NoticeForm: Sendable {
    /// The key of the notice that it becomes; sent twice, it makes one.
    let id: ID<EligibilityNotice>
    /// The results that it tells of, as they were when the page was shown.
    let determination: ID<Determined>?
    let to: ID<Contact>?
    var letter: EligibilityLetter

    private static let longest = 10_000

    /// As it is when the page opens: ready to be sent.
    init(_ letter: EligibilityLetter, to contact: Contact?, of determined: Determined?, at now: Instant) {
        id = .new(at: now)
        determination = determined?.id
        to = contact?.id
        self.letter = letter
    }

    /// As a browser sent it.
    init(_ form: Form, at now: Instant) {
        id = form.id("notice") ?? .new(at: now)
        determination = form.id("determination")
        to = form.id("to")
        letter = EligibilityLetter(
            language: Language(rawValue: form["language"]) ?? .en, subject: String(form["subject"].replacing("\n", with: " ").prefix(200)),
            parts: Dictionary(
                uniqueKeysWithValues: EligibilityLetter.Part.allCases.map { ($0, String(form[$0.rawValue].prefix(NoticeForm.longest))) }))
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
