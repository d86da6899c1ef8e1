import App
import ArgumentParser
import Foundation
import Storage

/// A table on this machine, and the agency that it is taken into.
struct TableFile: ParsableArguments {
    @OptionGroup var options: OfficeOptions

    @Argument(help: "The table, as .csv or .xlsx.", completion: .file(extensions: ["csv", "xlsx"]))
    var file: String

    @Option(help: "The agency, where there are several.")
    var agency: String?

    /// Hands its bytes and its name to `taking`, and says what became of them.
    func take(_ taking: (Database, [UInt8], String) async throws -> TransferReport) async throws {
        let url = URL(filePath: file)
        let bytes = try [UInt8](Data(contentsOf: url))
        try await options.writingMany { database in
            let report = try await taking(database, bytes, url.lastPathComponent)
            for problem in report.problems { warn(problem) }
            for line in report.lines { say(line) }
        }
    }
}

/// Says why the data could not be used, which the exit code says too (EX_DATAERR).
func unusable(_ words: String) -> ExitCode {
    warn(words)
    return ExitCode(65)
}
