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
        <div class="stack loose">
        <dl class="facts">
          <dt>Go</dt><dd>\(Counted(undo.removed.count)) that came in with it and that nobody has touched since, with their places and providers where \
        nothing else uses them</dd>
          <dt>As before</dt><dd>\(Counted(undo.services)) that it told otherwise</dd>
          <dt>Stay as they are</dt><dd>\(undo.left.count) that were touched since</dd>
        </dl>
        \(undo.isEmpty ? Empty(words: "There is nothing to take back: whatever came in with it was touched since, or it changed nothing.").html : act(frame))
        \(if: !undo.left.isEmpty, LeftListings(rows: Array(undo.left.prefix(DirectoryTakeQueries.most)), count: undo.left.count).html)
        </div>
        """
    }

    private func act(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(take.id.undo, class: "row"))<button>Take it back</button><a class="button quiet" href="\(take.id.page)">Leave it</a></form>
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
            \(if: !left.isEmpty, LeftListings(rows: left, count: undone.left).html)
            """
    }
}

/// What taking a package back leaves as it is, each with the reason.
struct LeftListings: Component {
    let rows: [LeftListing]
    /// How many there are, with those that are not listed.
    let count: Int

    var html: HTML {
        """
        <section class="sect" aria-labelledby="left"><h2 id="left">Left as they are</h2>
        \(CardTable(
            caption: "Services, providers and places that stay as they are", heads: ["What", "Why"],
            rows: rows.map { left in
                [left.listing.map { "<a href=\"\($0.page)\">\(left.name)</a>" } ?? HTML.text(left.name), HTML.text(left.reason)]
            }, wide: "Why"))
        \(if: count > rows.count, "<p class=\"hint\">These are the first \(rows.count) of \(count).</p>")</section>
        """
    }
}

/// "1 service", "2 services".
private struct Counted: Component {
    let count: Int

    init(_ count: Int) { self.count = count }

    var html: HTML { "\(count) \(count == 1 ? "service" : "services")" }
}
