import Markup

/// What the agency consists of, and when it works: centers, funding streams, populations, hours.
struct SetupPage: StaffPage {
    let centers: [Center]
    let streams: [FundingStream]
    let populations: [Population]
    let hours: HoursForm
    var errors = FieldErrors()

    let title = "Centers, funding and hours"
    let section = Section.team

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Team", "/team")))
        <div class="head"><div><h1>Centers, funding and hours</h1><p class="sub">Colleagues are placed at a center and work on funding streams.</p></div></div>
        \(ErrorSummary(errors))
        <section class="sect" aria-labelledby="centers">
          <h2 id="centers">Centers</h2>
          \(list(centers.map { ($0.name, [$0.street, $0.phone].filter { !$0.isEmpty }.joined(separator: ", ")) }, none: "No center yet."))
          \(frame.form("/team/centers", class: "row"))
            \(TextField(name: "center_name", label: "Another center", error: errors["center_name"]))
            \(TextField(name: "center_street", label: "Street", isOptional: true))
            \(TextField(name: "center_phone", label: "Phone", isOptional: true, width: "w10", type: "tel"))
            <button class="quiet at-end">Add</button>
          </form>
        </section>
        <section class="sect" aria-labelledby="streams">
          <h2 id="streams">Funding streams</h2>
          \(list(streams.map { ($0.name, $0.funder) }, none: "No funding stream yet."))
          \(frame.form("/team/streams", class: "row"))
            \(TextField(name: "stream_name", label: "Another funding stream", error: errors["stream_name"]))
            \(TextField(name: "stream_funder", label: "Paid by", isOptional: true))
            <button class="quiet at-end">Add</button>
          </form>
        </section>
        <section class="sect" aria-labelledby="populations">
          <h2 id="populations">Populations</h2>
          \(list(populations.map { ($0.name, "") }, none: "No population yet: everybody serves everyone."))
          \(frame.form("/team/populations", class: "row"))
            \(TextField(name: "population_name", label: "Another population", error: errors["population_name"]))
            <button class="quiet at-end">Add</button>
          </form>
        </section>
        \(workingHours(frame))
        """
    }

    private func workingHours(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="hours">
          <h2 id="hours">Working hours</h2>
          <p>Reply times and promises count these hours, Monday to Friday without federal holidays.</p>
          \(frame.form("/team/hours", class: "row"))
            \(TextField(name: "opens", label: "From", value: hours.opens, error: errors["opens"], width: "w10", type: "time"))
            \(TextField(name: "closes", label: "To", value: hours.closes, error: errors["closes"], width: "w10", type: "time"))
            <button class="quiet at-end">Save the hours</button>
          </form>
        </section>
        """
    }

    private func list(_ rows: [(String, String)], none: String) -> HTML {
        rows.isEmpty
            ? Empty(words: none).html
            : """
            <ul role="list" class="stack tight">\(each: rows, { "<li><b>\($0.0)</b>\(if: !$0.1.isEmpty, " · \($0.1)")</li>" })</ul>
            """
    }
}
