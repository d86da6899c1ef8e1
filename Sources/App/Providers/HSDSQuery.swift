import Dates
import Foundation
import OpenReferral
import Storage
import Web

/// What somebody asks of the read interface: HSDS 3.0, its parameters by their own names.
struct HSDSQuery: Sendable {
    let search: String
    let page: Int
    let size: Int
    let modifiedAfter: Instant?
    let organization: String
    let term: String
    let taxonomy: String
    /// Only ids and when each was changed.
    let isMinimal: Bool
    /// With all that belongs to each.
    let isFull: Bool

    static let usualSize = 50
    static let mostSize = 200

    /// Throws `HSDSRefusal` for what is no number and no day.
    init(_ fields: Fields) throws(HSDSRefusal) {
        search = String(fields["search"].prefix(200))
        page = try HSDSQuery.number(fields["page"], "page", or: 1, upTo: 1_000_000)
        size = try HSDSQuery.number(fields["per_page"], "per_page", or: HSDSQuery.usualSize, upTo: HSDSQuery.mostSize)
        let after = fields["modified_after"]
        modifiedAfter = after.isEmpty ? nil : Moment.reading(after)
        if !after.isEmpty, modifiedAfter == nil {
            throw HSDSRefusal("modified_after must be a day or a moment such as 2026-11-01T08:00:00Z")
        }
        (organization, term, taxonomy) = (fields["organization_id"], fields["taxonomy_term_id"], fields["taxonomy_id"])
        (isMinimal, isFull) = (fields["minimal"] == "true", fields["full"] == "true" || fields["full_service"] == "true")
    }

    private static func number(_ text: String, _ name: String, or usual: Int, upTo most: Int) throws(HSDSRefusal) -> Int {
        if text.isEmpty { return usual }
        guard let number = Int(text), number >= 1 else { throw HSDSRefusal("\(name) must be a whole number from 1") }
        return min(number, most)
    }

    /// The rows of the page that is asked for, out of all.
    func rows<Element>(of all: [Element]) -> [Element] {
        let start = (page - 1) * size
        return start < all.count ? Array(all[start..<min(start + size, all.count)]) : []
    }

    /// A page as the standard's interface describes it.
    func answer(_ contents: [JSONValue], of total: Int) -> JSONValue {
        let pages = (total + size - 1) / size
        return .object([
            "total_items": .number(.init(total)), "total_pages": .number(.init(pages)), "page_number": .number(.init(page)),
            "size": .number(.init(contents.count)), "first_page": .boolean(page == 1), "last_page": .boolean(page >= pages),
            "empty": .boolean(contents.isEmpty), "contents": .array(contents),
        ])
    }
}

/// What is wrong with a question to the interface.
struct HSDSRefusal: Error {
    let words: String

    init(_ words: String) { self.words = words }
}
