/// Text as lines of printable ASCII (RFC 2045, 6.7).
enum QuotedPrintable {
    /// Every kind of line break becomes CRLF, and the last line is ended.
    static func encode(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        for line in lines(of: text) { result += encode(line: line) + [13, 10] }
        return result
    }

    private static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for octet in text.utf8 {
            if octet == 13 || (octet == 10 && previous != 13) { lines.append([]) } else if octet != 10 { lines[lines.count - 1].append(octet) }
            previous = octet
        }
        if lines.count > 1, lines[lines.count - 1].isEmpty { lines.removeLast() }
        return lines
    }

    private static func encode(line: [UInt8]) -> [UInt8] {
        // A dot or "From " at the start of a line is meddled with by some servers.
        let startIsMeddledWith = line.first == UInt8(ascii: ".") || line.starts(with: "From ".utf8)
        var result: [UInt8] = []
        var length = 0
        for (index, octet) in line.enumerated() {
            let isLast = index == line.count - 1
            let piece = stands(octet, atEnd: isLast) && !(index == 0 && startIsMeddledWith) ? [octet] : escape(octet)
            // 76 octets a line with the "=" of a soft break, which the last piece of a line does not need.
            if length + piece.count > (isLast ? 76 : 75) {
                result += [UInt8(ascii: "="), 13, 10]
                length = 0
            }
            result += piece
            length += piece.count
        }
        return result
    }

    private static func stands(_ octet: UInt8, atEnd: Bool) -> Bool {
        switch octet {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !atEnd
        case UInt8(ascii: "="): false
        default: (0x21...0x7E).contains(octet)
        }
    }

    private static func escape(_ octet: UInt8) -> [UInt8] { Array(("=" + hexadecimal(UInt32(octet), digits: 2)).utf8) }
}
