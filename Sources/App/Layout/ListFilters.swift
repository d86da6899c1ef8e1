import Dates
import Markup
import Storage

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

extension SelectField {
    /// Whose entries a list is narrowed to.
    static func whose(_ label: String = "Whose", among people: [StaffMember], chosen: ID<StaffMember>?) -> SelectField {
        let everybody = Choice(value: "", label: "Everybody’s")
        return SelectField(
            name: "whose", label: label, choices: [everybody] + people.map { Choice(value: $0.id.description, label: $0.name) },
            selected: chosen?.description ?? "", width: "")
    }
}

/// Leads on from the end of a list that goes by time.
struct EarlierLink: Component {
    let link: Link
    var words = "Earlier"

    var html: HTML {
        "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\">\(words)</a></nav>"
    }
}
