import Foundation

/// The folder that holds what the program reads when it starts: `Programs` (rules), `Public` (style sheets, scripts), `Demo` (flyers).
public struct Home: Sendable {
    public let folder: String

    public var programs: String { folder + "/Programs" }
    public var assets: String { folder + "/Public" }
    public var demo: String { folder + "/Demo" }

    /// The folder that was named; else the working directory or, upwards from the program's own place, the first one that holds `Programs`.
    public static func find(explicit: String? = nil) throws -> Home {
        if let explicit {
            guard isHome(explicit) else { throw Missing(explicit + " has no folder Programs in it. Name the folder that Fairlead was unpacked into.") }
            return Home(folder: explicit)
        }
        let here = FileManager.default.currentDirectoryPath
        let candidates = [here] + foldersUpwards(from: CommandLine.arguments.first.map(resolved) ?? here)
        guard let found = candidates.first(where: isHome) else {
            throw Missing("The folder Programs was not found, here or beside the program. Say --home with the folder that Fairlead was unpacked into.")
        }
        return Home(folder: found)
    }

    /// Nothing to start from.
    public struct Missing: Error, CustomStringConvertible {
        public let description: String

        init(_ description: String) {
            self.description = description
        }
    }

    private static func isHome(_ folder: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/Programs", isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func resolved(_ program: String) -> String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? program
    }

    private static func foldersUpwards(from path: String) -> [String] {
        var url = URL(filePath: path).deletingLastPathComponent()
        var folders: [String] = []
        while url.path.count > 1 {
            folders.append(url.path)
            url = url.deletingLastPathComponent()
        }
        return folders
    }
}
