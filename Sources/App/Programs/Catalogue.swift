public import Foundation
public import Rules

/// The catalogue of programs as it lies in a folder.
public enum Catalogue {
    /// Reads every `.yaml` file of the folder; throws `RulesRefused` with the file and line of each mistake.
    public static func read(from folder: URL) throws -> RuleBook {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
        return try RuleBook(
            files: names.map { name in
                CatalogueFile(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            })
    }
}
