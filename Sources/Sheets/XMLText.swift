/// Text between what a workbook stores and what a person sees: signs that XML cannot hold are written "_x0007_" (ECMA-376, ST_Xstring).
enum XMLText {
    static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.count >= 7, bytes.contains(0x5F) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x5F, let scalar = escape(bytes, index) {
                out += String(Character(scalar)).utf8
                index += 7
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends text for use in an element or a quoted attribute. NUL and the two non-characters, which no workbook holds, become U+FFFD.
    static func append(_ text: String, to out: inout [UInt8]) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                case 0x26: out += "&amp;".utf8
                case 0x3C: out += "&lt;".utf8
                case 0x3E: out += "&gt;".utf8
                case 0x22: out += "&quot;".utf8
                case 0x0D: out += "&#13;".utf8
                case 0x00: out += "\u{FFFD}".utf8
                case 0x09, 0x0A: out.append(bytes[index])
                case 0x01..<0x20: out += "_x00\(bytes[index] < 16 ? "0" : "")\(String(bytes[index], radix: 16, uppercase: true))_".utf8
                case 0x5F: out += escape(bytes, index) == nil ? "_".utf8 : "_x005F_".utf8
                case 0xBE, 0xBF: out.append(isNonCharacter(bytes, index) ? 0xBD : bytes[index])
                default: out.append(bytes[index])
                }
            }
        }
    }

    /// The sign that "_xHHHH_" at this place stands for; nil when nothing, NUL or half a surrogate is meant.
    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
        var value: UInt32 = 0
        for place in (index + 2)..<(index + 6) {
            guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// Whether this is the last byte of U+FFFE (EF BF BE) or U+FFFF (EF BF BF); U+FFFD is EF BF BD.
    private static func isNonCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF
    }
}
