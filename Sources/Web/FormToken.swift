import Secrets

/// Proof that a form was made for this session or link: an HMAC under its secret, so that it need not be stored.
enum FormToken {
    static func derived(from secret: String) -> String {
        base64URL(hmac(Array("form".utf8), key: Array(secret.utf8)))
    }
}
