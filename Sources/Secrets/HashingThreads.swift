import Foundation
import Synchronization

/// Where passwords are hashed: two at once, on threads of their own, so that other pages do not wait and memory stays below 100 MiB.
final class HashingThreads: Sendable {
    static let shared = HashingThreads(atOnce: 2, waiting: 20)

    private let queue: OperationQueue
    private let places: Int
    private let taken = Mutex(0)

    init(atOnce: Int, waiting: Int) {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = atOnce
        places = atOnce + waiting
    }

    /// Runs the work when its turn comes. Throws `TooBusy` at once if the queue is full.
    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try takePlace()
        defer { taken.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }

    private func takePlace() throws {
        try taken.withLock { taken in
            guard taken < places else { throw TooBusy() }
            taken += 1
        }
    }
}
