import Foundation
import Storage
import Synchronization

/// The place where this process keeps its temporary databases, and which it leaves empty.
final class Shelf: Sendable {
    private enum Place {
        case folder(URL)
        case server(Address)
    }

    private struct Stock {
        var names: Set<String> = []
        var made = 0
    }

    /// Chosen by the environment; cleared when the process ends.
    static let current: Shelf = {
        atexit { Shelf.current.clear() }
        return Shelf(server: ProcessInfo.processInfo.environment["FAIRLEAD_TEST_DATABASE"] ?? "")
    }()

    private let place: Place
    private let prefix = "fairlead_test_\(ProcessInfo.processInfo.processIdentifier)_\(UInt32.random(in: 0...UInt32.max))"
    private let stock = Mutex(Stock())

    private init(server: String) {
        if server.isEmpty {
            place = .folder(FileManager.default.temporaryDirectory.appendingPathComponent(prefix))
        } else if let address = try? Address(string: server), address.engine == .postgres {
            place = .server(address)
        } else {
            fatalError("FAIRLEAD_TEST_DATABASE must be absent, for SQLite, or postgres://USER@HOST/postgres")
        }
    }

    var engine: Engine {
        if case .folder = place { .sqlite } else { .postgres }
    }

    /// The address of a new, empty database.
    func newDatabase() throws -> Address {
        let address = try unusedAddress()
        if case .server(let server) = place {
            try PostgresServer.execute("CREATE DATABASE \(address.name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'", at: server)
        }
        return address
    }

    /// The address of a new database with everything that is in `template`, which must be closed.
    func copy(of template: Address) throws -> Address {
        let address = try unusedAddress()
        switch place {
        case .folder: try FileManager.default.copyItem(atPath: template.name, toPath: address.name)
        case .server(let server): try PostgresServer.execute("CREATE DATABASE \(address.name) TEMPLATE \(template.name)", at: server)
        }
        return address
    }

    /// Removes a database that was made here, and no other.
    func remove(_ address: Address) {
        guard stock.withLock({ $0.names.remove(address.name) }) != nil else { return }
        switch place {
        case .folder:
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: address.name + end) }
        case .server(let server):
            try? PostgresServer.execute("DROP DATABASE IF EXISTS \(address.name) WITH (FORCE)", at: server)
        }
    }

    private func unusedAddress() throws -> Address {
        let number = stock.withLock { stock in
            stock.made += 1
            return stock.made
        }
        let address =
            switch place {
            case .folder(let folder): try Address(string: "sqlite:\(folder.path)/\(number).sqlite")
            case .server(let server): server.naming("\(prefix)_\(number)")
            }
        stock.withLock { _ = $0.names.insert(address.name) }
        return address
    }

    private func clear() {
        switch place {
        case .folder(let folder): try? FileManager.default.removeItem(at: folder)
        case .server(let server):
            for name in stock.withLock({ $0.names }) {
                try? PostgresServer.execute("DROP DATABASE IF EXISTS \(name) WITH (FORCE)", at: server)
            }
        }
    }
}
