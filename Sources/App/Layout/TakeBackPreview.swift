import Markup

/// Before many things are taken back at once: what would go, stand as before and stay; the button, or that there is nothing to do; what stays, and why.
struct TakeBackPreview: Component {
    let removed: HTML
    let asBefore: HTML
    let staying: HTML
    let isEmpty: Bool
    /// Where the button sends, and where one goes who presses it not.
    let action: Link
    let back: Link
    let left: LeftAsTheyAre
    let frame: StaffFrame
    /// What the first line is called.
    var removal = "Removed"

    var html: HTML {
        """
        <div class="stack loose">
        <dl class="facts">
          <dt>\(removal)</dt><dd>\(removed)</dd>
          <dt>As before</dt><dd>\(asBefore)</dd>
          <dt>Stay as they are</dt><dd>\(staying)</dd>
        </dl>
        \(isEmpty ? Empty(words: "There is nothing to take back: whatever came in with it was touched since, or it changed nothing.").html : act)
        \(left)
        </div>
        """
    }

    private var act: HTML {
        """
        \(frame.form(action, class: "row"))<button>Take it back</button><a class="button quiet" href="\(back)">Leave it</a></form>
        """
    }
}

/// What taking back leaves as it is, each with the reason; nothing where it leaves nothing.
struct LeftAsTheyAre: Component {
    let caption: String
    let head: String
    let rows: [(name: HTML, reason: String)]
    /// How many there are, with those that are not listed.
    let count: Int

    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        return """
            <section class="sect" aria-labelledby="left"><h2 id="left">Left as they are</h2>
            \(CardTable(caption: caption, heads: [head, "Why"], rows: rows.map { [$0.name, HTML.text($0.reason)] }, wide: "Why"))
            \(if: count > rows.count, "<p class=\"hint\">These are the first \(rows.count) of \(count).</p>")</section>
            """
    }
}
