import Dispatch

/// Work on many rows, cut into pieces of fixed size, so that its sums have the same bytes on one thread and on two.
enum Chunks {
    static let size = 8192

    /// What the body makes of each piece of 0 ..< `count`, in the order of the pieces.
    static func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part] {
        let pieces = (count + size - 1) / size
        guard pieces > 1 else { return (0..<pieces).map { body(range(of: $0, count)) } }
        return [Part](unsafeUninitializedCapacity: pieces) { buffer, filled in
            guard let first = buffer.baseAddress else { return }
            // Each piece writes a place of its own.
            nonisolated(unsafe) let places = first
            DispatchQueue.concurrentPerform(iterations: pieces) { (places + $0).initialize(to: body(range(of: $0, count))) }
            filled = pieces
        }
    }

    private static func range(of piece: Int, _ count: Int) -> Range<Int> { piece * size..<min(count, (piece + 1) * size) }
}
