import Foundation
import OpenReferral
import Testing

/// The schemas that the standard publishes, asked by Python's jsonschema.
enum Published {
    /// What is wrong with rows of HSDS 3.0, one line each.
    static func complaints(_ rows: [(table: String, row: JSONValue)]) throws -> String {
        let lines = rows.map { JSONValue.object(["table": .text($0.table), "row": $0.row]).json() + "\n" }
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        let chosen = ProcessInfo.processInfo.environment["FAIRLEAD_PYTHON"]
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "schemas.py").path()
        process.executableURL = URL(filePath: chosen ?? "/usr/bin/env")
        process.arguments = (chosen == nil ? ["python3"] : []) + [script, SharedFolder.url.appending(path: "hsds/spec3").path()]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        Thread.detachNewThread {
            try? input.fileHandleForWriting.write(contentsOf: Data(lines.joined().utf8))
            try? input.fileHandleForWriting.close()
        }
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "Python with jsonschema is needed: run bin/test, which installs it")
        return String(decoding: answer, as: UTF8.self)
    }

    /// The rows of a package of JSON, each with its table.
    static func complaints(of directory: Directory) throws -> String {
        let files = try Package.files(of: directory, as: .hsds30JSON).files
        return try complaints(
            files.flatMap { file in
                let table = Table.allCases.first { file.name == $0.file + ".json" }
                return try JSONValue(parsing: file.bytes).elements.map { (table?.rawValue ?? file.name, $0) }
            })
    }
}
