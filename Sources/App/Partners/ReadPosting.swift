import Dates
import Foundation

/// A job as a page tells it to search engines, found in the page's source or by itself.
///
/// Source: https://schema.org/JobPosting, in JSON-LD.
struct ReadPosting {
    /// The posting alone, as it is kept.
    let text: String
    private let posting: [String: Any]

    /// The first in it; nothing if there is none.
    init?(in page: String) {
        guard let first = ReadPosting.all(in: page).first else { return nil }
        self = first
    }

    /// All that stand in it, in its order; those that are too long to be postings are left out.
    static func all(in page: String) -> [ReadPosting] {
        let scripts = page.matches(of: /<script[^>]*application\/ld\+json[^>]*>(.*?)<\/script>/.ignoresCase().dotMatchesNewlines())
        let texts = scripts.isEmpty ? [page] : scripts.map { String($0.1) }
        return texts.flatMap(postings(in:)).compactMap(ReadPosting.init(posting:))
    }

    private init?(posting: [String: Any]) {
        guard let data = try? JSONSerialization.data(withJSONObject: posting, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]),
            data.count <= Self.mostBytes
        else { return nil }
        (self.posting, text) = (posting, String(decoding: data, as: UTF8.self))
    }

    private static let mostBytes = 20_000

    private static func postings(in text: String) -> [[String: Any]] {
        let bare = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard bare.hasPrefix("{") || bare.hasPrefix("[") else { return [] }
        return (try? JSONSerialization.jsonObject(with: Data(bare.utf8))).map { postings(in: $0, depth: 0) } ?? []
    }

    /// The posting itself, or those in a list, a graph or an enumeration of several things.
    private static func postings(in thing: Any, depth: Int) -> [[String: Any]] {
        guard depth < 6 else { return [] }
        if let list = thing as? [Any] { return list.flatMap { postings(in: $0, depth: depth + 1) } }
        guard let object = thing as? [String: Any] else { return [] }
        if words(object["@type"]).contains("JobPosting") { return [object] }
        return ["@graph", "itemListElement", "item", "dataFeedElement"].flatMap { name in
            object[name].map { postings(in: $0, depth: depth + 1) } ?? []
        }
    }

    /// By which the partner tells it from its other openings: their number for it, else its address.
    var key: String {
        let own = [Self.name(posting["identifier"], "value")] + ["@id", "url"].map { Self.words(posting[$0]).first ?? "" }
        return own.first { !$0.isEmpty } ?? ""
    }

    /// What it says; what it does not say stays empty.
    var opening: PastedOpening {
        var opening = PastedOpening()
        opening.title = String(Self.plain(Self.words(posting["title"]).first ?? "").prefix(200))
        opening.employer = String(Self.plain(Self.name(posting["hiringOrganization"])).prefix(200))
        opening.reference = String(Self.name(posting["identifier"], "value").prefix(100))
        opening.headcount = Self.number(posting["totalJobOpenings"]).map { Int($0) }.flatMap { (1...999).contains($0) ? $0 : nil }
        opening.startsOn = Self.words(posting["jobStartDate"]).first.flatMap { Day(String($0.prefix(10))) }
        opening.duties = String(Self.plain(Self.words(posting["description"]).first ?? "").prefix(2_000))
        opening.zip = zip
        (opening.hourlyCents, opening.hourlyCentsMost) = pay
        let time = ShiftText(Self.words(posting["workHours"]).joined(separator: ", "))
        (opening.days, opening.shifts, opening.isRotating) = (time.days, time.shifts, time.isRotating)
        let kinds = Self.words(posting["employmentType"]).map { $0.uppercased() }
        opening.isFullTime = kinds.contains("FULL_TIME") ? true : kinds.contains("PART_TIME") ? false : nil
        return opening
    }

    /// By the hour, in dollars; a salary by the year is no wage.
    private var pay: (Int?, Int?) {
        guard let salary = posting["baseSalary"] as? [String: Any] else { return (nil, nil) }
        let currency = Self.words(salary["currency"]).first ?? "USD"
        let value = salary["value"] as? [String: Any] ?? salary
        let unit = (Self.words(value["unitText"]) + Self.words(salary["unitText"])).first?.uppercased() ?? ""
        guard currency == "USD", unit == "HOUR" else { return (nil, nil) }
        let least = (Self.number(value["minValue"]) ?? Self.number(value["value"])).map(Self.cents)
        let most = Self.number(value["maxValue"]).map(Self.cents)
        return (least, most.flatMap { most in least.map { most > $0 } == true ? most : nil })
    }

    private var zip: String {
        let places = (posting["jobLocation"] as? [Any]) ?? [posting["jobLocation"] as Any]
        let codes = places.compactMap { ($0 as? [String: Any])?["address"] as? [String: Any] }.flatMap { Self.words($0["postalCode"]) }
        return codes.first.flatMap { $0.firstMatch(of: /\d{5}/) }.map { String($0.0) } ?? ""
    }

    private static func cents(_ dollars: Double) -> Int { dollars > 0 && dollars < 10_000 ? Int((dollars * 100).rounded()) : 0 }

    private static func number(_ thing: Any?) -> Double? { (thing as? NSNumber)?.doubleValue ?? (thing as? String).flatMap(Double.init) }

    /// A text, or several.
    private static func words(_ thing: Any?) -> [String] {
        if let text = thing as? String { return [text] }
        return (thing as? [Any])?.compactMap { $0 as? String } ?? []
    }

    /// The name of a thing that may be told by its name alone.
    private static func name(_ thing: Any?, _ key: String = "name") -> String {
        if let object = thing as? [String: Any] { return words(object[key]).first ?? number(object[key]).map { String(Int($0)) } ?? "" }
        return words(thing).first ?? ""
    }

    /// Without marks of a page.
    static func plain(_ text: String) -> String {
        let bare = text.replacing(/<[^>]*>/, with: " ")
        let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        return named.reduce(bare) { $0.replacing($1.0, with: $1.1) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
