import Markup
import Web

/// Choosing a password, by a link that an administrator gave or by the first administrator's own.
struct PasswordPage: Sendable {
    /// The first administrator also names the agency and herself.
    struct Founding: Sendable {
        var agency = ""
        var name = ""
        var mailbox = ""
        var phone = ""
    }

    let heading: String
    let action: Link
    let token: String
    var founding: Founding?
    var errors = FieldErrors()
    let assets: Assets

    var html: HTML {
        EntryFrame(title: heading, hasErrors: !errors.isEmpty, assets: assets).html(
            """
            <div class="head"><div><h1>\(heading)</h1></div></div>
            \(ErrorSummary(errors))
            <form class="fields" method="post" action="\(action)" novalidate>
              <input type="hidden" name="_token" value="\(token)">
              \(with: founding, foundingFields)
              \(TextField(
                name: "password", label: "Password", hint: "At least 12 characters. Four words that you will remember are good.",
                error: errors["password"], type: "password", autocomplete: "new-password"))
              \(TextField(name: "again", label: "The same password again", error: errors["again"], type: "password", autocomplete: "new-password"))
              <div class="row"><button>Save the password</button></div>
            </form>
            """)
    }

    private func foundingFields(_ founding: Founding) -> HTML {
        """
        \(TextField(name: "agency", label: "Name of your agency", value: founding.agency, error: errors["agency"], autocomplete: "organization"))
        \(TextField(name: "name", label: "Your name", value: founding.name, error: errors["name"], autocomplete: "name"))
        \(TextField(
            name: "mailbox", label: "Your work e-mail", value: founding.mailbox, error: errors["mailbox"], type: "email", autocomplete: "email"))
        \(TextField(
            name: "phone", label: "Phone that employers may call", value: founding.phone, error: errors["phone"], type: "tel", autocomplete: "tel"))
        """
    }
}
