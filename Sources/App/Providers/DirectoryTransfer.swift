public import Dates
public import Foundation
public import OpenReferral
public import Storage

/// Takes packages and lists of training programs into an agency's directory, and gives it out as a package.
public struct DirectoryTransfer: Sendable {
    private let database: Database
    private let agency: Agency

    /// Throws `DirectoryRefused` where there is no such agency, or several and none is named.
    public init(_ database: Database, agency named: String?) async throws {
        self.database = database
        let isMeant = named.map { name in { (agency: Agency) in agency.isCalled(name) || name == agency.slug } }
        agency = try await Agency.meant(by: isMeant, in: database) { DirectoryRefused($0) }
    }

    /// Takes in a package; `source` tells the ids of two publishers apart, where they are no UUIDs.
    public func take(_ folder: URL, source: String, at now: Instant) async throws -> TransferReport {
        let contents = try Package.read(folder, source: source)
        let report = try await keep(contents.directory, "the package \(folder.lastPathComponent), HSDS \(contents.version.rawValue)", at: now)
        return TransferReport(lines: report, problems: contents.problems.map(\.description))
    }

    /// Takes in a state's list of training programs.
    public func takeTrainings(_ file: URL, occupations: OccupationCodes, at now: Instant) async throws -> TransferReport {
        let list = try TrainingList(bytes: [UInt8](Data(contentsOf: file)), file: file.lastPathComponent, occupations: occupations)
        var directory = list.directory(source: file.lastPathComponent)
        for index in directory.services.indices {
            directory.services[index].extra[Listing.needsMember] = .array([.text(Need.training.rawValue)])
        }
        var lines = try await keep(directory, "the training list \(file.lastPathComponent)", at: now)
        let unknown = list.unknownOccupations.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if !unknown.isEmpty {
            lines.append(
                "Codes of no known occupation: " + unknown.prefix(20).map { "\($0.key) (\($0.value) rows)" }.joined(separator: ", ")
                    + (unknown.count > 20 ? ", and \(unknown.count - 20) more." : "."))
        }
        if !list.withoutOccupation.isEmpty { lines.append("\(list.withoutOccupation.count) programs have no known occupation.") }
        return TransferReport(lines: lines, problems: list.problems.map(\.description))
    }

    /// Writes the directory into a folder.
    public func give(as version: Package.Version, to folder: URL) async throws -> TransferReport {
        let eyes = Viewer(wholeAgency: agency.id)
        let directory = try await database.read { db in try DirectoryQueries.everything(seenBy: eyes, in: db) }
        let losses = try Package.write(directory, as: version, to: folder)
        return TransferReport(
            lines: ["Wrote \(directory.services.count) services of \(directory.organizations.count) providers to \(folder.path)."],
            problems: losses.map(\.description))
    }

    private func keep(_ directory: Directory, _ what: String, at now: Instant) async throws -> [String] {
        let agency = agency
        let (providers, services) = try await database.write { db in
            let counts = try DirectoryTake.recording(what, directory, of: nil, by: "the command line", agency: agency.id, at: now, in: db) {
                let counts = try KeepDirectory(directory: directory, agency: agency.id, now: now).keep(in: db)
                return (counts, counts.services)
            }
            try JournalNote(kind: .import, words: "took in \(what): \(DirectoryTransfer.words(counts.services)) services")
                .write(agency: agency.id, by: .agency, at: now, in: db)
            return counts
        }
        return ["Providers: \(DirectoryTransfer.words(providers)).", "Services: \(DirectoryTransfer.words(services))."]
    }

    private static func words(_ count: DirectoryCount) -> String { "\(count.added) new, \(count.changed) changed, \(count.same) as before" }
}

/// Why nothing was taken in or given out.
public struct DirectoryRefused: Error, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
