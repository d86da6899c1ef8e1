import CCurl
import Foundation

/// One page of others, asked for on a thread of its own: within a time and a size, after a few redirects, and only from machines that may be reached.
public struct PageFetch: Sendable {
    /// What a question may cost.
    public struct Limits: Sendable {
        public var milliseconds = 15_000
        public var bytes = 2 << 20
        public var redirects = 3

        public init() {}
    }

    /// Whether a connection to that machine and port may be made; asked for each, after its name was looked up, those of redirects too.
    public typealias Gate = @Sendable (NetworkAddress, UInt16) -> Bool

    /// Machines of the open network, at the ports of the web: never this one, nor one of its own network.
    public static let openWeb: Gate = { machine, port in machine.isPublic && [80, 443, 8080, 8443].contains(port) }

    private let address: PageAddress
    private let limits: Limits
    private let gate: Gate

    public init(_ address: PageAddress, within limits: Limits = Limits(), through gate: @escaping Gate = PageFetch.openWeb) {
        self.address = address
        self.limits = limits
        self.gate = gate
    }

    /// The body of an answer with status 200. Throws `PageRefusal`.
    public func bytes() async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result { try ask() }) }
            thread.name = "fetching"
            thread.start()
        }
    }

    private func ask() throws -> [UInt8] {
        ccurl_ignore_broken_pipes()
        guard PageFetch.isReady, let handle = curl_easy_init() else { throw PageRefusal.unreachable("libcurl could not be started") }
        let answer = PageAnswer(gate, most: limits.bytes)
        let place = Unmanaged.passUnretained(answer).toOpaque()
        let headers = curl_slist_append(nil, "Accept: application/feed+json, application/json, application/rss+xml, text/html, */*;q=0.5")
        defer {
            curl_easy_cleanup(handle)
            curl_slist_free_all(headers)
            withExtendedLifetime(answer) {}
        }
        describe(handle)
        check(ccurl_set_list(handle, CURLOPT_HTTPHEADER, headers))
        check(ccurl_set_writer(handle, PageAnswer.writer, place))
        var guarded = ccurl_gate(keeper: PageAnswer.keeper, context: place)
        let code = withUnsafeMutablePointer(to: &guarded) { gate in
            check(ccurl_set_gate(handle, gate))
            return curl_easy_perform(handle)
        }
        try answer.judge(code)
        let status = ccurl_status(handle)
        guard status == 200 else { throw PageRefusal.status(status) }
        return answer.bytes
    }

    private func describe(_ handle: UnsafeMutableRawPointer) {
        check(ccurl_set_text(handle, CURLOPT_URL, address.description))
        check(ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https"))
        // What began by TLS stays there.
        check(ccurl_set_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, address.isSecure ? "https" : "http,https"))
        check(ccurl_set_text(handle, CURLOPT_PROXY, ""))
        check(ccurl_set_text(handle, CURLOPT_USERAGENT, "Fairlead"))
        for (option, number) in [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, limits.redirects), (CURLOPT_TIMEOUT_MS, limits.milliseconds),
            (CURLOPT_CONNECTTIMEOUT_MS, min(5_000, limits.milliseconds)), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
        ] { check(ccurl_set_number(handle, option, number)) }
    }

    private func check(_ code: CURLcode) {
        precondition(code == CURLE_OK, "libcurl does not know an option that it was built with")
    }

    private static let isReady = ccurl_begin() == CURLE_OK
}

/// What has arrived so far, and whom it may come from; seen by one thread only.
private final class PageAnswer {
    private(set) var bytes: [UInt8] = []
    private let gate: PageFetch.Gate
    private let most: Int
    private var isTooLong = false
    private var isShut = false

    init(_ gate: @escaping PageFetch.Gate, most: Int) {
        self.gate = gate
        self.most = most
    }

    /// Throws what kept the page from being read.
    func judge(_ code: CURLcode) throws {
        guard code != CURLE_OK else { return }
        if isTooLong { throw PageRefusal.tooLong(most) }
        switch code {
        // A later machine of the same name may have been let through and have failed by itself; the first refusal says more.
        case _ where isShut: throw PageRefusal.notPublic
        case CURLE_OPERATION_TIMEDOUT: throw PageRefusal.tooSlow
        case CURLE_TOO_MANY_REDIRECTS: throw PageRefusal.redirects
        default: throw PageRefusal.unreachable(String(cString: curl_easy_strerror(code)))
        }
    }

    static let writer: ccurl_writer = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let answer = Unmanaged<PageAnswer>.fromOpaque(context).takeUnretainedValue()
        guard answer.bytes.count + size * count <= answer.most else {
            answer.isTooLong = true
            return 0
        }
        answer.bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: size * count))
        return size * count
    }

    static let keeper: ccurl_gatekeeper = { address, count, port, context in
        guard let address, let context, let machine = NetworkAddress(Array(UnsafeBufferPointer(start: address, count: count))) else { return 0 }
        let answer = Unmanaged<PageAnswer>.fromOpaque(context).takeUnretainedValue()
        if answer.gate(machine, port) { return 1 }
        answer.isShut = true
        return 0
    }
}
