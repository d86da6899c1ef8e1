import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Stands in each connection between the parser and the site: what the parser refuses gets a proper page, and what is too slow gets an end.
final class Doorkeeper: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Answering { case nothing, ours, replaced, last }

    private let page: @Sendable (Status) -> Outgoing
    private let patience: Patience
    private var refusal = Status.badRequest
    private var requests = 0
    private var isArriving = false
    private var answering = Answering.nothing
    private var closesAfterwards = false
    private var deadline: Scheduled<Void>?

    init(patience: Patience, page: @escaping @Sendable (Status) -> Outgoing) {
        self.patience = patience
        self.page = page
    }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            requests += 1
            isArriving = true
            if requests == 1, answering != .last { expectAnswer(context, within: patience.request) }
        case .body: break
        case .end: isArriving = false
        }
        context.fireChannelRead(data)
    }

    /// Hummingbird answers 400 to a parser's error, and to no other one; so those that mean the same are made one.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .headerOverflow? = error as? HTTPParserError { refusal = .headTooLarge }
        context.fireErrorCaught(error is HTTP1TypeConversionError ? HTTPParserError.unknown : error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard answering != .last else {
            promise?.succeed()
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head):
            let isDressed = head.headerFields[.contentSecurityPolicy] != nil
            answering = isDressed ? .ours : .replaced
            closesAfterwards = !isDressed || head.headerFields[.connection] == "close"
            // What goes on until somebody leaves has no last byte to wait for.
            let goesOn = head.headerFields[.contentType] == Answer.eventStream
            if goesOn { deadline?.cancel() } else { expectAnswer(context, within: patience.answer) }
            if isDressed { context.write(data, promise: promise) } else { writePage(context, refusal, promise) }
        case .body:
            if answering == .ours { context.write(data, promise: promise) } else { promise?.succeed() }
        case .end:
            context.write(data, promise: promise)
            endAnswer(context)
        }
    }

    private func endAnswer(_ context: ChannelHandlerContext) {
        answering = .nothing
        requests = max(0, requests - 1)
        deadline?.cancel()
        if closesAfterwards {
            close(context)
        } else if requests > 0 {
            expectAnswer(context, within: patience.request)
        }
    }

    /// Ends our side at once and theirs a little later: closing both while they still send would lose the answer.
    private func close(_ context: ChannelHandlerContext) {
        answering = .last
        context.flush()
        context.close(mode: .output, promise: nil)
        schedule(context, patience.farewell) { $0.close(promise: nil) }
    }

    private func expectAnswer(_ context: ChannelHandlerContext, within time: Duration) {
        deadline?.cancel()
        schedule(context, time) { [self] context in
            guard answering == .nothing else { return context.close(promise: nil) }
            writePage(context, isArriving ? .tooSlow : .busy, nil)
            context.write(wrapOutboundOut(.end(nil)), promise: nil)
            close(context)
        }
    }

    private func writePage(_ context: ChannelHandlerContext, _ status: Status, _ promise: EventLoopPromise<Void>?) {
        let outgoing = page(status)
        context.write(wrapOutboundOut(.head(HTTPResponse(outgoing))), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: outgoing.body))), promise: promise)
    }

    private func schedule(_ context: ChannelHandlerContext, _ time: Duration, _ act: @escaping (ChannelHandlerContext) -> Void) {
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { act(context) }
    }
}

/// How long a connection may take for what.
struct Patience: Sendable {
    var idle = Duration.seconds(15)
    /// From the head of the request to the head of the answer.
    var request = Duration.seconds(30)
    /// From there to its last byte: 10 MB over a telephone.
    var answer = Duration.seconds(120)
    /// How long they may go on sending what we no longer read.
    var farewell = Duration.seconds(2)
}

extension HTTPResponse {
    init(_ outgoing: Outgoing) {
        var fields = HTTPFields()
        for header in outgoing.headers {
            if let name = HTTPField.Name(header.name) { fields.append(HTTPField(name: name, value: header.value)) }
        }
        self.init(status: Status(code: outgoing.status), headerFields: fields)
    }
}
