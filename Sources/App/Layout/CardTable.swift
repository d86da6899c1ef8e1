import Markup

/// A table whose rows become cards where there is little room.
struct CardTable: Component {
    let caption: String
    let heads: [String]
    let rows: [[HTML]]
    /// The column that takes a whole line of a card.
    var wide: String?

    var html: HTML {
        """
        <div class="table">
          <table class="cards" role="table">
            <caption class="visually-hidden">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(each: heads, { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" })</tr></thead>
            <tbody role="rowgroup">\(each: rows, row)</tbody>
          </table>
        </div>
        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        "<tr role=\"row\">\(with: cells.first, { "<th role=\"rowheader\" scope=\"row\">\($0)</th>" })\(each: zip(heads, cells).dropFirst(), cell)</tr>\n"
    }

    private func cell(_ head: String, _ cell: HTML) -> HTML {
        "<td role=\"cell\"\(if: head == wide, " class=\"full\"") data-label=\"\(head)\">\(cell)</td>"
    }
}
