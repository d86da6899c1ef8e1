@testable import Web

/// Cookies and other headers are read from whatever a browser could send; a cookie of ours reads back as it was set.
func tryOut(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let headers = ["Cookie", "Accept-Language", "Origin", "Host"].map { (name: $0, value: text) }
    guard let incoming = try? Incoming("GET", "/?q=1", headers: headers) else { return }
    for name in ["session", "said", "language", "link-0000000000000", ""] {
        if let value = incoming.cookie(name) { precondition(value.isEmpty || text.contains(value) && !value.contains(";")) }
    }
    _ = (incoming.said, incoming.languages, incoming.userAgent, PublicURL(text))
    let cookie = Cookie("session", text, lasting: 60)
    let sent = cookie.header(isSecure: false)
    precondition(!sent.dropFirst("session=".count).prefix(cookie.value.utf8.count).contains { ";, \r\n".contains($0) })
    let back = try? Incoming("GET", "/", headers: [("Cookie", "a=b; session=\(cookie.value); c=d")])
    precondition(back?.cookie("session") == cookie.value)
}
