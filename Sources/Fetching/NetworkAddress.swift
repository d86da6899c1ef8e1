/// The number of a machine on the network, 4 or 16 bytes of it.
public struct NetworkAddress: Hashable, Sendable {
    public let bytes: [UInt8]

    /// Nothing for another number of bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    public var isLoopback: Bool { bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1] }

    /// Whether it is anybody's on the open network, and not this machine's, its own network's, or one set apart for something else.
    ///
    /// Source: IANA, IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
    public var isPublic: Bool {
        guard bytes.count == 16 else { return !NetworkAddress.reserved.contains { $0.holds(bytes) } }
        if let inner = mapped { return inner.isPublic }
        return NetworkAddress.global.holds(bytes) && !NetworkAddress.reservedLong.contains { $0.holds(bytes) }
    }

    /// The short number inside one that maps or translates it (::ffff:0:0/96, 64:ff9b::/96).
    private var mapped: NetworkAddress? {
        let heads: [[UInt8]] = [
            Array(repeating: 0, count: 10) + [0xff, 0xff], [0, 0x64, 0xff, 0x9b] + Array(repeating: 0, count: 8),
        ]
        return heads.contains(Array(bytes.prefix(12))) ? NetworkAddress(Array(bytes.suffix(4))) : nil
    }

    /// All numbers that begin with the same bits.
    private struct Block: Sendable {
        let start: [UInt8]
        let bits: Int

        init(_ start: UInt8..., bits: Int) {
            self.start = start
            self.bits = bits
        }

        func holds(_ bytes: [UInt8]) -> Bool {
            (0..<bits).allSatisfy { bit in
                let (place, mask) = (bit / 8, UInt8(0x80) >> UInt8(bit % 8))
                return (place < start.count ? start[place] & mask : 0) == bytes[place] & mask
            }
        }
    }

    private static let reserved = [
        Block(0, bits: 8), Block(10, bits: 8), Block(100, 64, bits: 10), Block(127, bits: 8), Block(169, 254, bits: 16), Block(172, 16, bits: 12),
        Block(192, 0, 0, bits: 24), Block(192, 0, 2, bits: 24), Block(192, 88, 99, bits: 24), Block(192, 168, bits: 16), Block(198, 18, bits: 15),
        Block(198, 51, 100, bits: 24), Block(203, 0, 113, bits: 24), Block(224, bits: 3),
    ]
    private static let global = Block(0x20, bits: 3)
    /// Protocols, documentation, and 6to4, whose inner number may be anybody's.
    private static let reservedLong = [
        Block(0x20, 0x01, 0, bits: 23), Block(0x20, 0x01, 0x0d, 0xb8, bits: 32), Block(0x20, 0x02, bits: 16), Block(0x3f, 0xff, bits: 20),
    ]
}
