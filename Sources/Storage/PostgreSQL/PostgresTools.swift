import CPostgres
import Foundation

/// PostgreSQL's own programs, which know best how to write a database down and read it back.
enum PostgresTools {
    /// Runs the program against the database of that address; the password goes through the environment, where `ps` does not show it.
    static func run(_ program: String, _ arguments: [String], at address: Address) throws {
        guard let path = find(program) else {
            throw Fault("\(program) is not here. Install PostgreSQL's client programs of the server's version: apt install postgresql-client")
        }
        let process = Process()
        let complaints = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment(of: address)) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = complaints
        try process.run()
        let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Fault("\(program) failed: \(said.suffix(2000))") }
    }

    private static func find(_ program: String) -> String? {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let debian = (15...19).reversed().map { "/usr/lib/postgresql/\($0)/bin" }
        return (path + debian).map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Everything that the address says, as the variables that libpq reads.
    private static func environment(of address: Address) -> [String: String] {
        guard case .server(let uri) = address.place, let options = PQconninfoParse(uri, nil) else { return [:] }
        defer { PQconninfoFree(options) }
        var variables: [String: String] = [:]
        var option = options
        while option.pointee.keyword != nil {
            if let name = option.pointee.envvar, let value = option.pointee.val { variables[String(cString: name)] = String(cString: value) }
            option += 1
        }
        return variables
    }
}
