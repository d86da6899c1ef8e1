import Dispatch
import Synchronization

/// Shares work among threads, in chunks of a size that does not depend on their number.
enum Crew {
    /// Gives chunks of `count` things out until none is left; the answers come in no order.
    static func work<Answer: Sendable>(
        on count: Int, chunk: Int = 512, threads: Int, _ body: @Sendable (_ next: () -> Range<Int>?) -> Answer
    ) -> [Answer] {
        let given = Atomic(0)
        let answers = Mutex<[Answer]>([])
        DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { _ in
            let answer = body {
                let start = given.add(chunk, ordering: .relaxed).oldValue
                return start < count ? start..<min(start + chunk, count) : nil
            }
            answers.withLock { $0.append(answer) }
        }
        return answers.withLock { $0 }
    }
}
