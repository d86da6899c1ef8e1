import Markup
import Storage

/// Before a package is taken back: what would go, what would stand as before, and what stays, with the reason.
struct DirectoryUndoPage: StaffPage {
    let take: DirectoryTake
    let undo: DirectoryUndo

    let section = Section.services
    var title: String { "Take “\(take.what)” back" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "Nothing is changed before you press the button.", in: TakenPage.crumbs, FieldErrors()))
        \(TakeBackPreview(
            removed: "\(Counted(undo.removed.count)) that came in with it and that nobody has touched since, with their places and providers where nothing else uses them",
            asBefore: "\(Counted(undo.services)) that it told otherwise", staying: "\(undo.left.count) that were touched since", isEmpty: undo.isEmpty,
            action: take.id.undo, back: take.id.page,
            left: LeftAsTheyAre(listings: Array(undo.left.prefix(DirectoryTakeQueries.most)), count: undo.left.count), frame: frame, removal: "Go"))
        """
    }
}

/// A package that was put into the directory, and what became of it.
struct TakenPage: StaffPage {
    let take: DirectoryTake
    let left: [LeftListing]

    let section = Section.services
    var title: String { take.what }

    static let crumbs = Crumbs(("Services", "/providers"), ("Import and export", ID<DirectoryImport>.list))

    func body(in frame: StaffFrame) -> HTML {
        """
        \(TakenPage.crumbs)
        <div class="head"><div><h1>\(title)</h1>
          <p class="sub">Taken in by \(take.takenBy) \(frame.moment(take.takenAt)).</p></div></div>
        <dl class="facts"><dt>New services</dt><dd>\(take.added)</dd><dt>Changed</dt><dd>\(take.changed)</dd></dl>
        <p><a href="/providers/verify">See what is to be verified</a></p>
        \(TakenBox(take: take, left: left, frame: frame))
        """
    }
}

/// Whether a package was taken back, and what that has left; or the way there.
struct TakenBox: Component {
    let take: DirectoryTake
    let left: [LeftListing]
    let frame: StaffFrame

    var html: HTML {
        guard let undone = take.undone else { return "<p><a href=\"\(take.id.undo)\">Take it back: first see what that would do</a></p>" }
        let rest = undone.left > 0 ? ", \(undone.left) touched since stay as they are" : ""
        return """
            <p>\(StatusTag("Taken back", .plain)) by \(undone.by) \(frame.moment(undone.at)): \(Counted(undone.removed)) removed, \
            \(undone.putBack) as before\(rest).</p>
            \(LeftAsTheyAre(listings: left, count: undone.left))
            """
    }
}

extension LeftAsTheyAre {
    init(listings: [LeftListing], count: Int) {
        self.init(
            caption: "Services, providers and places that stay as they are", head: "What",
            rows: listings.map { left in (left.listing.map { "<a href=\"\($0.page)\">\(left.name)</a>" } ?? HTML.text(left.name), left.reason) },
            count: count)
    }
}

/// "1 service", "2 services".
private struct Counted: Component {
    let count: Int

    init(_ count: Int) { self.count = count }

    var html: HTML { "\(count) \(count == 1 ? "service" : "services")" }
}
