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
    func shelf(of agency: Agency, _ visit: Visit, in db: Reading) throws -> ListedShelf {
        let viewer = Viewer(wholeAgency: agency.id)
        let stamp = try ShelfQueries.stamp(seenBy: viewer, in: db)
        if let found = kept.withLock({ $0[agency.id] }), found.stamp == stamp { return found.shelf }
        let (rules, book) = (visit.office.rules, visit.office.reference)
        let people = rules.determine(person: Answers(), asOf: visit.now.day(in: agency.zone)).verdicts
        let programs = Dictionary(people.map { (Folding.text($0.name.en), $0.program) }) { first, _ in first }
        let shelf = ListedShelf(try ShelfQueries.shelvings(seenBy: viewer, in: db), programs: programs, zone: agency.zone) { zip in
            SeekerFacts.place(zip, book)
        }
        kept.withLock { kept in
            if kept.count >= ServiceShelves.most { kept.removeAll() }
            kept[agency.id] = Kept(stamp: stamp, shelf: shelf)
        }
        return shelf
    }
}
