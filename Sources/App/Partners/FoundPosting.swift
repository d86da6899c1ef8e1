import Foundation
import Secrets

/// One job that stands on a partner's page or in its feed, as it stands there.
struct FoundPosting: Sendable, Equatable {
    /// By which it is known again.
    let key: String
    let title: String
    /// A posting as JSON, or words as they could stand in a mail.
    let words: String

    private static let longest = 20_000

    /// Without a key of the partner's own it is known by its title and whose it is.
    init(key: String, title: String, words: String, instead: String = "") {
        let bare = key.isEmpty ? sha256(Array("\(title)\n\(instead)".utf8)).prefix(12).map { String($0, radix: 36) }.joined(separator: ".") : key
        self.key = String(bare.prefix(300))
        self.title = String(title.prefix(200))
        self.words = String(words.prefix(FoundPosting.longest))
    }

    fileprivate init(_ read: ReadPosting) {
        let opening = read.opening
        self.init(key: read.key, title: opening.title, words: read.text, instead: opening.employer)
    }
}

/// All jobs on a page or in a feed.
struct FoundPostings: Sendable {
    /// Each key once, in the order of the page.
    let list: [FoundPosting]
    /// Whether there are more than we take from one page.
    let isCutOff: Bool

    static let most = 200

    /// Nothing if the text is neither a page with JobPosting in it, nor a feed by RSS, Atom or JSON. An empty feed is one.
    init?(in text: String) {
        let bare = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let postings = ReadPosting.all(in: bare).map { FoundPosting($0) }
        guard let found = postings.isEmpty ? JobFeed.postings(in: bare) : postings else { return nil }
        var seen: Set<String> = []
        let known = found.filter { !$0.title.isEmpty && seen.insert($0.key).inserted }
        (list, isCutOff) = (Array(known.prefix(FoundPostings.most)), known.count > FoundPostings.most)
    }
}
