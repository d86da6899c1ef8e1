import Web

/// What must hold for every answer of the site, whoever asked and whatever came of it.
enum Inspection {
    /// Written out once more by hand. Source: OWASP ASVS 5.0.0 3.4, 14.3.
    private static let headers = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; report-uri /policy-reports"
        ),
        ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]

    /// What is wrong with an answer; `what` says which one it is.
    static func complaints(about answer: Outgoing, _ what: String) -> [String] {
        var wrong = headers.filter { name, value in answer.all(name) != [value] && !isFilePolicy(name, answer) }.map {
            "\($0.0) is \(answer.all($0.0))"
        }
        if !["no-referrer", "same-origin"].contains(answer.header("Referrer-Policy")) { wrong.append("no Referrer-Policy") }
        if answer.header("Permissions-Policy")?.contains("camera=()") != true { wrong.append("no Permissions-Policy") }
        if answer.status >= 500 { wrong.append("status \(answer.status)") }
        for cookie in answer.all("Set-Cookie") where !isGuarded(cookie) { wrong.append("the cookie \(cookie.prefix { $0 != "=" }) is not guarded") }
        if let target = answer.header("Location"), !target.hasPrefix("/") || target.hasPrefix("//") || target.contains("\\") {
            wrong.append("leads away to \(target)")
        }
        if answer.header("Content-Type")?.hasPrefix("text/html") == true { wrong += StrictMarkup(answer.text).mistakes }
        return wrong.map { "\(what): \($0)" }
    }

    /// A file for looking at or keeping is shut in by a policy of its own.
    private static func isFilePolicy(_ name: String, _ answer: Outgoing) -> Bool {
        guard name == "Content-Security-Policy", answer.header("Content-Disposition") != nil else { return false }
        let policy = answer.header(name) ?? ""
        let isPDF = answer.header("Content-Type") == "application/pdf"
        return policy.hasPrefix("default-src 'none';") && policy.contains("frame-ancestors 'none'") && (isPDF || policy.hasSuffix("sandbox"))
    }

    private static func isGuarded(_ cookie: String) -> Bool {
        ["; HttpOnly", "; SameSite=Lax", "; Path=/"].allSatisfy(cookie.contains)
    }
}
