import Mail
import Web

/// What the first administrator sends to open an agency.
struct FoundingForm: Sendable {
    let typed: PasswordPage.Founding
    let password: String
    let errors: FieldErrors

    init(_ form: Form) {
        typed = PasswordPage.Founding(
            agency: form["agency"], name: form["name"], mailbox: form["mailbox"].lowercased(), phone: form["phone"])
        let chosen = PasswordForm(form, avoiding: [typed.name, typed.agency])
        password = chosen.password
        var errors = FieldErrors()
        if typed.agency.isEmpty { errors.add("agency", "Enter the name of your agency, as employers know it") }
        if typed.name.isEmpty { errors.add("name", "Enter your name") }
        if (try? Mail.Address(name: typed.name, mailbox: typed.mailbox)) == nil {
            errors.add("mailbox", "Enter an e-mail address, such as ines@agency.org")
        }
        if typed.phone.isEmpty { errors.add("phone", "Enter a phone number that employers may call") }
        for error in chosen.errors.all { errors.add(error.field, error.words) }
        self.errors = errors
    }

    var agency: AgencyDraft { AgencyDraft(name: typed.agency, phone: typed.phone, mailbox: typed.mailbox) }

    func administrator(_ passwordHash: String) -> StaffDraft {
        StaffDraft(name: typed.name, mailbox: typed.mailbox, phone: typed.phone, role: .administrator, passwordHash: passwordHash)
    }
}
