/// FIPS 180-4, section 6.1. Only for names in UUIDs, which keep nothing secret: modules that are pure see no crypto library.
///
/// A list of some thousand programs takes tens of thousands of names, so no array is made for a block.
enum SHA1 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state = State()
        let padded = padded(message)
        padded.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
                var start = 0
                while start < bytes.count {
                    schedule(bytes, from: start, into: words)
                    state.mix(words)
                    start += 64
                }
            }
        }
        return [state.a, state.b, state.c, state.d, state.e].flatMap(bytes)
    }

    private static func bytes(of word: UInt32) -> [UInt8] {
        [
            UInt8(truncatingIfNeeded: word &>> 24), UInt8(truncatingIfNeeded: word &>> 16), UInt8(truncatingIfNeeded: word &>> 8),
            UInt8(truncatingIfNeeded: word),
        ]
    }

    private static func padded(_ message: [UInt8]) -> [UInt8] {
        let zeros = (119 - message.count % 64) % 64
        let length = UInt64(message.count) * 8
        return message + [0x80] + [UInt8](repeating: 0, count: zeros)
            + bytes(of: UInt32(truncatingIfNeeded: length &>> 32)) + bytes(of: UInt32(truncatingIfNeeded: length))
    }

    private static func schedule(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into words: UnsafeMutableBufferPointer<UInt32>) {
        var index = 0
        while index < 16 {
            let at = start &+ index &* 4
            let (first, second) = (UInt32(bytes[at]) &<< 24 | UInt32(bytes[at &+ 1]) &<< 16, UInt32(bytes[at &+ 2]) &<< 8 | UInt32(bytes[at &+ 3]))
            words[index] = first | second
            index &+= 1
        }
        while index < 80 {
            words[index] = turned(words[index &- 3] ^ words[index &- 8] ^ words[index &- 14] ^ words[index &- 16], by: 1)
            index &+= 1
        }
    }

    /// The five words that a message comes down to.
    private struct State {
        var a: UInt32 = 0x6745_2301
        var b: UInt32 = 0xEFCD_AB89
        var c: UInt32 = 0x98BA_DCFE
        var d: UInt32 = 0x1032_5476
        var e: UInt32 = 0xC3D2_E1F0

        mutating func mix(_ words: UnsafeMutableBufferPointer<UInt32>) {
            let before = self
            var index = 0
            while index < 80 {
                let mixed: UInt32
                if index < 20 {
                    mixed = (b & c | ~b & d) &+ 0x5A82_7999
                } else if index < 40 {
                    mixed = (b ^ c ^ d) &+ 0x6ED9_EBA1
                } else if index < 60 {
                    mixed = (b & c | b & d | c & d) &+ 0x8F1B_BCDC
                } else {
                    mixed = (b ^ c ^ d) &+ 0xCA62_C1D6
                }
                let next = SHA1.turned(a, by: 5) &+ mixed &+ e &+ words[index]
                (e, d, c, b, a) = (d, c, SHA1.turned(b, by: 30), a, next)
                index &+= 1
            }
            (a, b, c, d, e) = (a &+ before.a, b &+ before.b, c &+ before.c, d &+ before.d, e &+ before.e)
        }
    }

    private static func turned(_ word: UInt32, by bits: UInt32) -> UInt32 { word &<< bits | word &>> (32 &- bits) }
}
