import Foundation

/// Bytes in the letters of base64url, without padding. Source: RFC 4648 section 5.
public func base64URL(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity((bytes.count * 4 + 2) / 3)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let three = bytes[start..<min(start + 3, bytes.count)]
        let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
        // So many bytes take one letter more.
        for place in 0...three.count { letters.append(base64Letters[bits >> (18 - 6 * place) & 63]) }
    }
    return String(decoding: letters, as: UTF8.self)
}

private let base64Letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

/// The bytes that such letters stand for; nothing if they are none.
public func bytes(base64URL text: String) -> [UInt8]? {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)).map(Array.init)
}
