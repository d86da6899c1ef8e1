import Dispatch

/// Lets a closure inside a transaction and a task outside it wait for each other, though not for ever where one of them has failed.
final class Signal: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func send() {
        semaphore.signal()
    }

    /// Blocks the thread: only inside a transaction, which has a thread of its own.
    func waitForIt() {
        _ = semaphore.wait(timeout: .now() + 120)
    }

    func arrival() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                _ = self.semaphore.wait(timeout: .now() + 120)
                continuation.resume()
            }
        }
    }
}
