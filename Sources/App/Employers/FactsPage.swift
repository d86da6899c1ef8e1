import Markup

/// Editing the facts of an employer.
struct FactsPage: StaffPage {
    let employer: Employer
    var form: FactsForm
    var errors = FieldErrors()
    /// Set when somebody else saved first: what the form says is then shown beside what stands now.
    var isOutdated = false

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { "Edit \(employer.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
        <div class="head"><div><h1>Edit the facts</h1><p class="sub">The old ones stay in the timeline.</p></div></div>
        \(if: isOutdated, conflict)
        \(ErrorSummary(errors))
        \(frame.form(employer.id.factsPage))
          <input type="hidden" name="version" value="\(employer.version)">
          \(field("name", "Name", form.facts.name, width: "w30"))
          \(field("legal_name", "Legal name", form.facts.legalName, hint: "As on their tax papers.", width: "w30"))
          \(field("other_names", "Other names", form.facts.otherNames, hint: "Former and trading names, so that a search finds them.", width: "w30"))
          \(field("industry", "Industry", form.facts.industry))
          \(field("naics", "NAICS code", form.facts.naics, width: "w10", inputmode: "numeric"))
          \(field("fein", "FEIN", form.facts.fein, hint: "9 digits, such as 36-5554417.", width: "w10", inputmode: "numeric"))
          \(field("website", "Website", form.facts.website, width: "w30"))
          \(TextArea(name: "note", label: "Note", value: form.facts.note, hint: "How to get there, what to know before a call.", isOptional: true))
          <div class="sticky"><button>\(isOutdated ? "Save mine" : "Save")</button>\
        <a class="button quiet" href="\(employer.id.page)">\(isOutdated ? "Keep theirs" : "Cancel")</a></div>
        </form>
        """
    }

    private func field(_ name: String, _ label: String, _ value: String, hint: String? = nil, width: String = "w20", inputmode: String? = nil)
        -> TextField
    {
        TextField(
            name: name, label: label, value: value, hint: hint, error: errors[name], isOptional: name != "name", width: width, inputmode: inputmode)
    }

    /// What somebody else saved, beside what was typed here.
    private var conflict: HTML {
        let now = EmployerFacts(employer)
        let differing = EmployerFacts.all.filter { now[keyPath: $0.path] != form.facts[keyPath: $0.path] }
        return """
            <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
              <h2 id="problem">Somebody else changed these facts while you were typing</h2>
              <p>Nothing is saved yet. Look at both, correct the form below and save, or keep theirs.</p>
              <div class="table"><table class="cards" role="table">
                <caption class="visually-hidden">Theirs and yours</caption>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Fact</th>\
            <th role="columnheader" scope="col">Stands now</th><th role="columnheader" scope="col">Yours</th></tr></thead>
                <tbody role="rowgroup">\(each: differing, { row($0.label, now[keyPath: $0.path], form.facts[keyPath: $0.path]) })</tbody>
              </table></div>
            </div>
            """
    }

    private func row(_ label: String, _ theirs: String, _ yours: String) -> HTML {
        func said(_ value: String) -> HTML { value.isEmpty ? "<span class=\"hint\">nothing</span>" : HTML.text(value) }
        return """
            <tr role="row"><th role="rowheader" scope="row">\(label)</th><td role="cell" data-label="Stands now">\(said(theirs))</td>\
            <td role="cell" data-label="Yours">\(said(yours))</td></tr>
            """
    }
}
