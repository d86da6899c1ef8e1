import CCurl
import Foundation
import Synchronization

/// Threads of their own for calls that wait, so that a slow mail server never holds up the threads that answer visitors.
final class Lanes: Sendable {
    private struct State {
        var free: Int
        var waiting: [@Sendable () -> Void] = []
    }

    private let state: Mutex<State>

    /// At most so many jobs run at the same time; the others wait in the order they came.
    init(_ count: Int) {
        state = Mutex(State(free: max(1, count)))
    }

    func run(_ job: @escaping @Sendable () -> Void) {
        let starts = state.withLock { state in
            if state.free == 0 {
                state.waiting.append(job)
                return false
            }
            state.free -= 1
            return true
        }
        if starts { start(job) }
    }

    private func start(_ job: @escaping @Sendable () -> Void) {
        let thread = Thread { [self] in
            ccurl_ignore_broken_pipes()
            var next: (@Sendable () -> Void)? = job
            while let current = next {
                current()
                next = takeNext()
            }
        }
        thread.name = "mail"
        thread.start()
    }

    private func takeNext() -> (@Sendable () -> Void)? {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
