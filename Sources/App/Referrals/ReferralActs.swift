import Dates
import Markup
import Storage
import Web

/// What staff do themselves about a referral: ask again, send now, make it void, open it again.
struct ReferralActs {
    let sheet: ReferralSheet
    let form: ReferralActForm
    let errors: FieldErrors

    private var referral: Referral { sheet.referral }

    func html(_ frame: StaffFrame) -> HTML {
        if referral.state.isClosed {
            return """
                \(frame.form(referral.id.reopen))
                  \(TextField(name: "reopen_why", label: "Why it goes on", value: form.reopenWhy, error: errors["reopen_why"], width: "w30"))
                  <div class="row"><button class="quiet">Open it again</button></div></form>
                """
        }
        return """
            \(if: referral.state == .waiting, "\(frame.form(referral.id.sendNow, class: "row"))<button class=\"quiet\">Send it now</button></form>")
            \(if: sheet.isWrittenTo, "\(frame.form(referral.id.remind, class: "row"))<button class=\"quiet\">Ask them again by mail</button></form>")
            <details\(if: errors["void_why"] != nil, " open")><summary>Take it back</summary>
            \(frame.form(referral.id.void))
              \(TextField(
                name: "void_why", label: "Why", value: form.voidWhy, hint: "It stays, marked as void.\(sheet.isWrittenTo ? " They are told by mail." : "")",
                error: errors["void_why"], width: "w30"))
              <div class="row"><button class="quiet">Make it void</button></div></form></details>
            """
    }
}

/// Why staff take a referral back, or let it go on.
struct ReferralActForm: Sendable {
    var voidWhy = ""
    var reopenWhy = ""

    init() {}

    init(_ form: Form) {
        voidWhy = String(form["void_why"].prefix(500))
        reopenWhy = String(form["reopen_why"].prefix(500))
    }
}
