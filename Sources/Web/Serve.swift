import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

extension Site {
    /// Serves until SIGTERM or SIGINT, or until its task is cancelled; requests under way are finished first.
    ///
    /// `ready` is told the port, which the system chooses when it is 0.
    public func serve(host: String, port: Int, ready: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        try await serve(host: host, port: port, patience: Patience(), ready: ready)
    }

    func serve(host: String, port: Int, patience: Patience, ready: @escaping @Sendable (Int) async -> Void) async throws {
        var quiet = log
        quiet.logLevel = .error
        let application = Application(
            responder: CallbackResponder<Connection> { request, connection in await respond(to: request, from: connection) },
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [Doorkeeper(patience: patience, page: unreadable)], idleTimeout: TimeAmount(patience.idle),
                    httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(host, port: port), availableConnectionsDelegate: MaximumAvailableConnections(512, logger: quiet)),
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? port) },
            logger: quiet)
        try await application.runService()
    }

    private func respond(to request: Request, from connection: Connection) async -> Response {
        var headers = request.headers.map { (name: $0.name.rawName, value: $0.value) }
        if let host = request.head.authority { headers.append(("Host", host)) }
        guard isUnambiguous(request),
            let incoming = try? Incoming(request.method.rawValue, request.head.path ?? "", headers: headers, remote: connection.remote)
        else { return Response(unreadable(.badRequest)) }
        return Response(await respond(to: incoming, body: Body(request.body.map { Array(buffer: $0) })))
    }

    /// What a proxy in front might read otherwise is refused. Source: RFC 9112 sections 3.2 and 6.1.
    private func isUnambiguous(_ request: Request) -> Bool {
        let coding = request.headers[.transferEncoding]?.lowercased() ?? "chunked"
        let hosts = request.headers.filter { $0.name.canonicalName == "host" }
        return coding == "chunked" && hosts.isEmpty
    }
}

extension Response {
    init(_ outgoing: Outgoing) {
        let head = HTTPResponse(outgoing)
        self.init(status: head.status, headers: head.headerFields, body: ResponseBody(outgoing))
    }
}

extension ResponseBody {
    /// A stream ends when the server is told to stop; the browser comes back to the next one.
    fileprivate init(_ outgoing: Outgoing) {
        if let stream = outgoing.stream {
            self.init(asyncSequence: stream.map { ByteBuffer(bytes: $0) }.cancelOnGracefulShutdown())
        } else {
            self = outgoing.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: outgoing.body))
        }
    }
}

/// What Hummingbird tells of the connection that a request came by.
struct Connection: RequestContext {
    var coreContext: CoreRequestContextStorage
    let remote: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
