/// The words of a page, for people who read mail as text: tags gone, paragraphs and lists on lines of their own, quotations marked by ">".
struct HTMLText {
    private var out = ""
    private var quotes = 0
    private var hidden: String?

    private static let blocks: Set = [
        "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section", "article",
        "header",
    ]
    private static let unseen: Set = ["script", "style", "head", "title", "template"]

    static func plain(_ html: String) -> String {
        var reading = HTMLText()
        reading.read(Array(html.unicodeScalars))
        return reading.lines
    }

    private mutating func read(_ scalars: [Unicode.Scalar]) {
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar == "<", let (tag, end) = HTMLText.tag(at: place, in: scalars) {
                enter(tag)
                place = end
            } else if scalar == "&", hidden == nil, let (text, end) = HTMLText.entity(at: place, in: scalars) {
                out += text
                place = end
            } else {
                if hidden == nil { add(scalar) }
                place += 1
            }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        guard scalar.properties.isWhitespace, scalar != "\u{A0}" else { return out.unicodeScalars.append(scalar) }
        if let last = out.unicodeScalars.last, last != " ", last != "\n" { out += " " }
    }

    private mutating func enter(_ tag: String) {
        let isEnd = tag.hasPrefix("/")
        let name = String(tag.drop { $0 == "/" })
        if let hidden {
            if isEnd && name == hidden { self.hidden = nil }
            return
        }
        if HTMLText.unseen.contains(name) && !isEnd { hidden = name }
        guard HTMLText.blocks.contains(name) else { return }
        startLine()
        if name == "blockquote" { quotes = max(0, min(quotes + (isEnd ? -1 : 1), 20)) }
        if name == "p" && !out.isEmpty && !out.hasSuffix("\n\n") { out += "\n" }
        if quotes > 0 { out += String(repeating: HTMLText.quote, count: quotes) + " " }
        if name == "li" && !isEnd { out += "- " }
    }

    private mutating func startLine() {
        while out.hasSuffix(" ") { out.removeLast() }
        if !out.isEmpty && !out.hasSuffix("\n") { out += "\n" }
    }

    private static let quote = ">"

    private var lines: String {
        let lines = out.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).replacing(#/^(>+) (>+)/#) { $0.output.2 } }
        var kept: [String] = []
        for line in lines where !(line.withoutOuterSpaces.isEmpty && (kept.last ?? "").isEmpty) { kept.append(line.withoutOuterSpaces) }
        return kept.joined(separator: "\n")
    }

    /// The name in the tag, in lower case, and where the tag ends; nothing if it is a mere "<".
    private static func tag(at start: Int, in scalars: [Unicode.Scalar]) -> (String, Int)? {
        guard start + 1 < scalars.count else { return nil }
        if scalars[start...].starts(with: "<!--".unicodeScalars) {
            var end = start + 4
            while end < scalars.count, !(scalars[end] == ">" && scalars[end - 1] == "-" && scalars[end - 2] == "-") { end += 1 }
            return ("!", min(end + 1, scalars.count))
        }
        let first = scalars[start + 1]
        guard first == "/" || first == "!" || first == "?" || first.properties.isAlphabetic else { return nil }
        var (end, name, quote): (Int, String, Unicode.Scalar?) = (start + 1, "", nil)
        var isNamed = false
        while end < scalars.count {
            let scalar = scalars[end]
            end += 1
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == ">" {
                return (name.lowercased(), end)
            } else if isNamed, scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar.properties.isWhitespace || (scalar == "/" && !name.isEmpty) {
                isNamed = true
            } else if !isNamed, name.count < 30 {
                name.unicodeScalars.append(scalar)
            }
        }
        return nil
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…", "rsquo": "’",
        "lsquo": "‘",
        "ldquo": "“", "rdquo": "”", "eacute": "é", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü",
        "Eacute": "É",
        "Ntilde": "Ñ", "iquest": "¿", "iexcl": "¡", "copy": "©", "reg": "®", "euro": "€", "bull": "•", "laquo": "«", "raquo": "»",
    ]

    private static func entity(at start: Int, in scalars: [Unicode.Scalar]) -> (String, Int)? {
        var name = ""
        var end = start + 1
        while end < scalars.count, end - start < 12, scalars[end] != ";" {
            name.unicodeScalars.append(scalars[end])
            end += 1
        }
        guard end < scalars.count, scalars[end] == ";" else { return nil }
        if let text = named[name] { return (text, end + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
        return (scalar.properties.generalCategory == .control ? " " : String(scalar), end + 1)
    }
}
