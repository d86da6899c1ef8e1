import CCurl

/// A conversation with an IMAP server (RFC 3501). libcurl opens the connection, encrypts it and logs in; the few commands after that are spoken here,
/// because libcurl's own take a mail's lines for the server's and mark what they fetch as read.
final class IMAPSession {
    /// One answer of the server's: its text, and the literals in it, each standing at a `{n}` of the text.
    struct Response {
        var text = ""
        var literals: [[UInt8]] = []
    }

    private let handle: UnsafeMutableRawPointer
    private let end: ContinuousClock.Instant
    private let longestLiteral: Int
    private var heard: [UInt8] = []
    private var place = 0
    private var commands = 0

    private static let longestLine = 4 << 20

    /// Opens the connection and logs in.
    init(_ settings: IMAPSettings) throws(MailboxTrouble) {
        guard Dial.isReady, let handle = curl_easy_init() else { throw MailboxTrouble("libcurl could not be started.") }
        self.handle = handle
        end = ContinuousClock().now.advanced(by: .seconds(settings.timeout))
        longestLiteral = settings.mostBytes + 1024
        try open(settings)
    }

    deinit {
        // What was wanted is known: a server that is slow to say goodbye must not hold anything up.
        ccurl_stop_listening(handle)
        curl_easy_cleanup(handle)
    }

    private func open(_ settings: IMAPSettings) throws(MailboxTrouble) {
        let problem = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        problem.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer { problem.deallocate() }
        var dial = Dial(handle: handle)
        dial.set(CURLOPT_ERRORBUFFER, pointer: problem)
        dial.set(CURLOPT_URL, text: settings.address.url)
        dial.set(CURLOPT_PROTOCOLS_STR, text: "imap,imaps")
        dial.set(CURLOPT_PROXY, text: "")  // the environment's proxies are for the web
        dial.set(CURLOPT_NOSIGNAL, number: 1)
        dial.set(CURLOPT_CONNECT_ONLY, number: 1)
        dial.set(CURLOPT_CONNECTTIMEOUT_MS, number: Int(settings.connectTimeout * 1000))
        dial.set(CURLOPT_TIMEOUT_MS, number: Int(settings.connectTimeout * 1000))
        dial.secure(settings.address.encryption, trusting: settings.address.options["ca"])
        dial.set(CURLOPT_USERNAME, text: settings.address.user ?? "")
        dial.set(CURLOPT_PASSWORD, text: settings.address.password ?? "")
        let code = dial.code == CURLE_OK ? curl_easy_perform(handle) : dial.code
        // The buffer ends here, and libcurl must not write into it any more.
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
        guard code == CURLE_OK else {
            throw MailboxTrouble(problem[0] == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: problem))
        }
    }

    /// Says a command and returns what the server answers before its OK; throws the server's words if it says no.
    func say(_ command: String) throws(MailboxTrouble) -> [Response] {
        commands += 1
        let tag = "f\(commands)"
        try send(Array("\(tag) \(command)\r\n".utf8))
        var answers: [Response] = []
        while true {
            let response = try response()
            if response.text.hasPrefix("\(tag) ") {
                let words = response.text.dropFirst(tag.count + 1)
                guard words.uppercased().hasPrefix("OK") else { throw MailboxTrouble(String(words)) }
                return answers
            }
            if response.text.uppercased().hasPrefix("* BYE") { throw MailboxTrouble(String(response.text.dropFirst(2))) }
            answers.append(response)
        }
    }

    private func response() throws(MailboxTrouble) -> Response {
        var response = Response()
        while true {
            let line = String(decoding: try line(), as: UTF8.self)
            response.text += line
            guard let length = IMAPSession.literalLength(line) else { return response }
            guard length <= longestLiteral else { throw MailboxTrouble("The server sent \(length) bytes where \(longestLiteral) were asked for.") }
            response.literals.append(try bytes(length))
        }
    }

    /// The number in braces at the end of a line, which says that so many bytes follow as they are.
    private static func literalLength(_ line: String) -> Int? {
        guard line.hasSuffix("}"), let start = line.lastIndex(of: "{") else { return nil }
        return Int(line[line.index(after: start)...].dropLast())
    }

    private func line() throws(MailboxTrouble) -> [UInt8] {
        var looked = place
        while true {
            if let end = heard[looked...].firstIndex(of: 10) {
                defer { place = end + 1 }
                return heard[place..<end].last == 13 ? Array(heard[place..<(end - 1)]) : Array(heard[place..<end])
            }
            guard heard.count - place < IMAPSession.longestLine else { throw MailboxTrouble("The server sent a line without an end.") }
            let left = heard.count - place
            try hear()
            looked = place + left
        }
    }

    private func bytes(_ count: Int) throws(MailboxTrouble) -> [UInt8] {
        while heard.count - place < count { try hear() }
        defer { place += count }
        return Array(heard[place..<(place + count)])
    }

    /// Takes in what the server has to say, waiting for it as long as there is time.
    private func hear() throws(MailboxTrouble) {
        heard.removeFirst(place)
        place = 0
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            var count = 0
            switch curl_easy_recv(handle, &buffer, buffer.count, &count) {
            case CURLE_OK where count > 0:
                heard += buffer[..<count]
                return
            case CURLE_AGAIN: try wait(forReading: true)
            default: throw MailboxTrouble("The server hung up.")
            }
        }
    }

    private func send(_ bytes: [UInt8]) throws(MailboxTrouble) {
        var rest = bytes[...]
        while !rest.isEmpty {
            var count = 0
            switch rest.withUnsafeBytes({ curl_easy_send(handle, $0.baseAddress, $0.count, &count) }) {
            case CURLE_OK: rest = rest.dropFirst(count)
            case CURLE_AGAIN: try wait(forReading: false)
            default: throw MailboxTrouble("The server hung up.")
            }
        }
    }

    private func wait(forReading: Bool) throws(MailboxTrouble) {
        guard ContinuousClock().now < end else { throw MailboxTrouble("The server took too long.") }
        guard ccurl_wait(handle, forReading ? 1 : 0, 500) >= 0 else { throw MailboxTrouble("The server hung up.") }
    }
}
