import Foundation
import Logging
import Synchronization

/// What browsers report of pages that tried what their content policy forbids: a line in the log for each, with nothing secret in it.
final class PolicyReports: Sendable {
    static let path = "/policy-reports"
    static let most = 60
    private static let longest = 8 << 10

    private let minute = Mutex<(start: ContinuousClock.Instant, count: Int)>((.now, 0))

    /// Browsers send it as JSON, the older way. Source: CSP Level 3 section 5.3.
    private struct Report: Decodable {
        struct Content: Decodable {
            let page: String?
            let directive: String?
            let olderDirective: String?
            let blocked: String?

            enum CodingKeys: String, CodingKey {
                case page = "document-uri"
                case directive = "effective-directive"
                case olderDirective = "violated-directive"
                case blocked = "blocked-uri"
            }
        }

        let content: Content

        enum CodingKeys: String, CodingKey { case content = "csp-report" }
    }

    /// Notes the report; `route` finds the table's path for an address, which may itself be a secret. Throws `FormRefusal`.
    func take(_ body: Body, _ log: Logger, route: (String) -> String) async throws -> Answer {
        guard isWithinLimit() else { return .text("Enough for now.", status: .tooManyRequests).adding("Retry-After", "60") }
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(try await body.bytes(atMost: Self.longest))).content else {
            throw FormRefusal.malformed("This is no report of a content policy.")
        }
        log.warning(
            "A page tried what its policy forbids",
            metadata: [
                "page": "\(route(URL(string: report.page ?? "")?.path ?? ""))",
                "directive": "\((report.directive ?? report.olderDirective ?? "").prefix { $0.isASCII && ($0.isLetter || $0 == "-") })",
                "blocked": "\(Self.origin(of: report.blocked ?? ""))",
            ])
        return .text("")
    }

    /// So many a minute, from everybody together: a page that breaks on every visit must not fill the disk.
    private func isWithinLimit() -> Bool {
        minute.withLock { minute in
            if ContinuousClock.now - minute.start > .seconds(60) { minute = (.now, 0) }
            minute.count += 1
            return minute.count <= Self.most
        }
    }

    /// Host or scheme of what was blocked, or the browser's word for it, such as "inline".
    private static func origin(of blocked: String) -> String {
        let url = URL(string: blocked)
        return String((url?.host ?? url?.scheme ?? blocked).unicodeScalars.filter { $0.isASCII && $0.value > 0x20 }.map(Character.init).prefix(100))
    }
}
