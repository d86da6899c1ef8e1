import Foundation
import Markup
import OpenReferral
import Sheets
import Storage
import Web

/// The whole directory as a package to take away, in each version of the standard.
enum DirectoryExportRoutes {
    static func add(to table: inout Routes) {
        for version in Package.Version.allCases {
            table.post("/providers/export/\(version.rawValue)", may: .lead, stepUp: true, mayRepeat: true) { visit, _ in
                try await give(visit, as: version)
            }
        }
    }

    static func link(_ version: Package.Version) -> Link { "/providers/export/\(version.rawValue)" }

    private static func give(_ visit: Visit, as version: Package.Version) async throws -> Answer {
        let viewer = try visit.by.viewer
        let directory = try await visit.read { db in try DirectoryQueries.everything(seenBy: viewer, in: db) }
        let (files, losses) = try Package.files(of: directory, as: version)
        var packed = files.map { (name: $0.name, bytes: [UInt8]($0.bytes)) }
        if !losses.isEmpty {
            packed.append((name: "not-in-this-version.txt", bytes: Array(losses.map { "\($0.description)\n" }.joined().utf8)))
        }
        try await visit.noteExport("the directory of services, HSDS \(version.rawValue),", rows: directory.services.count)
        return .file(try PackedFiles.pack(packed), type: "application/zip", name: "Services, HSDS \(version.rawValue).zip")
    }
}
