import Markup
import Secrets

/// Setting up the second step: the picture for the app, and the code that proves it was read.
struct SecondStepPage: StaffPage {
    let staff: StaffMember
    let agency: Agency
    /// What to scan; nothing where the program has no key to keep it under.
    let offer: SecondStepOffer?
    let isThere: Bool
    var isWrong = false

    let section = Section.team
    let width = PageWidth.narrow
    var title: String { isThere ? "Another telephone for the second step" : "Set up the second step" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(if: isThere || agency.isDemo, Crumbs(("Your account", "/me")).html)
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(reason)</p></div></div>
        \(ErrorSummary(errors))
        \(offer.map { steps($0, frame) } ?? withoutKey)
        """
    }

    private var reason: String {
        agency.isDemo
            ? "Besides your password, signing in then asks for six digits from your telephone."
            : "Signing in at \(agency.name) asks for your password and six digits from your telephone."
    }

    private var withoutKey: HTML {
        """
        <div class="note" data-tone="warn"><p>It cannot be set up here yet: whoever runs Fairlead must name a key file (FAIRLEAD_KEY_FILE).</p></div>
        """
    }

    private func steps(_ offer: SecondStepOffer, _ frame: StaffFrame) -> HTML {
        let address = offer.code.address(issuer: "Fairlead", account: staff.mailbox)
        return """
            <ol class="stack">
              <li>Open the app for codes on your telephone, such as Aegis, 2FAS, Google Authenticator or that of your password manager.</li>
              <li>Scan this picture with it. \(with: QRCode(address), { $0.picture(label: "Picture for the camera of your app") })
                <p>No camera? Type this key: <code>\(grouped(offer.code.letters))</code></p></li>
              <li>Type the six digits that it shows.</li>
            </ol>
            \(frame.form("/me/second-step"))
              <input type="hidden" name="offer" value="\(offer.sealed)">
              \(TextField(
                name: "code", label: "Code", error: errors["code"], width: "w10", autocomplete: "one-time-code", inputmode: "numeric"))
              <div class="row"><button>Set it up</button></div>
            </form>
            """
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if isWrong { errors.add("code", "This code does not fit the picture. Wait for the next one; if it stays so, set your telephone's clock") }
        return errors
    }

    private func grouped(_ letters: String) -> String {
        let all = Array(letters)
        return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }.joined(separator: " ")
    }
}
