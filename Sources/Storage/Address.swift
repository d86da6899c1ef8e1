/// Where the data is: `sqlite:PATH`, or `postgres://user@host/name` as libpq understands it (several hosts, `?host=/socket/folder`).
public struct Address: Sendable, Equatable, CustomStringConvertible {
    enum Place: Sendable, Equatable {
        case file(path: String)
        case server(uri: String)
    }

    let place: Place

    init(place: Place) {
        self.place = place
    }

    /// Throws a `Fault` when the text is neither kind of address.
    public init(string: String) throws {
        if string.hasPrefix("sqlite:"), string.utf8.count > 7 {
            place = .file(path: String(string.dropFirst(7)))
        } else if string.hasPrefix("postgres://") || string.hasPrefix("postgresql://") {
            place = .server(uri: string)
        } else {
            throw Fault("This is no database address. Write sqlite:PATH, or postgres://USER:PASSWORD@HOST/NAME.")
        }
    }

    public var engine: Engine {
        if case .file = place { .sqlite } else { .postgres }
    }

    /// The file's path, or the name of the database on its server.
    package var name: String {
        switch place {
        case .file(let path): path
        case .server: String(description.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).first ?? "")
        }
    }

    /// The address without its password and options, fit for a log.
    public var description: String {
        switch place {
        case .file(let path): return "sqlite:\(path)"
        case .server(let uri):
            let bare = uri.prefix { $0 != "?" }
            guard let at = bare.lastIndex(of: "@"), let scheme = bare.firstRange(of: "://") else { return String(bare) }
            let user = bare[scheme.upperBound..<at].prefix { $0 != ":" }
            return "\(bare[..<scheme.upperBound])\(user)\(bare[at...])"
        }
    }
}

/// Which of the two databases is at work.
public enum Engine: String, Sendable, CaseIterable {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"
}
