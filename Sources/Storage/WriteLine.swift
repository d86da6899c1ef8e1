import Synchronization

/// A write that waits for its turn.
struct Turn: Sendable {
    /// Does the work and keeps what came of it; throws what the work throws.
    let run: @Sendable (any Session) throws -> Void
    /// Tells the one who waits what came of it or, given an error, that the transaction around it failed.
    let tell: @Sendable ((any Error)?) -> Void
}

/// All writes of this process, one after the other in the order they came: whoever waits holds no thread, and those who wait together are
/// committed together, so that the disk is waited for once and not for each.
final class WriteLine: Sendable {
    private struct State {
        var waiting: [Turn] = []
        var isWorking = false
        var refusal: (any Error)?
        /// Whether those who wait already are refused, too.
        var isBroken = false
    }

    private let state = Mutex(State())

    /// How many may share one commit; the first of them waits for the last.
    private static let most = 64

    /// Puts the work at the end of the line. `start` is asked to have `work` called on the connection that writes, if it is at rest.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T, start: () -> Void) async throws -> T {
        let outcome = Outcome<T>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let turn = Turn(
                    run: { session in try outcome.become { try body(session) } },
                    tell: { failure in continuation.resume(with: failure.map { .failure($0) } ?? outcome.result) })
                enter(turn, start)
            }
        } onCancel: {
            outcome.isCancelled.store(true, ordering: .relaxed)
        }
    }

    /// Gives all that wait to `commit`, group after group, until nobody waits; `commit` returns how many it has dealt with, from the front.
    func work(_ commit: ([Turn]) throws -> Int) {
        while let group = nextGroup() {
            do {
                let done = try commit(group)
                for turn in group.prefix(done) { turn.tell(nil) }
                if done < group.count { state.withLock { $0.waiting.insert(contentsOf: group[done...], at: 0) } }
            } catch {
                for turn in group { turn.tell(error) }
            }
        }
    }

    /// From now on whoever comes is refused with this error; when the line is broken, whoever waits is, too.
    func close(_ refusal: any Error, isBroken: Bool = false) {
        state.withLock { state in
            state.refusal = state.refusal ?? refusal
            state.isBroken = state.isBroken || isBroken
        }
    }

    private func enter(_ turn: Turn, _ start: () -> Void) {
        let (refusal, isFirst) = state.withLock { state -> ((any Error)?, Bool) in
            if let refusal = state.refusal { return (refusal, false) }
            state.waiting.append(turn)
            defer { state.isWorking = true }
            return (nil, !state.isWorking)
        }
        if let refusal { turn.tell(refusal) } else if isFirst { start() }
    }

    private func nextGroup() -> [Turn]? {
        let (group, refusal) = state.withLock { state -> ([Turn], (any Error)?) in
            let group = Array(state.isBroken ? state.waiting[...] : state.waiting.prefix(Self.most))
            state.waiting.removeFirst(group.count)
            state.isWorking = !group.isEmpty && !state.isBroken
            return (group, state.isBroken ? state.refusal : nil)
        }
        if let refusal {
            for turn in group { turn.tell(refusal) }
            return nil
        }
        return group.isEmpty ? nil : group
    }
}

/// What came of a write, until the one who waits may be told, and whether he has gone away.
private final class Outcome<T: Sendable>: Sendable {
    let isCancelled = Atomic(false)
    private let found = Mutex<Result<T, any Error>>(.failure(CancellationError()))

    var result: Result<T, any Error> { found.withLock { $0 } }

    func become(_ work: () throws -> T) throws {
        let result = Result { () throws -> T in
            guard !isCancelled.load(ordering: .relaxed) else { throw CancellationError() }
            return try work()
        }
        found.withLock { $0 = result }
        _ = try result.get()
    }
}
