public import Foundation

/// A directory as it travels: a folder of CSV files or of JSON files in a version of Open Referral HSDS.
/// Decision 23 says how the versions map to each other and what 1.1 cannot carry.
public enum Package {
    public enum Version: String, CaseIterable, Sendable {
        /// CSV; packages of 1.0 are read as well, as far as their columns are those of 1.1.
        case hsds11 = "1.1"
        /// The standard's tables as CSV with a data package.
        case hsds30 = "3.0"
        /// Organizations with all that belongs to them, as JSON.
        case hsds30JSON = "3.0-json"
    }

    /// What was read, and all that was not as the standard has it.
    public struct Contents: Sendable {
        public let version: Version
        public let directory: Directory
        public let problems: [Problem]
    }

    /// Reads the folder of a package. Throws `PackageRefused` when nothing in it can be read.
    public static func read(_ folder: URL, as version: Version? = nil, source: String = "") throws -> Contents {
        try read(PackageFile.files(in: folder), as: version, source: source)
    }

    /// Reads the files of a package. Ids that are not UUIDs become UUIDs that are the same at each reading;
    /// `source` keeps those of two publishers apart.
    public static func read(_ files: [PackageFile], as version: Version? = nil, source: String = "") throws -> Contents {
        let version = try version ?? Recognition.version(of: files)
        var problems: [Problem] = []
        var entries: [Entry]
        switch version {
        case .hsds11: entries = try Upgrade(Tabular.rows(files, among: OldTable.fileNames, &problems), &problems).entries
        case .hsds30: entries = try Tabular.entries(files, &problems)
        case .hsds30JSON: entries = try Unnesting.entries(files, &problems)
        }
        entries = Identities.made(entries, source: source, areExpected: version != .hsds11, &problems)
        var directory = Directory()
        for entry in entries { Shelf.of(entry.table).put(entry, &directory, &problems) }
        Links.check(entries, &problems)
        return Contents(version: version, directory: directory, problems: problems)
    }

    /// Writes a directory into a folder, which is made if need be; tells what the version has no place for.
    @discardableResult
    public static func write(_ directory: Directory, as version: Version, to folder: URL) throws -> [Loss] {
        let (files, losses) = try files(of: directory, as: version)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for file in files { try file.bytes.write(to: folder.appending(path: file.name)) }
        } catch {
            throw PackageRefused("The folder “\(folder.path)” cannot be written to. Name another one, or look at who may write there.")
        }
        return losses
    }

    /// The files of a package, and what the version has no place for.
    public static func files(of directory: Directory, as version: Version) throws -> (files: [PackageFile], losses: [Loss]) {
        switch version {
        case .hsds11:
            let downgrade = Downgrade(directory)
            return (OldTabular.files(downgrade.rows), downgrade.losses)
        case .hsds30: return (Tabular.files(directory), [])
        case .hsds30JSON: return (Nesting(directory).files, [])
        }
    }
}
