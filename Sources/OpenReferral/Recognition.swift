/// Finds out which version of the standard a package follows.
enum Recognition {
    static func version(of files: [PackageFile]) throws -> Package.Version {
        let tables = files.filter { $0.ends(in: "csv") }
        if tables.isEmpty {
            guard files.contains(where: { $0.ends(in: "json") && $0.stem != "datapackage" }) else {
                throw PackageRefused(
                    "There is no CSV and no JSON file of a directory here. Name the folder that holds services.csv or services.json.")
            }
            return .hsds30JSON
        }
        let names = Set(tables.map(\.stem))
        if !names.isDisjoint(with: OldTable.ownNames) { return .hsds11 }
        if !names.isDisjoint(with: newNames) { return .hsds30 }
        return tables.contains { $0.stem == "organizations" && headings($0).isDisjoint(with: ["website", "uri"]) } ? .hsds11 : .hsds30
    }

    /// Files that only 3.0 has.
    private static let newNames = Set(Table.allCases.map(\.file)).subtracting(OldTable.fileNames.keys)

    private static func headings(_ file: PackageFile) -> Set<String> {
        let line = file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        return Set(String(decoding: line, as: UTF8.self).lowercased().split { ",;\t\"".contains($0) }.map(String.init))
    }
}
