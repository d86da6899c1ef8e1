import Dates
import Foundation

/// Moments as the standard writes them: `2026-11-29T09:30:00.000Z`.
enum Moment {
    static func text(_ at: Instant) -> String {
        Foundation.Date(timeIntervalSince1970: Double(at.milliseconds) / 1000).formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }

    /// A day, or a moment with its zone; nothing for anything else.
    static func reading(_ text: String) -> Instant? {
        let whole = text.wholeMatch(of: #/\d{4}-\d{2}-\d{2}/#) == nil ? text : text + "T00:00:00Z"
        let styles: [Foundation.Date.ISO8601FormatStyle] = [.iso8601, .init(includingFractionalSeconds: true)]
        guard let date = styles.lazy.compactMap({ try? Foundation.Date(whole, strategy: $0) }).first else { return nil }
        return Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }
}
