import Dates
import Markup
import OpenReferral
import Phrases

/// Who said last that a listing is right, and whether to ask again.
struct VerifiedWords {
    private let listing: Listing
    private let frame: StaffFrame

    init(_ listing: Listing, _ frame: StaffFrame) {
        (self.listing, self.frame) = (listing, frame)
    }

    /// "Verified by Inés Fuentes on October 3."
    var sentence: String {
        guard let at = listing.verifiedAt else { return "Nobody has verified it yet." }
        return "Verified by \(listing.verifiedName) \(DayWords.past(at.day(in: frame.zone), today: frame.today))."
    }

    var short: HTML {
        if !listing.said.isEmpty { return StatusTag("Provider corrects it", .warn).html }
        guard let at = listing.verifiedAt else { return StatusTag("Never", .plain).html }
        let day = DayWords.past(at.day(in: frame.zone), today: frame.today)
        return listing.isStale(at: frame.now) ? "\(StatusTag("Long ago", .plain)) \(day)" : HTML.text(day)
    }
}

extension StatusTag {
    static func of(_ service: Service) -> StatusTag {
        switch service.status {
        case "active": StatusTag("Open", .ok)
        case "temporarily closed": StatusTag("Closed for a while", .warn)
        case "inactive": StatusTag("Not given now", .plain)
        default: StatusTag("Ended", .danger)
        }
    }
}
