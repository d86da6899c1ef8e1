import Foundation

/// Files as lines of letters and digits (RFC 2045, 6.8).
enum Base64 {
    /// Lines of 76 octets, each ended by CRLF.
    static func lines(of bytes: [UInt8]) -> [UInt8] {
        let text = Data(bytes).base64EncodedData(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return Array(text) + (text.isEmpty ? [] : [13, 10])
    }
}
