import Markup
import Phrases
import Storage

/// Before an import is taken back: what would go, what would stand as before, and what stays, with the reason.
struct UndoPage: StaffPage {
    let run: ImportRun
    let undo: ImportUndo

    let section = Section.imports
    var title: String { "Take the import of \(run.fileName) back" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            title, "Nothing is changed before you press the button. What was sent meanwhile stays sent.", in: crumbs, FieldErrors()))
        \(preview(frame))
        """
    }

    private func preview(_ frame: StaffFrame) -> TakeBackPreview {
        func employers(_ count: Int) -> HTML { "\(ImportPieces.counted(count, "employer", "employers"))" }
        return TakeBackPreview(
            removed: "\(employers(undo.removed.count)) that came in with it and that nobody has touched since",
            asBefore: "\(employers(undo.putBack.count)) of whom it filled something in",
            staying: "\(employers(undo.left.count)) that were touched since",
            isEmpty: undo.isEmpty, action: run.id.undoPage, back: run.id.page,
            left: LeftAsTheyAre(employers: Array(undo.left.prefix(UndoQueries.most)), count: undo.left.count), frame: frame)
    }

    private var crumbs: Crumbs { Crumbs(("Imports", "/imports"), (run.fileName, run.id.page)) }
}

extension LeftAsTheyAre {
    init(employers: [LeftEmployer], count: Int) {
        self.init(
            caption: "Employers that stay as they are", head: "Employer",
            rows: employers.map { ("<a href=\"\($0.employer.page)\">\($0.name)</a>", $0.reason) }, count: count)
    }
}
