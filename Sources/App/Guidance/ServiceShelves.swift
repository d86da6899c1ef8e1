import Dates
import Guidance
import Rules
import Storage
import Synchronization

/// Directories laid out for guidance, kept until something in them changes: one for each agency.
final class ServiceShelves: Sendable {
    private struct Kept {
        let stamp: [Int64?]
        let shelf: ListedShelf
    }

    private let kept = Mutex<[ID<Agency>: Kept]>([:])
    private static let most = 8

    /// One statement when nothing has changed.
    func shelf(by book: Guidebook, in db: Reading) throws -> ListedShelf {
        let (agency, viewer) = (book.agency, Viewer(wholeAgency: book.agency.id))
        let stamp = try ShelfQueries.stamp(seenBy: viewer, in: db)
        if let found = kept.withLock({ $0[agency.id] }), found.stamp == stamp { return found.shelf }
        let people = book.rules.determine(person: Answers(), asOf: book.today).verdicts
        let programs = Dictionary(people.map { (Folding.text($0.name.en), $0.program) }) { first, _ in first }
        let shelf = ListedShelf(
            try ShelfQueries.shelvings(seenBy: viewer, in: db), programs: programs, zone: agency.zone, place: book.place)
        kept.withLock { kept in
            if kept.count >= ServiceShelves.most { kept.removeAll() }
            kept[agency.id] = Kept(stamp: stamp, shelf: shelf)
        }
        return shelf
    }
}
