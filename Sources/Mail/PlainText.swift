import CGMime
import Foundation

/// Text of any character set made our own: UTF-8 without control characters that do nothing but harm.
enum PlainText {
    /// A header as one line; nothing is as good as empty.
    static func line(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer else { return "" }
        return OneLine(flattening: String(cString: pointer)).text.withoutOuterSpaces
    }

    static func line(_ pointer: UnsafeMutablePointer<CChar>?) -> String { line(UnsafePointer(pointer)) }

    /// The text that the bytes are in that character set; where it is unknown or wrong, UTF-8 if they are that, else Windows-1252.
    static func decode(_ bytes: [UInt8], _ charset: String) -> String {
        let name = charset.lowercased()
        if !["", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit", "x-unknown"].contains(name), let text = convert(bytes, from: name) {
            return tidy(text)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return tidy(text) }
        if name.hasPrefix("utf") { return tidy(String(decoding: bytes, as: UTF8.self)) }
        return tidy(convert(bytes, from: "windows-1252") ?? String(decoding: bytes, as: UTF8.self))
    }

    /// By iconv; each byte that stands for nothing becomes U+FFFD. Nothing if the character set is unknown.
    private static func convert(_ bytes: [UInt8], from charset: String) -> String? {
        guard let known = g_mime_charset_iconv_name(charset), let converter = g_mime_iconv_open("UTF-8", known), Int(bitPattern: converter) != -1
        else { return nil }
        defer { g_mime_iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 16 << 10)
        var text: [UInt8] = []
        input.withUnsafeMutableBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while true {
                let (result, problem) = output.withUnsafeMutableBufferPointer { output -> (Int, Int32) in
                    var end = output.baseAddress
                    var room = output.count
                    let result = left > 0 ? iconv(converter, &next, &left, &end, &room) : iconv(converter, nil, nil, &end, &room)
                    let problem = errno
                    text += output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
                    return (result, problem)
                }
                if left == 0 && result != -1 { return }
                guard result == -1, problem != E2BIG, left > 0 else { continue }
                text += Array("\u{FFFD}".utf8)
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Line ends made one kind, and no control characters or marks that turn the direction of writing.
    private static func tidy(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar {
            case "\n": if !wasReturn { kept.append("\n") }
            case "\r": kept.append("\n")
            case "\t": kept.append(scalar)
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}": break
            default: if scalar.properties.generalCategory != .control { kept.append(scalar) }
            }
        }
        return String(kept)
    }
}
