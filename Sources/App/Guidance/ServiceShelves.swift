import Dates
import Guidance
import Rules
import Storage
import Synchronization

/// Directories laid out for guidance with what is known of their services, kept until something in them changes: one for each agency.
final class ServiceShelves: Sendable {
    private struct Kept {
        let moment: AgencyMoment
        let shelf: ListedShelf
        let figures: ModelFigures
    }

    private let kept = Mutex<[ID<Agency>: Kept]>([:])
    private static let most = 8

    /// One statement when nothing has changed.
    func outlook(by book: Guidebook, in db: Reading) throws -> AgencyOutlook {
        let (agency, viewer) = (book.agency, Viewer(wholeAgency: book.agency.id))
        let moment = try ShelfQueries.moment(on: book.today, seenBy: viewer, in: db)
        let found = kept.withLock { $0[agency.id] }
        if let found, found.moment.figures == moment.figures {
            return AgencyOutlook(shelf: found.shelf, figures: found.figures, full: moment.full)
        }
        let same = found.flatMap { $0.moment.shelf == moment.shelf ? $0.shelf : nil }
        let shelf = try same ?? layOut(by: book, seenBy: viewer, in: db)
        let figures = try ModelFigures.find(seenBy: viewer, in: db)
        keep(Kept(moment: moment, shelf: shelf, figures: figures), of: agency.id)
        return AgencyOutlook(shelf: shelf, figures: figures, full: moment.full)
    }

    private func layOut(by book: Guidebook, seenBy viewer: Viewer, in db: Reading) throws -> ListedShelf {
        let people = book.rules.determine(person: Answers(), asOf: book.today).verdicts
        let programs = Dictionary(people.map { (Folding.text($0.name.en), $0.program) }) { first, _ in first }
        return ListedShelf(try ShelfQueries.shelvings(seenBy: viewer, in: db), programs: programs, zone: book.agency.zone, place: book.place)
    }

    private func keep(_ new: Kept, of agency: ID<Agency>) {
        kept.withLock { kept in
            if kept.count >= ServiceShelves.most { kept.removeAll() }
            kept[agency] = new
        }
    }
}
