import Secrets

/// Whether a request that may change something comes from our own pages. Source: Fetch Metadata, OWASP ASVS 5.0.0 3.5.1.
enum CrossSite {
    /// Sec-Fetch-Site decides where the browser sends it; otherwise Origin must name our own host; neither means no.
    static func isOwn(_ incoming: Incoming, at publicURL: PublicURL) -> Bool {
        if incoming.isSafe { return true }
        if let site = incoming.header("Sec-Fetch-Site") { return site == "same-origin" || site == "none" }
        guard let origin = incoming.origin, let from = PublicURL(origin) else { return false }
        if from == publicURL { return true }
        let host = PublicURL.withoutUsualPort(incoming.host.lowercased(), isSecure: from.isSecure)
        return from.isSecure == publicURL.isSecure && from.authority == host
    }

    /// Whether it is what a mail program sends for a reader who wants no more such mail, and nothing besides. Source: RFC 8058, 3.2.
    static func isOneClick(_ form: Form) -> Bool {
        let sent = form.fields.pairs
        return sent.count == 1 && sent[0].name == "List-Unsubscribe" && sent[0].value == "One-Click"
    }

    /// Whether the form carries the token of this visit, where the visit has one.
    static func fits(_ form: Form, _ expected: String?) -> Bool {
        guard let expected else { return true }
        let sent = form.all("_token")
        return sent.count == 1 && constantTimeEquals(FormToken.proof(sent[0]), expected)
    }
}
