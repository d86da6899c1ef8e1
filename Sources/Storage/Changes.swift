import Synchronization

/// Where those wait who want to hear that something has changed.
///
/// A topic is a number that the writer and those who wait agree on, such as an agency's key. Changes are counted, so that whoever remembers the
/// count that they last saw misses none, however late they come back.
public final class Changes: Sendable {
    private struct Waiting {
        let topic: Int64
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var counts: [Int64: Int] = [:]
        /// Changes that nobody could put a topic to.
        var unnamed = 0
        var waiting: [UInt64: Waiting] = [:]
        var places: UInt64 = 0

        func count(of topic: Int64) -> Int { counts[topic, default: 0] + unnamed }
    }

    private let state = Mutex(State())

    init() {}

    /// How often something of the topic has changed as far as this process knows; only comparing it means anything.
    public func count(of topic: Int64) -> Int { state.withLock { $0.count(of: topic) } }

    /// Returns when the topic's count is no longer the one that was seen, when the time is over, or when the task is cancelled.
    public func wait(for topic: Int64, after seen: Int, atMost time: Duration) async {
        let place = state.withLock { state in
            state.places += 1
            return state.places
        }
        let timer = Task {
            try await Task.sleep(for: time)
            wake(place)
        }
        defer { timer.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waits = state.withLock { state in
                    guard !Task.isCancelled, state.count(of: topic) == seen else { return false }
                    state.waiting[place] = Waiting(topic: topic, continuation: continuation)
                    return true
                }
                if !waits { continuation.resume() }
            }
        } onCancel: {
            wake(place)
        }
    }

    /// Counts a change of each topic, or of who knows what, and wakes whom it concerns.
    func ring(_ topics: Set<Int64>?) {
        let woken = state.withLock { state in
            if let topics { for topic in topics { state.counts[topic, default: 0] += 1 } } else { state.unnamed += 1 }
            let concerned = state.waiting.filter { topics?.contains($0.value.topic) ?? true }
            for place in concerned.keys { state.waiting[place] = nil }
            return concerned.values
        }
        for waiting in woken { waiting.continuation.resume() }
    }

    private func wake(_ place: UInt64) {
        state.withLock { $0.waiting.removeValue(forKey: place) }?.continuation.resume()
    }
}

/// The other processes at the same database: what they change is heard here, and what is changed here is heard there.
protocol Neighbors: Sendable {
    /// Begins to listen; `ring` is told the topics, or nothing if it cannot be known which.
    func listen(_ ring: @escaping @Sendable (Set<Int64>?) -> Void)
    /// Tells them of what was committed here.
    func tell(_ topics: Set<Int64>)
    func close()
}
