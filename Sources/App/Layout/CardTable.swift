import Markup

/// Where the head of a column leads: to the same list, sorted by it.
struct SortLink: Sendable {
    enum Way: String, Sendable {
        case ascending, descending
    }

    let link: Link
    /// The way in which the list is sorted by it now, if it is.
    let now: Way?
}

/// A table whose rows become cards where there is little room.
struct CardTable: Component {
    let caption: String
    let heads: [String]
    let rows: [[HTML]]
    /// The column that takes a whole line of a card.
    var wide: String?
    /// Where the heads lead by which the list may be sorted.
    var sorts: [String: SortLink] = [:]

    var html: HTML {
        """
        <div class="table">
          <table class="cards" role="table">
            <caption class="visually-hidden">\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(each: heads, head)</tr></thead>
            <tbody role="rowgroup">\(each: rows, row)</tbody>
          </table>
        </div>
        """
    }

    private func head(_ head: String) -> HTML {
        guard let sort = sorts[head] else { return "<th role=\"columnheader\" scope=\"col\">\(head)</th>" }
        return """
            <th role="columnheader" scope="col"\(with: sort.now, { " aria-sort=\"\($0.rawValue)\"" })><a href="\(sort.link)">\(head)</a></th>
            """
    }

    private func row(_ cells: [HTML]) -> HTML {
        "<tr role=\"row\">\(with: cells.first, { "<th role=\"rowheader\" scope=\"row\">\($0)</th>" })\(each: zip(heads, cells).dropFirst(), cell)</tr>\n"
    }

    private func cell(_ head: String, _ cell: HTML) -> HTML {
        "<td role=\"cell\"\(if: head == wide, " class=\"full\"") data-label=\"\(head)\">\(cell)</td>"
    }
}
