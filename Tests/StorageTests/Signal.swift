import Dispatch

/// Lets a closure inside a transaction and a task outside it wait for each other.
final class Signal: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func send() {
        semaphore.signal()
    }

    /// Blocks the thread: only inside a transaction, which has a thread of its own.
    func waitForIt() {
        semaphore.wait()
    }

    func arrival() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.semaphore.wait()
                continuation.resume()
            }
        }
    }
}
