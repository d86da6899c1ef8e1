import Dates
import Markup
import OpenReferral
import Storage

/// The directory in and out: a file to take in, the files to take away, and what came in before.
struct DirectoryPackagesPage: StaffPage {
    let imports: [DirectoryImport]
    /// What was put into the directory, by the browser and by command.
    let takes: [DirectoryTake]
    let form: DirectoryUploadForm
    var errors = FieldErrors()

    let section = Section.services
    let title = "Import and export services"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head"><div><h1>\(title)</h1>
          <p class="sub">The directory in the shape of Open Referral HSDS, and lists of training programs.</p></div></div>
        \(ErrorSummary(errors))
        <div class="split">
          <div class="stack loose">
            <section class="sect" aria-labelledby="in"><h2 id="in">Take in</h2>\(upload(frame))</section>
            <section class="sect" aria-labelledby="before"><h2 id="before">What came in</h2>\(came(frame))</section>
          </div>
          <aside class="stack side" aria-label="Export">\(export(frame))</aside>
        </div>
        """
    }

    private func upload(_ frame: StaffFrame) -> HTML {
        let hint =
            "A package (.zip with the CSV or JSON files, or one .json), or a state’s list of training programs (.csv or .xlsx). At most 10 MB."
        return """
            \(frame.form(ID<DirectoryImport>.list, upload: true))
              <div class="field">
                <label for="file">The file</label>
                \(FieldNotes(name: "file", hint: hint, error: errors["file"]))
                <input id="file" name="file" type="file" accept=".zip,.json,.csv,.xlsx"\(FieldNotes.pointers("file", "hint", errors["file"]))>
              </div>
              \(TextField(
                name: "publisher", label: "Who publishes it", value: form.publisher,
                hint: "Write it the same each time, such as “Texas Workforce Commission”: it tells the numbers of two publishers apart.",
                error: errors["publisher"]))
              <p><button>Look at what would change</button></p>
            </form>
            """
    }

    private func came(_ frame: StaffFrame) -> HTML {
        let byBrowser = imports.map { ($0.committedAt ?? $0.startedAt, row($0, frame)) }
        let byCommand = takes.filter { $0.coming == nil }.map { ($0.takenAt, row($0, frame)) }
        guard !byBrowser.isEmpty || !byCommand.isEmpty else { return "<p class=\"hint\">Nothing yet.</p>" }
        return CardTable(
            caption: "Packages and lists that came in", heads: ["File", "What", "When", "New", "Changed", "As before"],
            rows: (byBrowser + byCommand).sorted { $1.0 < $0.0 }.map(\.1)
        ).html
    }

    private func row(_ coming: DirectoryImport, _ frame: StaffFrame) -> [HTML] {
        let when = DayWords.short((coming.committedAt ?? coming.startedAt).day(in: frame.zone), today: frame.today)
        let isUndone = takes.contains { $0.coming == coming.id && $0.undone != nil }
        let file: HTML = """
            <a href="\(coming.id.page)">\(coming.fileName)</a><span class="sub">by \(coming.startedBy)</span>\(if: isUndone, StatusTag("Taken back", .plain).html)
            """
        guard coming.committedAt != nil else {
            return [file, HTML.text(coming.kind.label), HTML.text(when), StatusTag("Not taken in yet", .warn).html, "", ""]
        }
        return [file, HTML.text(coming.kind.label), HTML.text(when), "\(coming.added)", "\(coming.changed)", "\(coming.same)"]
    }

    private func row(_ take: DirectoryTake, _ frame: StaffFrame) -> [HTML] {
        let file: HTML = """
            <a href="\(take.id.page)">\(take.what.capitalizedFirst)</a><span class="sub">by \(take.takenBy)</span>\
            \(if: take.undone != nil, StatusTag("Taken back", .plain).html)
            """
        let when = DayWords.short(take.takenAt.day(in: frame.zone), today: frame.today)
        return [file, "By command", HTML.text(when), "\(take.added)", "\(take.changed)", ""]
    }

    private func export(_ frame: StaffFrame) -> HTML {
        let address: Link = "/hsds/\(frame.agency.slug)"
        return """
            <section aria-labelledby="out"><h2 id="out">Take away</h2>
              <p>All providers and services, those for colleagues only as well.</p>
              <ul role="list" class="stack">\(each: Package.Version.allCases, { version in """
            <li>\(frame.form(DirectoryExportRoutes.link(version), class: "row"))<button class="quiet tight">\(version.label)</button></form>\
            <p class="hint">\(version.hint)</p></li>
            """ })</ul>
              <p class="hint">Other programs read what is public at <a href="\(address)">\(address.address)</a>.</p>
            </section>
            """
    }
}

extension Package.Version {
    fileprivate var label: String {
        switch self {
        case .hsds11: "HSDS 1.1, tables (.zip)"
        case .hsds30: "HSDS 3.0, tables (.zip)"
        case .hsds30JSON: "HSDS 3.0, JSON (.zip)"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .hsds11: "For older programs. What this version has no place for is listed in the archive."
        case .hsds30: "Everything, as CSV files."
        case .hsds30JSON: "Everything, organization by organization."
        }
    }
}
