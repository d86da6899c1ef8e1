import Foundation

/// Jobs in a feed: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, or a plain list of jobs in JSON.
enum JobFeed {
    /// Nothing if it is no feed.
    static func postings(in text: String) -> [FoundPosting]? {
        if text.hasPrefix("{") || text.hasPrefix("[") { return (try? JSONSerialization.jsonObject(with: Data(text.utf8))).flatMap(listed) }
        let head = text.prefix(1_000)
        guard head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:RDF") else { return nil }
        return (elements("item", in: text) + elements("entry", in: text)).map(posting)
    }

    // JSON

    private static let listNames = ["items", "jobs", "openings", "postings", "positions"]

    private static func listed(_ thing: Any) -> [FoundPosting]? {
        let object = thing as? [String: Any]
        let list = thing as? [Any] ?? listNames.lazy.compactMap { object?[$0] as? [Any] }.first
        guard let jobs = list?.compactMap({ $0 as? [String: Any] }), jobs.count == list?.count,
            jobs.isEmpty || jobs.contains(where: { !title($0).isEmpty })
        else { return nil }
        return jobs.map(posting)
    }

    private static func title(_ job: [String: Any]) -> String { word(job, "title", "job_title", "position", "name") }

    private static func posting(_ job: [String: Any]) -> FoundPosting {
        let (key, title, employer) = (word(job, "id", "reference", "guid", "url"), title(job), word(job, "employer", "company", "organization"))
        let told = [
            ("Job Title", title), ("Employer", employer), ("Pay", word(job, "pay", "wage", "salary", "compensation")),
            ("Schedule", word(job, "schedule", "shift", "hours")), ("Location", word(job, "location", "address")),
            ("Reference", word(job, "reference")),
            ("Openings", word(job, "openings", "headcount")),
        ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        let body = word(job, "content_text", "description", "content_html", "summary")
        return FoundPosting(
            key: key, title: title, words: (told + [body, word(job, "url")].filter { !$0.isEmpty }).joined(separator: "\n"), instead: employer)
    }

    /// The first of these that is said, without marks of a page; of a thing with parts, its name.
    private static func word(_ job: [String: Any], _ names: String...) -> String {
        for name in names {
            let value = (job[name] as? [String: Any])?["name"] ?? job[name]
            if let text = value as? String, !text.isEmpty { return ReadPosting.plain(text) }
            if let number = value as? NSNumber { return number.stringValue }
        }
        return ""
    }

    // RSS and Atom

    private static func posting(_ item: Substring) -> FoundPosting {
        let title = text("title", in: item)
        let link = text("link", in: item).isEmpty ? attribute("href", of: "link", in: item) : text("link", in: item)
        let key = ["guid", "id"].map { text($0, in: item) }.first { !$0.isEmpty } ?? link
        let body = ["content:encoded", "content", "description", "summary"].map { text($0, in: item) }.first { !$0.isEmpty } ?? ""
        return FoundPosting(key: key, title: title, words: ["Subject: \(title)", body, link].filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    /// What stands in each element of that name, as it is written.
    private static func elements(_ name: String, in text: some StringProtocol) -> [Substring] {
        text.components(separatedBy: "<\(name)").dropFirst().compactMap { part in
            // "<items" is another element.
            guard let first = part.first, first == ">" || first == "/" || first.isWhitespace, let open = part.firstIndex(of: ">") else { return nil }
            guard part[..<open].last != "/", let close = part.range(of: "</\(name)>") else { return nil }
            return close.lowerBound > open ? part[part.index(after: open)..<close.lowerBound] : nil
        }
    }

    private static func text(_ name: String, in item: Substring) -> String {
        guard let raw = elements(name, in: item).first else { return "" }
        let isWhole = raw.contains("<![CDATA[")
        let bare = raw.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
        // What is not CDATA was escaped once for the feed, and may be a page's text inside.
        return ReadPosting.plain(isWhole ? String(bare) : ReadPosting.plain(String(bare)))
    }

    private static func attribute(_ attribute: String, of name: String, in item: Substring) -> String {
        guard let place = item.range(of: "<\(name)"), let end = item[place.upperBound...].firstIndex(of: ">") else { return "" }
        let tag = item[place.upperBound..<end]
        guard let from = tag.range(of: "\(attribute)=\"") else { return "" }
        return ReadPosting.plain(String(tag[from.upperBound...].prefix { $0 != "\"" }))
    }
}
