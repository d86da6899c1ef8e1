import Foundation
import Mail

/// A real mail server (PyPI aiosmtpd) on a port of its own, which ends with the test process.
final class PostOffice: Sendable {
    struct Letter: Decodable {
        let from: String
        let to: [String]
        let content: Data
    }

    private struct Place: Decodable {
        let port: Int
        let authority: String
    }

    let port: Int
    /// The file of the authority behind the server's certificate.
    let authority: String
    private let python: Python

    init(_ arguments: [String] = []) throws {
        python = try Python("smtp.py", arguments)
        let place = try JSONDecoder().decode(Place.self, from: python.line())
        port = place.port
        authority = place.authority
    }

    /// The next message that the server kept.
    func letter() throws -> Letter { try JSONDecoder().decode(Letter.self, from: python.line()) }

    /// A way to this server with short times; `HERE` stands for its host and port.
    func transport(_ address: String = "smtp://HERE?tls=never", timeout: Double = 30, trusting: Bool = false) throws -> SMTPTransport {
        var settings = try SMTPSettings(address.replacingOccurrences(of: "HERE", with: "127.0.0.1:\(port)"))
        settings.timeout = timeout
        settings.connectTimeout = timeout
        if trusting { settings.authorities = authority }
        return SMTPTransport(settings)
    }
}

extension Delivery {
    /// The words of a failure for now; nothing if it is another outcome.
    var failureForNow: String? {
        if case .failedForNow(let words) = self { words } else { nil }
    }
}

/// A folder that is gone after the test.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "fairlead-mail-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }
}
