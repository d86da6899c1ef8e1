/// Text beyond ASCII in a header (RFC 2047, the Q encoding).
enum EncodedWord {
    /// Words of 75 octets at most, each whole in itself; readers join them without the spaces between. The first leaves room for what is before it.
    static func words(for text: String, after used: Int) -> [String] {
        var words: [String] = []
        var current = ""
        var room = HeaderLine.width - used - frame
        for scalar in text.unicodeScalars {
            let piece = encode(scalar)
            if piece.utf8.count > room {
                words.append(current)
                current = ""
                room = HeaderLine.width - 1 - frame
            }
            current += piece
            room -= piece.utf8.count
        }
        return (words + [current]).map { "=?UTF-8?Q?\($0)?=" }
    }

    private static let frame = "=?UTF-8?Q??=".utf8.count

    /// The strictest of the three sets (RFC 2047, 5 (3)), so that one encoding does for subjects and names.
    private static func encode(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        let octets = Array(String(scalar).utf8)
        if octets.count == 1, Address.isAlphanumeric(octets[0]) || "!*+-/".utf8.contains(octets[0]) { return String(scalar) }
        return octets.map { "=" + hexadecimal(UInt32($0), digits: 2) }.joined()
    }
}
