public import Foundation

/// The folder that holds what Fairlead ships beside its program: `Programs`, `Reference`, `Public` and `Demo`.
public struct Home: Sendable, Equatable {
    public let folder: URL

    /// The catalogue of programs.
    public var programs: URL { folder.appending(path: "Programs", directoryHint: .isDirectory) }
    /// What others publish: occupations, skills, ZIP codes.
    public var reference: URL { folder.appending(path: "Reference", directoryHint: .isDirectory) }
    /// Style sheets, scripts and pictures.
    public var assets: URL { folder.appending(path: "Public", directoryHint: .isDirectory) }
    /// Flyers and letters of the demonstration town.
    public var demo: URL { folder.appending(path: "Demo", directoryHint: .isDirectory) }

    /// The folder named, or else the working directory, or the nearest one above the program; throws `HomeNotFound`.
    public static func find(explicit: String? = nil) throws(HomeNotFound) -> Home {
        let places = explicit.map { [URL(filePath: $0, directoryHint: .isDirectory)] } ?? [workingDirectory] + foldersAboveTheProgram
        for place in places {
            let home = Home(folder: place.standardizedFileURL)
            if (try? home.programs.checkResourceIsReachable()) == true { return home }
        }
        throw HomeNotFound(searched: places.map(\.path))
    }

    private static var workingDirectory: URL {
        URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    }

    private static var foldersAboveTheProgram: [URL] {
        var folders: [URL] = []
        var place = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while place.path != "/", folders.count < 32 {
            folders.append(place)
            place.deleteLastPathComponent()
        }
        return folders
    }
}

/// No folder `Programs` stands where Fairlead looked.
public struct HomeNotFound: Error, CustomStringConvertible {
    public let searched: [String]

    public var description: String {
        let place = searched.first ?? "."
        return "There is no folder “Programs” in \(place). Start Fairlead in its own folder, or name the one that holds it, Reference and Public."
    }
}
