import CCurl
import Foundation

/// One question to a provider over HTTP, asked on a thread of its own: no redirects, no proxies, at most five seconds and 256 KiB.
struct Fetch: Sendable {
    let address: String
    /// The body of a POST in the form encoding; without it the question is a GET.
    var form: String?
    /// The client's name and secret, where the provider asks for them.
    var credentials: (client: String, secret: String)?

    private static let longest = 5000
    private static let largest = 256 * 1024

    /// The body of an answer with status 200. Throws `Refusal.provider`.
    func body() async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result { try ask() }) }
            thread.name = "sign-on"
            thread.start()
        }
    }

    private func ask() throws -> [UInt8] {
        ccurl_ignore_broken_pipes()
        guard Fetch.isReady, let handle = curl_easy_init() else { throw Refusal.provider("libcurl could not be started.") }
        let answer = Answer()
        let headers = curl_slist_append(nil, "Accept: application/json")
        defer {
            curl_easy_cleanup(handle)
            curl_slist_free_all(headers)
            withExtendedLifetime(answer) {}
        }
        describe(handle)
        check(ccurl_set_list(handle, CURLOPT_HTTPHEADER, headers))
        check(ccurl_set_writer(handle, Answer.writer, Unmanaged.passUnretained(answer).toOpaque()))
        let code = curl_easy_perform(handle)
        guard code == CURLE_OK else { throw Refusal.provider("\(address): \(String(cString: curl_easy_strerror(code)))") }
        let status = ccurl_status(handle)
        guard status == 200 else { throw Refusal.provider("\(address) answered with \(status).") }
        return answer.bytes
    }

    private func describe(_ handle: UnsafeMutableRawPointer) {
        check(ccurl_set_text(handle, CURLOPT_URL, address))
        check(ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https"))
        check(ccurl_set_text(handle, CURLOPT_PROXY, ""))
        for (option, number) in [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_TIMEOUT_MS, Fetch.longest), (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
        ] { check(ccurl_set_number(handle, option, number)) }
        if let form { check(ccurl_set_text(handle, CURLOPT_COPYPOSTFIELDS, form)) }
        if let credentials {
            // RFC 6749 section 2.3.1: both are form-encoded before they become user and password.
            check(ccurl_set_text(handle, CURLOPT_USERNAME, WebAddress.encoded(credentials.client)))
            check(ccurl_set_text(handle, CURLOPT_PASSWORD, WebAddress.encoded(credentials.secret)))
        }
    }

    private func check(_ code: CURLcode) {
        precondition(code == CURLE_OK, "libcurl does not know an option that it was built with")
    }

    private static let isReady = ccurl_begin() == CURLE_OK

    /// What has arrived so far; seen by one thread only.
    private final class Answer {
        var bytes: [UInt8] = []

        static let writer: ccurl_writer = { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            let answer = Unmanaged<Answer>.fromOpaque(context).takeUnretainedValue()
            guard answer.bytes.count + size * count <= Fetch.largest else { return 0 }
            answer.bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: size * count))
            return size * count
        }
    }
}
