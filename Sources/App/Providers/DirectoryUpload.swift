import Foundation
import OpenReferral
import Reference
import Sheets
import Storage
import Web

/// A package of services, or a state's list of training programs, read from a file that somebody chose.
struct DirectoryUpload: Sendable {
    enum Kind: String, Sendable, Storable {
        case package, trainings

        var label: String { self == .package ? "Package of services" : "List of training programs" }
    }

    let kind: Kind
    let directory: Directory
    /// What is not as the standard has it, row by row; each is kept as far as it can be.
    let problems: [String]
    /// Codes of occupations that O*NET does not know, with how many rows name each.
    let unknownCodes: [(code: String, rows: Int)]
    /// Programs that lead to no known occupation.
    let withoutOccupation: [String]

    /// `publisher` tells the ids of two publishers apart. Throws `PackageRefused` or `SheetError` with what to do.
    init(name: String, bytes: [UInt8], publisher: String, in book: ReferenceBook) throws {
        let name = name.lowercased()
        if name.hasSuffix(".csv") || name.hasSuffix(".xlsx") {
            let known = Set(book.occupations.map(\.code))
            let fields = book.fields.mapValues { $0.map { String($0.prefix { $0 != "." }) } }
            let list = try TrainingList(bytes: bytes, file: name, occupations: OccupationCodes(known: known, byField: fields))
            self = DirectoryUpload(list, publisher: publisher)
            return
        }
        let files =
            PackedFiles.isPacked(bytes)
            ? try PackedFiles.unpack(bytes, endings: [".csv", ".json"]).map { PackageFile(name: $0.name, bytes: Data($0.bytes)) }
            : [PackageFile(name: name, bytes: Data(bytes))]
        let contents = try Package.read(files, source: publisher)
        self = DirectoryUpload(contents)
    }

    private init(_ contents: Package.Contents) {
        (kind, directory, problems) = (.package, contents.directory, contents.problems.map(\.description))
        (unknownCodes, withoutOccupation) = ([], [])
    }

    private init(_ list: TrainingList, publisher: String) {
        var directory = list.directory(source: publisher)
        for index in directory.services.indices {
            directory.services[index].extra[Listing.needsMember] = .array([.text(Need.training.rawValue)])
        }
        (kind, self.directory, problems) = (.trainings, directory, list.problems.map(\.description))
        unknownCodes = list.unknownOccupations.map { ($0.key, $0.value) }.sorted { ($1.rows, $0.code) < ($0.rows, $1.code) }
        withoutOccupation = list.withoutOccupation.map { "\($0.name), \($0.provider)" }
    }
}
