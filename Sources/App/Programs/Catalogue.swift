import Foundation
public import Rules

extension RuleBook {
    /// Reads every YAML file of the folder. Throws `RulesRefused`, with file, line and cause of each mistake, or an error of the file system.
    public init(folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
        try self.init(
            files: names.map { CatalogueFile(name: $0, text: try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) })
    }
}
