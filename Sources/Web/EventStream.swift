import Synchronization

/// Something that an open page is told, as `text/event-stream` carries it. Source: WHATWG HTML, server-sent events.
public enum ServerEvent: Sendable, Equatable {
    /// How long a browser waits before it comes back after a break.
    case retry(milliseconds: Int)
    /// Something has changed; a page that comes back names the last version that it heard of.
    case changed(version: String)
    /// Nothing has, and the line still stands.
    case quiet

    var text: String {
        switch self {
        case .retry(let milliseconds): "retry: \(milliseconds)\n\n"
        case .changed(let version): "id: \(version)\nevent: changed\ndata: \(version)\n\n"
        case .quiet: ": quiet\n\n"
        }
    }
}

extension Answer {
    /// An answer that goes on: `next` waits for the next event, and nothing ends the stream.
    public static func events(_ next: @escaping @Sendable () async -> ServerEvent?) -> Answer {
        var answer = Answer(.ok, type: Answer.eventStream, body: [])
        // A proxy that gathers bytes before it passes them on would hold events back.
        answer.headers.append(("X-Accel-Buffering", "no"))
        answer.stream = AsyncStream { await next().map { Array($0.text.utf8) } }
        return answer
    }

    static let eventStream = "text/event-stream"
}

/// How many streams each visitor holds open, so that nobody takes all the connections.
public final class StreamPlaces: Sendable {
    private let most: Int
    private let taken = Mutex<[String: Int]>([:])

    public init(most: Int) {
        self.most = most
    }

    /// A place that is free again when the last reference to it is gone; nothing if the visitor has them all.
    public func take(for visitor: String) -> StreamPlace? {
        let isFree = taken.withLock { taken in
            guard taken[visitor, default: 0] < most else { return false }
            taken[visitor, default: 0] += 1
            return true
        }
        return isFree ? StreamPlace { [self] in give(back: visitor) } : nil
    }

    private func give(back visitor: String) {
        taken.withLock { taken in
            let left = taken[visitor, default: 1] - 1
            taken[visitor] = left > 0 ? left : nil
        }
    }
}

/// One open stream's place among those of its visitor.
public final class StreamPlace: Sendable {
    private let whenLeft: @Sendable () -> Void

    init(whenLeft: @escaping @Sendable () -> Void) {
        self.whenLeft = whenLeft
    }

    deinit { whenLeft() }
}
