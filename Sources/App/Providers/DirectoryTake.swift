import Dates
import Markup
import Storage

/// One package or list that was put into the directory, by the browser or by command, and whether it was taken back.
struct DirectoryTake: Stored, Sendable {
    /// That it was taken back.
    struct Undone: Sendable {
        let by: String
        let at: Instant
        /// Services.
        let removed: Int
        let putBack: Int
        let left: Int
    }

    let id: ID<DirectoryTake>
    /// How it came by the browser; nothing for one by command.
    let coming: ID<DirectoryImport>?
    let what: String
    let takenBy: String
    let takenAt: Instant
    /// Services.
    let added: Int
    let changed: Int
    let undone: Undone?

    static let columns: SQL = """
        directory_takes.id, directory_takes.import_id, directory_takes.what, directory_takes.taken_name, directory_takes.taken_at,
        directory_takes.added, directory_takes.changed, directory_takes.undone_name, directory_takes.undone_at, directory_takes.removed,
        directory_takes.put_back,
        (SELECT COUNT(*) FROM directory_take_left
            WHERE directory_take_left.agency_id = directory_takes.agency_id AND directory_take_left.take_id = directory_takes.id)
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        coming = try row.next()
        what = try row.next()
        takenBy = try row.next()
        takenAt = try row.next()
        added = try row.next()
        changed = try row.next()
        let (by, at) = (try row.next(String?.self), try row.next(Instant?.self))
        let (removed, putBack, left) = (try row.next(Int.self), try row.next(Int.self), try row.next(Int.self))
        undone = by.flatMap { by in at.map { Undone(by: by, at: $0, removed: removed, putBack: putBack, left: left) } }
    }
}

extension ID<DirectoryTake> {
    var page: Link { "/providers/takes/\(self)" }
    var undo: Link { "/providers/takes/\(self)/undo" }
}

/// A service, provider or place that taking a package back leaves as it is, with the reason.
struct LeftListing: Stored, Sendable {
    /// Nothing for a provider or a place.
    let listing: ID<Listing>?
    let name: String
    let reason: String

    init(_ row: inout Row) throws {
        listing = try row.next()
        name = try row.next()
        reason = try row.next()
    }

    init(_ listing: ID<Listing>?, _ name: String, because reason: String) { (self.listing, self.name, self.reason) = (listing, name, reason) }
}
