import Foundation

/// A Python program of this folder, run as a child process.
final class Python: @unchecked Sendable {
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let complaints = Pipe()
    private let lock = NSLock()
    private var heard = Data()

    init(_ program: String, _ arguments: [String] = []) throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [Python.interpreter(near: here), here.appendingPathComponent("servers/\(program)").path] + arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = complaints
        try process.run()
    }

    deinit { try? input.fileHandleForWriting.close() }

    /// Gives the program all of its input and returns all that it prints.
    func answer(to text: Data = Data()) throws -> Data {
        let writer = input.fileHandleForWriting
        Thread.detachNewThread {
            try? writer.write(contentsOf: text)
            try? writer.close()
        }
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw failure() }
        return answer
    }

    /// Gives the program one line.
    func say(_ line: Data) throws { try input.fileHandleForWriting.write(contentsOf: line + [10]) }

    /// The next line that the program prints.
    func line() throws -> Data {
        try lock.withLock {
            while true {
                if let end = heard.firstIndex(of: 10) {
                    defer { heard = Data(heard[(end + 1)...]) }
                    return Data(heard[..<end])
                }
                let more = output.fileHandleForReading.availableData
                guard !more.isEmpty else { throw failure() }
                heard += more
            }
        }
    }

    private func failure() -> Failed {
        let words = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return Failed(description: "A Python program of the tests failed; run bin/test, which installs what it needs.\n\(words)")
    }

    private static func interpreter(near here: URL) -> String {
        if let named = ProcessInfo.processInfo.environment["FAIRLEAD_PYTHON"] { return named }
        let own = here.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".venv/bin/python").path
        return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    }
}
