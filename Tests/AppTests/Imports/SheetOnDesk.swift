import Dates
import Foundation
import Sheets
import Storage

@testable import App

/// Sheets that people have, in memory and as files, and what is asked of them.
enum SheetOnDesk {
    static func contents(_ csv: String) throws -> SheetContents { try SheetContents(bytes: Array(csv.utf8)) }

    static func mapping(_ csv: String) throws -> [String] {
        ColumnMapping(guessing: try contents(csv)).columns.map { $0.field?.rawValue ?? "-" }
    }

    static func draft(_ csv: String, choices: [Int: RowChoice] = [:]) throws -> ImportDraft {
        let contents = try contents(csv)
        return try ImportDraft(fileName: "desk.csv", contents: contents, mapping: ColumnMapping(guessing: contents), choices: choices)
    }

    /// What each row of a sheet says, headings left out.
    static func readings(_ csv: String) throws -> [RowReading] { try draft(csv).readings.compactMap { $0 } }

    /// A file in the temporary folder; whoever asks for it removes it.
    static func file(_ bytes: [UInt8], ending: String = "csv") throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "desk-\(UInt64.random(in: 0...UInt64.max)).\(ending)").path
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// A real sheet that stands beside the project.
    static func real(_ name: String) -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return tests.deletingLastPathComponent().appending(path: "../shared/data/employers/\(name)").standardizedFileURL.path
    }

    static var hasRealSheets: Bool { FileManager.default.fileExists(atPath: real("chicago_sites_messy_master.csv")) }
}

extension AgencyAtWork {
    /// Takes a sheet in and says how many rows were created, matched and refused.
    @discardableResult
    func take(_ csv: String, choices: [Int: RowChoice] = [:]) async throws -> [Int] {
        let draft = try SheetOnDesk.draft(csv, choices: choices)
        let plan = try await database.write { db in try draft.commit(by: .staff(ines), agency: ines.agency, at: now, in: db) }
        return [plan.count(.created), plan.count(.matched), plan.count(.refused)]
    }

    /// Every row of every table, to see that nothing has changed.
    func everything() async throws -> [Int] {
        try await database.read { db in
            try ["employers", "sites", "contacts", "journal", "imports", "import_rows", "files"].map { name -> Int in
                switch name {
                case "employers": try db.one(Int.self, "SELECT count(*) FROM employers")
                case "sites": try db.one(Int.self, "SELECT count(*) FROM sites")
                case "contacts": try db.one(Int.self, "SELECT count(*) FROM contacts")
                case "journal": try db.one(Int.self, "SELECT count(*) FROM journal")
                case "imports": try db.one(Int.self, "SELECT count(*) FROM imports")
                case "import_rows": try db.one(Int.self, "SELECT count(*) FROM import_rows")
                default: try db.one(Int.self, "SELECT count(*) FROM files")
                }
            }
        }
    }

    /// The employers by name, with their places and people.
    func known(_ names: String...) async throws -> [KnownEmployer] {
        try await database.read { db in try KnownEmployerQueries.named(Set(names.map(Folding.name)), seenBy: ines.viewer, in: db) }
    }
}

extension ImportReport {
    /// Rows, created, matched, refused.
    var numbers: [Int] { [rows, created, matched, refused.count] }
}
