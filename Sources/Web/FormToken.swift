import Secrets

/// Proof that a form was made for this session or link: an HMAC under its secret, so that it need not be stored.
///
/// On a page the name of the request that it was made for follows after a point: the same form of the same page acts once.
enum FormToken {
    static func derived(from secret: String) -> String {
        base64URL(hmac(Array("form".utf8), key: Array(secret.utf8)))
    }

    /// The proof in what a form has sent.
    static func proof(_ sent: String) -> String { String(sent.prefix { $0 != "." }) }

    /// The name of the page that a form was on; empty for those that do not say.
    static func page(_ sent: String) -> String { String(sent.dropFirst(proof(sent).count + 1)) }

    /// Whether a form says which page it was on; those that tests and scripts make by hand do not.
    static func namesItsPage(_ sent: String) -> Bool { sent.contains(".") }
}

extension Incoming {
    /// What each form of the page that answers this request carries in its field `_token`.
    public func stamp(_ formToken: String) -> String { formToken.isEmpty ? "" : "\(formToken).\(id)" }
}
