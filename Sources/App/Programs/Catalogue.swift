public import Foundation
public import Rules

/// The catalogue of programs as it lies in a folder.
public enum Catalogue {
    /// Reads every `.yaml` file of the folder, and of the folder `People` in it; throws `RulesRefused` with the file and line of each mistake.
    public static func read(from folder: URL) throws -> RuleBook {
        let people = folder.appending(path: "People", directoryHint: .isDirectory)
        let hasPeople = FileManager.default.fileExists(atPath: people.path)
        return try RuleBook(files: try files(in: folder), people: hasPeople ? try files(in: people) : [])
    }

    private static func files(in folder: URL) throws -> [CatalogueFile] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted().map { name in
            CatalogueFile(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }
}
