import Dates
import Markup

/// The fields over a list that narrow it; the address keeps what they say.
struct ListFilters: Component {
    let action: Link
    /// What the address says besides.
    var kept: [(name: String, value: String)] = []
    let fields: [SelectField]
    let since: Day?

    var html: HTML {
        """
        <search>
          <form class="row" action="\(action)">
            \(each: kept.filter { !$0.value.isEmpty }, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            \(each: fields, \.html)
            \(TextField(name: "since", label: "Since", value: since?.description ?? "", width: "w10", type: "date"))
            <button class="quiet at-end">Search</button>
          </form>
        </search>
        """
    }
}

/// Leads on from the end of a list that is newest first.
struct EarlierLink: Component {
    let link: Link

    var html: HTML {
        "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\">Earlier</a></nav>"
    }
}
