import Foundation

/// Files as lines of letters and digits (RFC 2045, 6.8).
enum Base64 {
    /// Lines of 76 octets, each ended by CRLF.
    static func lines(of bytes: [UInt8]) -> [UInt8] {
        let text = Data(bytes).base64EncodedData(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return Array(text) + (text.isEmpty ? [] : [13, 10])
    }

    /// The bytes that the letters stand for; padding and letters that are none are passed over, as mail programs do.
    static func bytes(of letters: some Sequence<UInt8>) -> [UInt8] {
        var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
        for letter in letters {
            if letter == UInt8(ascii: "=") { (bits, count) = (0, 0) }
            guard let value = value(of: letter) else { continue }
            (bits, count) = (bits << 6 | value, count + 6)
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
