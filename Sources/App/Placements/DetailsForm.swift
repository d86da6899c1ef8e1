import Mail
import Web

/// What a supervisor may add after the answer.
struct DetailsForm: Sendable {
    let since: CheckIn.Since?
    let details: String
    let wantsCall: Bool

    init(_ form: Form) {
        since = CheckIn.Since(rawValue: form["since"])
        details = String(form["details"].prefix(2_000))
        wantsCall = form.has("call")
    }

    var isEmpty: Bool { since == nil && details.isEmpty && !wantsCall }
}

/// The colleague who should be asked instead.
struct ColleagueForm: Sendable {
    var name = ""
    var mailbox = ""

    init() {}

    init(_ form: Form) {
        name = String(form["name"].prefix(200))
        mailbox = String(form["mailbox"].prefix(254))
    }

    var hasName: Bool { !name.isEmpty }
    var hasMailbox: Bool { (try? Mail.Address(mailbox: mailbox)) != nil }
    var isComplete: Bool { hasName && hasMailbox }
}
