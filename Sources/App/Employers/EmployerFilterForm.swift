import Markup
import Storage

/// The fields that narrow the list of employers and choose its columns; the address keeps them.
struct EmployerFilterForm: Component {
    let list: EmployerList
    let choices: EmployerListChoices

    var html: HTML {
        """
        <form class="stack tight" action="/employers" data-filter>
          <input type="hidden" name="view" value="\(list.view.rawValue)">
          \(if: list.sort != .name, "<input type=\"hidden\" name=\"sort\" value=\"\(list.sort.rawValue)\">")
          \(with: list.owner, { "<input type=\"hidden\" name=\"owner\" value=\"\($0.description)\">" })
          <div class="row">
            <div class="field grow">
              <label for="q">Find by name, contact, phone, mail, street or FEIN</label>
              <input id="q" name="q" type="search" autocomplete="off" value="\(list.query)">
            </div>
            \(SelectField(name: "stage", label: "Stage", choices: stages, selected: list.stage?.rawValue ?? "", width: ""))
            <button class="quiet at-end">Search</button>
          </div>
          <details\(if: hasMore, " open")>
            <summary>More filters and columns</summary>
            <div class="row">
              \(SelectField(name: "center", label: "Center", choices: centers, selected: list.center?.description ?? "", width: ""))
              \(SelectField(name: "quiet", label: "No contact for", choices: quiet, selected: list.quiet?.description ?? "", width: ""))
              <div class="field">
                <label for="industry">Industry</label>
                <input id="industry" name="industry" list="industries" autocomplete="off" value="\(list.industry)">
                <datalist id="industries">\(each: choices.industries, { "<option value=\"\($0)\"></option>" })</datalist>
              </div>
            </div>
            <fieldset class="field"><legend>Columns</legend><div class="chips">\(each: EmployerList.Column.allCases, column)</div></fieldset>
            <button class="quiet">Show</button>
          </details>
        </form>
        """
    }

    private var hasMore: Bool { list.center != nil || list.quiet != nil || !list.industry.isEmpty }

    private var stages: [Choice] {
        [Choice(value: "", label: "Every stage")] + Stage.allCases.map { Choice(value: $0.rawValue, label: $0.label) }
    }

    private var centers: [Choice] { [Choice(value: "", label: "All centers")] + choices.centers }

    private var quiet: [Choice] {
        [Choice(value: "", label: "Any time")] + EmployerList.quietDays.map { Choice(value: String($0), label: "\($0) days") }
    }

    private func column(_ column: EmployerList.Column) -> HTML {
        """
        <label class="chip"><input type="checkbox" name="columns" value="\(column.rawValue)"\(if: list.columns.contains(column), " checked")>\
        \(column.label)</label>
        """
    }
}

/// Keeps the list that is shown under a name, or forgets it.
struct SaveListForm: Component {
    let list: EmployerList
    let saved: SavedList?
    let frame: StaffFrame
    var errors = FieldErrors()

    var html: HTML {
        if let saved, errors.isEmpty {
            return """
                \(frame.form("/employers/lists/\(saved.id)/forget", class: "row no-print"))\
                <button class="quiet tight">Forget the list “\(saved.name)”</button></form>
                """
        }
        return """
            \(frame.form("/employers/lists", class: "row no-print"))
              <input type="hidden" name="list" value="\(list.address)">
              \(TextField(name: "name", label: "Keep this list under a name", error: errors["name"]))
              <button class="quiet at-end">Keep it</button>
            </form>
            """
    }
}
