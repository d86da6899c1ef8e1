import Dispatch

/// Work on many rows, cut into pieces of fixed size, so that its sums have the same bytes on one thread and on two.
enum Chunks {
    static let size = 8192

    /// What the body makes of each piece of 0 ..< `count`, in the order of the pieces.
    static func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part] {
        each((count + size - 1) / size) { body(range(of: $0, count)) }
    }

    /// What the body makes of each of 0 ..< `tasks`, in their order, whichever is done first.
    static func each<Part: Sendable>(_ tasks: Int, _ body: @Sendable (Int) -> Part) -> [Part] {
        guard tasks > 1 else { return (0..<tasks).map(body) }
        return [Part](unsafeUninitializedCapacity: tasks) { buffer, filled in
            guard let first = buffer.baseAddress else { return }
            // Each task writes a place of its own.
            nonisolated(unsafe) let places = first
            DispatchQueue.concurrentPerform(iterations: tasks) { (places + $0).initialize(to: body($0)) }
            filled = tasks
        }
    }

    private static func range(of piece: Int, _ count: Int) -> Range<Int> { piece * size..<min(count, (piece + 1) * size) }
}
