import CDeflate
import Synchronization

/// Makes what is sent smaller. Source: RFC 1952; the work is libdeflate's.
final class Gzip: Sendable {
    /// For pages, which are made anew each time: quick.
    static let quick = Gzip(level: 1)
    /// For files, which are compressed once.
    static let best = Gzip(level: 12)

    /// Below this it is not worth the while: it fits into one packet as it is.
    static let leastBytes = 1_000

    private let level: Int32
    /// A compressor serves one at a time and is dear to make, so those that are free are kept.
    private let free = Mutex<[Compressor]>([])

    private init(level: Int32) {
        self.level = level
    }

    /// The bytes compressed, or nothing if that would make them no smaller.
    func pack(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= Gzip.leastBytes, let compressor = free.withLock({ $0.popLast() }) ?? Compressor(level: level) else { return nil }
        defer { free.withLock { $0.append(compressor) } }
        let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            count = libdeflate_gzip_compress(compressor.pointer, bytes, bytes.count, room.baseAddress, room.count)
        }
        return packed.isEmpty ? nil : packed
    }

    /// Only whoever has taken it from the list touches it, which is why it may be sent about.
    private final class Compressor: @unchecked Sendable {
        let pointer: OpaquePointer

        init?(level: Int32) {
            guard let pointer = libdeflate_alloc_compressor(level) else { return nil }
            self.pointer = pointer
        }

        deinit { libdeflate_free_compressor(pointer) }
    }
}
