public import Foundation
public import Mail

/// A real mail server (PyPI aiosmtpd) on a port of its own, which ends with the test process.
public final class PostOffice: Sendable {
    public struct Letter: Decodable, Sendable {
        public let from: String
        public let to: [String]
        public let content: Data
    }

    private struct Place: Decodable {
        let port: Int
        let authority: String
    }

    private struct Arrival: Decodable {
        let arrived: String
    }

    public let port: Int
    /// The file of the authority behind the server's certificate.
    let authority: String
    private let python: Python

    public init(_ arguments: [String] = []) throws {
        python = try Python("smtp.py", arguments)
        let place = try JSONDecoder().decode(Place.self, from: python.line())
        port = place.port
        authority = place.authority
    }

    /// The next message that the server kept.
    public func letter() throws -> Letter { try JSONDecoder().decode(Letter.self, from: python.line()) }

    /// Waits until a whole message has come that the server does not answer; says to whom.
    public func arrival() throws -> String { try JSONDecoder().decode(Arrival.self, from: python.line()).arrived }

    /// Where the server is, in words for a command line.
    public var address: String { "smtp://127.0.0.1:\(port)?tls=never" }

    /// A way to this server with short times; `HERE` stands for its host and port.
    public func transport(_ address: String = "smtp://HERE?tls=never", timeout: Double = 30, trusting: Bool = false) throws -> SMTPTransport {
        var settings = try SMTPSettings(address.replacingOccurrences(of: "HERE", with: "127.0.0.1:\(port)"))
        settings.timeout = timeout
        settings.connectTimeout = timeout
        if trusting { settings.authorities = authority }
        return SMTPTransport(settings)
    }
}

extension Delivery {
    /// The words of a failure for now; nothing if it is another outcome.
    public var failureForNow: String? {
        if case .failedForNow(let words) = self { words } else { nil }
    }
}
