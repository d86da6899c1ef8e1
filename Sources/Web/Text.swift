/// Text that somebody sent: UTF-8 without NUL, or refused.
func text(_ bytes: some Collection<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FormRefusal.malformed("The text is not UTF-8.") }
    guard !bytes.contains(0) else { throw FormRefusal.malformed("The text holds a NUL character.") }
    return text
}

/// The value of a hexadecimal digit.
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}

/// One segment of a path without its percent signs; nothing if it is not UTF-8 or hides a NUL or a slash.
func decodedSegment(_ segment: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == 0x25 {
            guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else { return nil }
            bytes.append(high << 4 | low)
        } else {
            bytes.append(byte)
        }
    }
    guard !bytes.contains(0x2F), !bytes.contains(0x5C) else { return nil }
    return try? text(bytes)
}
