import Markup

/// Every shared component in every state.
struct GalleryPage: StaffPage {
    let section = Section.today
    let title = "Gallery"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div>
          <h1>Gallery</h1>
          <p class="sub">Every component in every state. If a page needs something that is not here, it needs a reason first.</p>
        </div></div>
        <div class="stack loose">\(each: Specimen.all(in: frame), { $0.html })</div>
        """
    }
}

/// One component with its states.
struct Specimen: Component {
    let name: String
    let rule: String
    let body: HTML

    init(_ name: String, _ rule: String, _ body: HTML) {
        self.name = name
        self.rule = rule
        self.body = body
    }

    var html: HTML {
        let id = Folding.text(name).replacing(" ", with: "-")
        return """
            <section class="sect" aria-labelledby="g-\(id)">
              <div class="heading"><h2 id="g-\(id)">\(name)</h2>\(if: !rule.isEmpty, "<p class=\"hint\">\(rule)</p>")</div>
              \(body)
            </section>
            """
    }

    static func all(in frame: StaffFrame) -> [Specimen] {
        [
            Specimen("Buttons", "One filled button a view. Verb and object.", buttons),
            Specimen("Tags", "A word, a shape, a tone; from a closed list.", tags),
            Specimen("Chips", "Filters are links; choices are radios or checkboxes.", chips),
            Specimen("Fields", "Label, hint, error, control, in that order.", GalleryFields().html),
            Specimen("Error summary", "First on the page, takes the focus, same words as at the field.", ErrorSummary(GalleryFields.errors).html),
            Specimen("Notes", "One thing to know on this page.", notes),
            Specimen(
                "Just done", "What the last act did.", "<div class=\"done-bar\" role=\"status\"><p>Visit with Kessler Metal Works saved.</p></div>"),
            Specimen("Stages", "The line laid flat, a ring for each station.", stages),
            Specimen("The line", "Filled: they came to us. Ring: we did. Square: alarm. Small: system.", line),
            Specimen("List of work", "What, about whom, one act.", work),
            Specimen("Table", "Cards below 40rem of its own width; roles stay.", table),
            Specimen("Figures", "A figure, what it is, out of how many.", figures),
            Specimen("Reasons", "", reasons),
            Specimen("Facts", "Names and values.", facts),
            Specimen("Nothing here yet", "One sentence, one act, one example.", empty),
            Specimen("Menu and dialog", "Popover and dialog are the browser’s own; each act also has a page.", menu),
            Specimen("Letter", "Mail as it will look.", letter),
        ]
    }
}
