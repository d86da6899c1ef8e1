import Secrets
import Web

/// A password that somebody chooses, typed twice.
struct PasswordForm: Sendable {
    let password: String
    let errors: FieldErrors

    init(_ form: Form, avoiding words: [String]) {
        password = form.verbatim("password")
        var errors = FieldErrors()
        if let weakness = PasswordRules.weakness(of: password, avoiding: words) {
            errors.add("password", weakness.message)
        } else if password != form.verbatim("again") {
            errors.add("again", "The two passwords differ. Type the same one twice")
        }
        self.errors = errors
    }
}
