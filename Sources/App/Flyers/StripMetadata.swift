/// Taking out of a file what says who made it, where and with what; nothing of what is seen changes.
extension FlyerFormat {
    /// The file without it; nothing if it is not whole.
    func stripMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .png: strippedPNG(bytes)
        case .jpeg: strippedJPEG(bytes)
        case .pdf: strippedPDF(bytes)
        }
    }

    /// Without texts, times and camera facts. Source: PNG specification, 4.2 and 11.3.
    private func strippedPNG(_ bytes: [UInt8]) -> [UInt8]? {
        let dropped: Set = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]
        var (kept, place) = (Array(bytes.prefix(8)), 8)
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let (name, end) = (String(decoding: bytes[place + 4..<place + 8], as: UTF8.self), place + 12 + length)
            guard end <= bytes.count else { return nil }
            if !dropped.contains(name) { kept += bytes[place..<end] }
            if name == "IEND" { return kept }
            place = end
        }
        return nil
    }

    /// Without Exif, XMP, IPTC and comments; colours and their profile stay. Source: ITU-T T.81, B.1.1.3.
    private func strippedJPEG(_ bytes: [UInt8]) -> [UInt8]? {
        let dropped: Set<UInt8> = [0xE1, 0xED, 0xFE]
        var (kept, place) = (Array(bytes.prefix(2)), 2)
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let marker = bytes[place + 1]
            // From the start of the scan on there is only the picture.
            if marker == 0xDA { return kept + bytes[place...] }
            let end = place + 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
            guard end <= bytes.count, end > place + 3 else { return nil }
            if !dropped.contains(marker) { kept += bytes[place..<end] }
            place = end
        }
        return nil
    }

    /// With the names of people and programs blanked where they stand openly; the places of all objects stay. Source: ISO 32000-1, 14.3.
    private func strippedPDF(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for key in ["/Author", "/Creator", "/Producer", "/Subject", "/Keywords"] { bytes.blankStrings(after: key) }
        var from = 0
        while let start = bytes[from...].firstRange(of: Array("<x:xmpmeta".utf8)),
            let end = bytes[start.upperBound...].firstRange(of: Array("</x:xmpmeta>".utf8))
        {
            for place in start.lowerBound..<end.upperBound { bytes[place] = 0x20 }
            from = end.upperBound
        }
        return bytes
    }
}

extension [UInt8] {
    /// Blanks the string "(…)" or "<…>" that follows the key, with its escapes and inner parentheses.
    fileprivate mutating func blankStrings(after key: String) {
        var from = startIndex
        while let found = self[from...].firstRange(of: Array(key.utf8)) {
            from = found.upperBound
            guard let open = self[from...].firstIndex(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }) else { return }
            if self[open] == UInt8(ascii: "("), let close = closing(open) {
                for place in open + 1..<close { self[place] = 0x20 }
            } else if self[open] == UInt8(ascii: "<"), self[(open + 1)...].first != UInt8(ascii: "<"),
                let close = self[open...].firstIndex(of: UInt8(ascii: ">"))
            {
                // Pairs of digits of nothing: a space each.
                for place in open + 1..<close { self[place] = UInt8(ascii: (place - open) % 2 == 1 ? "2" : "0") }
            }
        }
    }

    private func closing(_ open: Int) -> Int? {
        var (depth, place) = (0, open)
        while place < endIndex {
            switch self[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return place }
            default: break
            }
            place += 1
        }
        return nil
    }
}
