import Mail
import Phrases
import Web

/// How a person wants to be reached, as their browser sends it.
struct OwnDetailsForm: Sendable {
    var phone: String
    var mailbox: String
    var language: String
    var needsInterpreter: Bool

    init(_ person: Participant) {
        phone = person.phone
        mailbox = person.mailbox
        language = person.language.rawValue
        needsInterpreter = person.needsInterpreter
    }

    init(_ form: Form) {
        phone = String(form["phone"].prefix(50))
        mailbox = String(form["mailbox"].prefix(254))
        language = form["language"]
        needsInterpreter = form.has("needs_interpreter")
    }

    var spoken: Language? { Language(rawValue: language) }

    var problems: [(field: String, words: Phrase)] {
        var errors = FieldErrors()
        errors.check(phone: phone)
        let isWrong = !mailbox.isEmpty && (try? Mail.Address(mailbox: mailbox)) == nil
        return (errors.isEmpty ? [] : [("phone", IntakeWords.phoneWrong)]) + (isWrong ? [("mailbox", IntakeWords.mailboxWrong)] : [])
    }
}
