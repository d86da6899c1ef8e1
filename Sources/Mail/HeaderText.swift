/// What a header of a received mail says in plain letters (RFC 2047). GMime's own reading loses what follows a padded word.
enum HeaderText {
    /// One run of encoded words: they are joined before they are read, because some programs cut through the middle of a letter.
    private struct Run {
        let charset: String
        var bytes: [UInt8]

        var text: String { PlainText.decode(bytes, charset) }
    }

    private enum Piece {
        case plain(Substring)
        case run(Run)
    }

    /// The text as a person reads it, on one line.
    static func decode(_ raw: String) -> String {
        let text = pieces(of: raw).map { piece in
            switch piece {
            case .plain(let words): String(words)
            case .run(let run): run.text
            }
        }.joined()
        return OneLine(flattening: text).text.withoutOuterSpaces
    }

    /// The same header with each run as one encoded word of UTF-8, so that a parser of addresses still sees where a name begins and ends.
    static func unified(_ raw: String) -> String {
        pieces(of: raw).map { piece in
            switch piece {
            case .plain(let words): String(words)
            case .run(let run): "=?utf-8?q?" + run.text.utf8.map(escaped).joined() + "?="
            }
        }.joined()
    }

    private static func escaped(_ byte: UInt8) -> String {
        Address.isAlphanumeric(byte) ? String(Unicode.Scalar(byte)) : "=" + hexadecimal(UInt32(byte), digits: 2)
    }

    private static func pieces(of raw: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = raw[...]
        while let match = rest.firstMatch(of: #/=\?([^?*\s]{1,40})(?:\*[^?\s]*)?\?([BbQq])\?([^?]*)\?=/#) {
            let between = rest[..<match.range.lowerBound]
            let next = Run(charset: match.output.1.lowercased(), bytes: bytes(of: match.output.3, isBase64: match.output.2.lowercased() == "b"))
            // White space between two encoded words is no part of the text.
            if case .run(var last)? = pieces.last, between.allSatisfy(\.isWhitespace) {
                if last.charset == next.charset {
                    last.bytes += next.bytes
                    pieces[pieces.count - 1] = .run(last)
                } else {
                    pieces.append(.run(next))
                }
            } else {
                if !between.isEmpty { pieces.append(.plain(between)) }
                pieces.append(.run(next))
            }
            rest = rest[match.range.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.plain(rest)) }
        return pieces
    }

    private static func bytes(of word: Substring, isBase64: Bool) -> [UInt8] {
        if isBase64 { return Base64.bytes(of: word.utf8) }
        var bytes: [UInt8] = []
        var rest = word.utf8[...]
        while let next = rest.popFirst() {
            if next == UInt8(ascii: "="), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(next == UInt8(ascii: "_") ? 0x20 : next)
            }
        }
        return bytes
    }
}
