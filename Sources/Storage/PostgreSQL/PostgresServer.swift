/// A PostgreSQL server as tests use it: to make and drop whole databases.
package enum PostgresServer {
    /// Executes statements outside any transaction, on a connection of their own.
    package static func execute(_ text: String, at address: Address) throws {
        guard case .server(let uri) = address.place else { throw Fault("\(address) is no PostgreSQL server.") }
        do {
            try PostgresConnection(uri: uri).command(text)
        } catch let lost as ConnectionLost {
            throw Fault("The PostgreSQL server cannot be reached: \(lost.reason)")
        }
    }
}

extension Address {
    /// The same server with another database: `postgres://host/NAME?options`.
    package func naming(_ database: String) -> Address {
        guard case .server(let uri) = place, let scheme = uri.firstRange(of: "://") else { return self }
        let rest = uri[scheme.upperBound...]
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        let options = rest.firstIndex(of: "?").map { rest[$0...] } ?? ""
        return Address(place: .server(uri: "\(uri[..<scheme.upperBound])\(host)/\(database)\(options)"))
    }
}
