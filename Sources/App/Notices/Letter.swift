import Markup
import Phrases

/// A letter to somebody outside: said once, and shown as the text and the page of a mail, and to staff before it leaves.
struct Letter: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        /// A paragraph; its line breaks are kept.
        case words(String)
        /// A way to go, with the whole address.
        case link(String, to: String)
    }

    let language: Language
    var parts: [Part]

    init(_ language: Language, _ parts: [Part]) {
        self.language = language
        self.parts = parts
    }

    /// Reads a letter back from its own text.
    init(_ language: Language, reading text: String) {
        let plain = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let paragraphs = plain.split { $0.isEmpty }.map { $0.joined(separator: "\n") }
        self.init(language, paragraphs.map { Letter.link(in: $0) ?? .words($0) })
    }

    /// What every mail program can show.
    var text: String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .link(let label, let address): "\(label):\n\(address)"
            }
        }.joined(separator: "\n\n") + "\n"
    }

    /// The same for programs that show pages: no pictures, no styles, nothing that tells us whether it was read.
    func html(title: String) -> String {
        let page: HTML = """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head><meta charset="utf-8"><title>\(title)</title></head>
            <body>
            \(each: parts, { part in
            switch part {
            case .words(let words): Letter.paragraph(words)
            case .link(let label, let address): Letter.link(label, address)
            }
            })</body>
            </html>

            """
        return page.string
    }

    /// A paragraph of somebody's words with its line breaks.
    static func paragraph(_ words: String) -> HTML {
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        return "<p>\(each: lines.enumerated(), { "\(if: $0.offset > 0, "<br>")\(String($0.element))" })</p>\n"
    }

    /// Large without a style, and with the address in sight, so that a careful reader sees where it leads.
    private static func link(_ label: String, _ address: String) -> HTML {
        guard let link = Link(website: address) else { return paragraph("\(label):\n\(address)") }
        return "<h2><a href=\"\(link)\">\(label)</a></h2>\n<p>\(address)</p>\n"
    }

    private static func link(in paragraph: String) -> Part? {
        let lines = paragraph.split(separator: "\n")
        guard lines.count == 2, lines[0].hasSuffix(":"), lines[1].hasPrefix("http://") || lines[1].hasPrefix("https://") else { return nil }
        return .link(String(lines[0].dropLast()), to: String(lines[1]))
    }
}

/// A letter as its reader will see it, with who writes to whom.
struct LetterView: Component {
    let letter: Letter
    let from: String
    let to: String
    /// Nothing for what goes on paper.
    let subject: String
    /// Under the letter, such as what is attached.
    var foot: HTML = .empty
    /// Whether an address in it can be followed here; otherwise links only look like it.
    var follows: @Sendable (String) -> Link? = { _ in nil }

    var html: HTML {
        """
        <article class="letter" aria-label="Mail">
          <header>
            <dl class="facts">
              <dt>From</dt><dd>\(from)</dd>
              <dt>To</dt><dd>\(to)</dd>
              \(if: !subject.isEmpty, "<dt>Subject</dt><dd><b lang=\"\(letter.language.rawValue)\">\(subject)</b></dd>")
            </dl>
          </header>
          <div class="body" lang="\(letter.language.rawValue)">\(each: letter.parts, part)</div>
          \(foot)
        </article>
        """
    }

    private func part(_ part: Letter.Part) -> HTML {
        switch part {
        case .words(let words): Letter.paragraph(words)
        case .link(let label, let address):
            if let link = follows(address) {
                "<p><a class=\"button\" href=\"\(link)\">\(label)</a></p>"
            } else {
                "<p><span class=\"button\" aria-hidden=\"true\">\(label)</span><span class=\"visually-hidden\" lang=\"en\">Link: \(label)</span></p>"
            }
        }
    }
}
