import Markup
import Storage

extension StaffFrame {
    /// What was just done, with the way back.
    func doneBar(_ words: String, _ section: Section) -> HTML {
        """
        <div class="done-bar" role="status"><p>\(words)</p>\(with: undo, {
          UndoButton(takeback: $0, label: "Undo", words: words, frame: self, from: section.label, classes: "tight").html
        })</div>
        """
    }
}

/// The quiet way back at the side of what was done.
struct UndoButton: Component {
    let takeback: ID<Takeback>
    let label: String
    /// What it takes back, for those who hear the button alone.
    let words: String
    let frame: StaffFrame
    var from = ""
    var classes = "plain"

    var html: HTML {
        """
        \(frame.form("/takebacks/\(takeback)", class: "undo"))<input type="hidden" name="from" value="\(from)">\
        <button class="\(classes)">\(label)<span class="visually-hidden">: \(words)</span></button></form>
        """
    }
}
