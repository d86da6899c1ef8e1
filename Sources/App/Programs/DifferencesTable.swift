import Markup

/// What the answers say otherwise than we had it, with the choice of which to keep in our record.
struct DifferencesTable: Component {
    let differences: [RecordDifference]
    /// Who says so, by first name.
    let who: String
    let mayChoose: Bool

    var html: HTML {
        """
        <div class="table">
          <table class="cards diff" role="table">
            <caption class="visually-hidden">Answers that differ from our record</caption>
            <thead role="rowgroup"><tr role="row">
              <th role="columnheader" scope="col">Question</th><th role="columnheader" scope="col">We had</th>
              <th role="columnheader" scope="col">\(who) says</th><th role="columnheader" scope="col">Keep</th>
            </tr></thead>
            <tbody role="rowgroup">\(each: differences, row)</tbody>
          </table>
        </div>
        """
    }

    private func row(_ difference: RecordDifference) -> HTML {
        """
        <tr role="row">
          <th role="rowheader" scope="row">\(difference.number). \(difference.wording)</th>
          <td role="cell" data-label="We had">\(with: difference.had, { "<del>\($0)</del>" })\(if: difference.had == nil, "not known")</td>
          <td role="cell" data-label="\(who) says"><ins>\(difference.says)</ins></td>
          <td role="cell" class="full" data-label="Keep">\(keep(difference))</td>
        </tr>
        """
    }

    private func keep(_ difference: RecordDifference) -> HTML {
        guard let fact = difference.fact, mayChoose else { return HTML.text("\(who)’s answer") }
        return """
            <fieldset><legend class="visually-hidden">Keep for: \(difference.wording)</legend><div class="chips">\
            <label class="chip"><input type="radio" name="keep-\(fact.rawValue)" value="theirs" checked>\(who)’s answer</label>\
            <label class="chip"><input type="radio" name="keep-\(fact.rawValue)" value="ours">Ours</label></div></fieldset>
            """
    }
}
