/// An answer as it leaves: with all its headers, cookies written out.
public struct Outgoing: Sendable {
    public let status: Int
    public internal(set) var headers: [(name: String, value: String)]
    public internal(set) var body: [UInt8]
    /// What follows the head piece by piece, in place of a body.
    public let stream: AsyncStream<[UInt8]>?

    /// The first header of that name, in whatever case.
    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value ?? all(name).first }

    public func all(_ name: String) -> [String] {
        let wanted = name.lowercased()
        return headers.filter { $0.name.lowercased() == wanted }.map(\.value)
    }

    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// The headers that stand on every answer, whatever its status. Source: OWASP ASVS 5.0.0 3.4, 14.3.
struct SecurityHeaders: Sendable {
    let isSecure: Bool

    static let contentPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
        frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; report-uri /policy-reports
        """

    /// The answer with everything that belongs on it, compressed for whoever takes gzip.
    func dress(_ answer: Answer, hidesReferrer: Bool, isHead: Bool = false, takesGzip: Bool = false) -> Outgoing {
        var headers = answer.headers
        let packed = takesGzip ? answer.packedBody ?? (answer.isWorthPacking ? Gzip.quick.pack(answer.body) : nil) : nil
        let body = packed ?? answer.body
        if answer.stream == nil { headers.append(("Content-Length", String(body.count))) }
        if packed != nil { headers.append(("Content-Encoding", "gzip")) }
        if answer.packedBody != nil || answer.isWorthPacking { headers.append(("Vary", "Accept-Encoding")) }
        headers.append(("Cache-Control", cacheControl(answer.keeping)))
        headers += [
            ("Content-Security-Policy", answer.contentPolicy ?? Self.contentPolicy),
            ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", hidesReferrer ? "no-referrer" : "same-origin"),
            ("Permissions-Policy", Self.permissions),
        ]
        if isSecure { headers.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains")) }
        headers += answer.cookies.map { ("Set-Cookie", $0.header(isSecure: isSecure)) }
        return Outgoing(status: answer.status.rawValue, headers: headers, body: isHead ? [] : body, stream: isHead ? nil : answer.stream)
    }

    private func cacheControl(_ keeping: Answer.Keeping) -> String {
        switch keeping {
        case .never: "no-store"
        case .seconds(let seconds): "public, max-age=\(seconds)"
        case .forever: "public, max-age=31536000, immutable"
        }
    }

    /// Nothing is permitted to anybody, ourselves included.
    private static let permissions = [
        "accelerometer", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "magnetometer",
        "microphone",
        "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")
}
