import CCurl

/// The settings of one libcurl handle; keeps the first that libcurl refuses.
struct Dial {
    let handle: UnsafeMutableRawPointer
    private(set) var code = CURLE_OK

    /// libcurl's own preparation, once for the whole process.
    static let isReady = ccurl_begin() == CURLE_OK

    init(handle: UnsafeMutableRawPointer) {
        self.handle = handle
    }

    mutating func set(_ option: CURLoption, number: Int) { keep(ccurl_set_number(handle, option, number)) }
    mutating func set(_ option: CURLoption, text: String) { keep(ccurl_set_text(handle, option, text)) }
    mutating func set(_ option: CURLoption, size: Int) { keep(ccurl_set_size(handle, option, curl_off_t(size))) }
    mutating func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer) { keep(ccurl_set_pointer(handle, option, pointer)) }
    mutating func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) { keep(ccurl_set_list(handle, option, list)) }

    /// Whether and how the connection is encrypted; the server's certificate is always checked.
    mutating func secure(_ encryption: SMTPSettings.Encryption, trusting authorities: String?) {
        let level =
            switch encryption {
            case .never: CURLUSESSL_NONE
            case .ifOffered: CURLUSESSL_TRY
            case .required, .implicit: CURLUSESSL_ALL
            }
        set(CURLOPT_USE_SSL, number: Int(level.rawValue))
        set(CURLOPT_SSLVERSION, number: Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_SSL_VERIFYPEER, number: 1)
        set(CURLOPT_SSL_VERIFYHOST, number: 2)
        if let authorities { set(CURLOPT_CAINFO, text: authorities) }
    }

    /// Lets the conversation give the message and hear both sides. It must outlive the handle.
    mutating func connect(_ conversation: Conversation) {
        let context = Unmanaged.passUnretained(conversation).toOpaque()
        let reader: ccurl_reader = { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            let conversation = Unmanaged<Conversation>.fromOpaque(context).takeUnretainedValue()
            return conversation.give(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
        }
        let listener: ccurl_listener = { _, kind, bytes, count, context in
            guard let bytes, let context else { return 0 }
            let conversation = Unmanaged<Conversation>.fromOpaque(context).takeUnretainedValue()
            let spoken = UnsafeRawBufferPointer(start: bytes, count: count)
            if kind == CURLINFO_HEADER_OUT { conversation.said(spoken) }
            if kind == CURLINFO_HEADER_IN { conversation.heard(spoken) }
            return 0
        }
        keep(ccurl_set_reader(handle, reader, context))
        keep(ccurl_set_listener(handle, listener, context))
    }

    private mutating func keep(_ result: CURLcode) {
        if code == CURLE_OK { code = result }
    }
}
