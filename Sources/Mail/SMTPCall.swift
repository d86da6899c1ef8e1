import CCurl

/// One connection to the mail server, carried through by libcurl on the thread that asks.
struct SMTPCall {
    let settings: SMTPSettings
    let from: String
    let to: String

    /// Calls `answer` exactly once, as soon as the outcome is known and before the connection is closed.
    func carry(_ message: [UInt8], answer: (Delivery) -> Void) {
        guard SMTPCall.isReady, let handle = curl_easy_init() else { return answer(.failedForNow("libcurl could not be started.")) }
        let conversation = Conversation(message: message)
        let recipients = curl_slist_append(nil, to)
        let problem = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        problem.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer {
            // The outcome is known: a server that is slow to say goodbye must not hold up the next message.
            ccurl_stop_listening(handle)
            curl_easy_cleanup(handle)
            curl_slist_free_all(recipients)
            problem.deallocate()
            withExtendedLifetime(conversation) {}
        }
        var dial = Dial(handle: handle)
        dial.set(CURLOPT_ERRORBUFFER, pointer: problem)
        describe(into: &dial)
        dial.set(CURLOPT_MAIL_RCPT, list: recipients)
        dial.set(CURLOPT_INFILESIZE_LARGE, size: message.count)
        dial.connect(conversation)
        let code = dial.code == CURLE_OK ? curl_easy_perform(handle) : dial.code
        let words = problem[0] == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: problem)
        answer(conversation.delivery(problem: code == CURLE_OK ? nil : words))
    }

    /// libcurl's own preparation, once for the whole process.
    private static let isReady = ccurl_begin() == CURLE_OK

    private func describe(into dial: inout Dial) {
        let scheme = settings.encryption == .implicit ? "smtps" : "smtp"
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        dial.set(CURLOPT_URL, text: "\(scheme)://\(host):\(settings.port)/\(settings.ownName ?? "")")
        dial.set(CURLOPT_PROTOCOLS_STR, text: "smtp,smtps")
        dial.set(CURLOPT_PROXY, text: "")  // the environment's proxies are for the web
        dial.set(CURLOPT_NOSIGNAL, number: 1)
        dial.set(CURLOPT_UPLOAD, number: 1)
        dial.set(CURLOPT_CONNECTTIMEOUT_MS, number: Int(settings.connectTimeout * 1000))
        dial.set(CURLOPT_TIMEOUT_MS, number: Int(settings.timeout * 1000))
        dial.set(CURLOPT_USE_SSL, number: encryption)
        dial.set(CURLOPT_SSLVERSION, number: Int(CURL_SSLVERSION_TLSv1_2))
        dial.set(CURLOPT_SSL_VERIFYPEER, number: 1)
        dial.set(CURLOPT_SSL_VERIFYHOST, number: 2)
        if let authorities = settings.authorities { dial.set(CURLOPT_CAINFO, text: authorities) }
        if let user = settings.user, let password = settings.password {
            dial.set(CURLOPT_USERNAME, text: user)
            dial.set(CURLOPT_PASSWORD, text: password)
            // Others need secrets of another kind than a user and a password.
            dial.set(CURLOPT_LOGIN_OPTIONS, text: "AUTH=PLAIN;AUTH=LOGIN")
        }
        dial.set(CURLOPT_MAIL_FROM, text: from)
    }

    private var encryption: Int {
        switch settings.encryption {
        case .never: Int(CURLUSESSL_NONE.rawValue)
        case .ifOffered: Int(CURLUSESSL_TRY.rawValue)
        case .required, .implicit: Int(CURLUSESSL_ALL.rawValue)
        }
    }
}
