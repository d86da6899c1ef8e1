import Foundation

/// The name of an attached file as parameters of a header (RFC 2231).
enum FileName {
    /// One quoted ASCII parameter for programs that know no other: accents dropped, other letters as "_", the ending kept.
    static func plainParameter(_ key: String, _ name: String) -> String { "\(key)=\"\(ascii(name))\"" }

    /// The whole name: as it is where ASCII can hold it, else as UTF-8 in numbered pieces.
    static func parameters(_ key: String, _ name: String) -> [String] {
        if ascii(name) == name { return [plainParameter(key, name)] }
        var pieces = [""]
        for octet in name.utf8 {
            let piece = isPlain(octet) ? String(Unicode.Scalar(octet)) : "%" + hexadecimal(UInt32(octet), digits: 2)
            // The first piece also carries the name of the character set.
            if pieces[pieces.count - 1].utf8.count + piece.utf8.count > (pieces.count == 1 ? 48 : 55) { pieces.append("") }
            pieces[pieces.count - 1] += piece
        }
        if pieces.count == 1 { return ["\(key)*=UTF-8''\(pieces[0])"] }
        return pieces.enumerated().map { index, piece in
            "\(key)*\(index)*=" + (index == 0 ? "UTF-8''" : "") + piece + (index == pieces.count - 1 ? "" : ";")
        }
    }

    private static func ascii(_ name: String) -> String {
        let kept = name.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
        let plain = String(String.UnicodeScalarView(kept.map(nearest)))
        guard plain.utf8.count > 60 else { return plain }
        let ending = plain.suffix(8).lastIndex(of: ".").map { plain[$0...] } ?? ""
        return String(plain.prefix(60 - ending.count)) + ending
    }

    private static func nearest(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ł": "l"
        case "Ł": "L"
        case "\"", "\\", "=": "_"  // the last could begin an encoded word
        default: scalar.isASCII ? scalar : "_"
        }
    }

    private static func isPlain(_ octet: UInt8) -> Bool { Address.isAlphanumeric(octet) || octet == UInt8(ascii: ".") || octet == UInt8(ascii: "-") }
}
