import Mail
import Synchronization

@testable import App

/// A mailbox that takes, or refuses, everything, and remembers what came.
final class MailBox: Transport {
    private let answer: Delivery
    private let messages = Mutex<[Message]>([])

    init(answer: Delivery) {
        self.answer = answer
    }

    var sent: [Message] { messages.withLock { $0 } }

    func send(_ message: Message, envelopeFrom: Mail.Address) async -> Delivery {
        messages.withLock { $0.append(message) }
        return answer
    }
}
