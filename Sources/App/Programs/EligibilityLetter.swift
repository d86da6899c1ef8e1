import Markup
import Phrases

/// What we tell an employer about its answers, part by part; each part may be rewritten before it leaves.
struct EligibilityLetter: Sendable, Equatable {
    enum Part: String, CaseIterable, Sendable {
        case opening, usable, waiting
        case notNow = "not_now"
        case closing

        /// What stands over the part in the letter.
        var heading: Phrase? {
            switch self {
            case .usable: NoticeWords.usable
            case .waiting: NoticeWords.waiting
            case .notNow: NoticeWords.notNow
            case .opening, .closing: nil
            }
        }
    }

    let language: Language
    var subject: String
    var parts: [Part: String]
    /// The version of the template that it began with.
    var template = 0

    subscript(_ part: Part) -> String { parts[part] ?? "" }

    /// The parts that say something, in order.
    private var said: [(heading: String?, words: String)] {
        Part.allCases.filter { !self[$0].isEmpty }.map { ($0.heading?[language], self[$0]) }
    }

    /// What every mail program can show.
    var text: String {
        said.map { part in (part.heading.map { "\($0)\n\n" } ?? "") + part.words }.joined(separator: "\n\n") + "\n"
    }

    /// The same for programs that show pages: no pictures, no styles, nothing that tells us whether it was read.
    var html: String {
        let page: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head><meta charset="utf-8"><title>\(subject)</title></head>
            <body>
            \(body)</body>
            </html>

            """
        return page.string
    }

    /// The letter as its reader sees it.
    var body: HTML {
        "\(each: said, { "\(with: $0.heading, { "<h2>\($0)</h2>\n" })\(each: LetterBlock.read($0.words))" })"
    }

    /// How many words the longest sentence has.
    var longestSentence: Int {
        let sentences = text.split { ".!?:\n".contains($0) }
        return sentences.map { $0.split { $0 == " " }.count }.max() ?? 0
    }
}

/// A paragraph or a list, as plain text writes it: lines of a list begin with "- ", and what stands before a colon is its name.
enum LetterBlock: Component, Equatable {
    case paragraph([String])
    case list([String])

    private static let mark = "- "
    private static let longestName = 90

    static func read(_ text: String) -> [LetterBlock] {
        var blocks: [LetterBlock] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let isItem = line.hasPrefix(mark)
            switch blocks.last {
            case .list(let items) where isItem: blocks[blocks.count - 1] = .list(items + [String(line.dropFirst(mark.count))])
            case .paragraph(let lines) where !isItem && !line.isEmpty: blocks[blocks.count - 1] = .paragraph(lines + [line])
            default: blocks.append(isItem ? .list([String(line.dropFirst(mark.count))]) : .paragraph(line.isEmpty ? [] : [line]))
            }
        }
        return blocks.filter { $0 != .paragraph([]) }
    }

    var html: HTML {
        switch self {
        case .paragraph(let lines): "<p>\(each: lines.enumerated(), { "\(if: $0.offset > 0, "<br>")\($0.element)" })</p>\n"
        case .list(let items): "<ul>\(each: items, { "<li>\(LetterBlock.item($0))</li>" })</ul>\n"
        }
    }

    private static func item(_ text: String) -> HTML {
        guard let colon = text.firstRange(of: ": "), text[..<colon.lowerBound].count <= longestName else { return HTML.text(text) }
        return "<b>\(String(text[..<colon.lowerBound])).</b> \(String(text[colon.upperBound...]))"
    }
}
