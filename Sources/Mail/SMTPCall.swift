import CCurl

/// One connection to the mail server, carried through by libcurl on the thread that asks.
struct SMTPCall {
    let settings: SMTPSettings
    let from: String
    let to: String

    /// Calls `answer` exactly once, as soon as the outcome is known and before the connection is closed.
    func carry(_ message: [UInt8], answer: (Delivery) -> Void) {
        guard Dial.isReady, let handle = curl_easy_init() else { return answer(.failedForNow("libcurl could not be started.")) }
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

    private func describe(into dial: inout Dial) {
        dial.set(CURLOPT_URL, text: settings.address.url + (settings.ownName ?? ""))
        dial.set(CURLOPT_PROTOCOLS_STR, text: "smtp,smtps")
        dial.set(CURLOPT_PROXY, text: "")  // the environment's proxies are for the web
        dial.set(CURLOPT_NOSIGNAL, number: 1)
        dial.set(CURLOPT_UPLOAD, number: 1)
        dial.set(CURLOPT_CONNECTTIMEOUT_MS, number: Int(settings.connectTimeout * 1000))
        dial.set(CURLOPT_TIMEOUT_MS, number: Int(settings.timeout * 1000))
        dial.secure(settings.encryption, trusting: settings.authorities)
        if let user = settings.user, let password = settings.password {
            dial.set(CURLOPT_USERNAME, text: user)
            dial.set(CURLOPT_PASSWORD, text: password)
            // Others need secrets of another kind than a user and a password.
            dial.set(CURLOPT_LOGIN_OPTIONS, text: "AUTH=PLAIN;AUTH=LOGIN")
        }
        dial.set(CURLOPT_MAIL_FROM, text: from)
    }
}
