public import Foundation

/// One file of a package.
public struct PackageFile: Sendable, Hashable {
    public let name: String
    public let bytes: Data

    public init(name: String, bytes: Data) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without folders and ending.
    var stem: String { String((name.split(separator: "/").last ?? "").prefix { $0 != "." }).lowercased() }

    func ends(in ending: String) -> Bool { name.lowercased().hasSuffix("." + ending) }

    /// The files of a folder, by name. Throws `PackageRefused` when there is no such folder.
    static func files(in folder: URL) throws -> [PackageFile] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw PackageRefused("There is no folder “\(folder.path)” that can be read. Unpack the package, and name the folder with its files.")
        }
        let wanted = names.filter { $0.lowercased().hasSuffix(".csv") || $0.lowercased().hasSuffix(".json") }.sorted()
        return try wanted.map { name in
            guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
                throw PackageRefused("The file “\(name)” cannot be read. Look at who may read it.")
            }
            return PackageFile(name: name, bytes: bytes)
        }
    }
}
