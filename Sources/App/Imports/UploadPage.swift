import Markup

/// Where somebody chooses the sheet.
struct UploadPage: StaffPage {
    var error: String?

    let title = "Import a sheet"
    let section = Section.imports
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Imports", "/imports")))
        <div class="head"><div><h1>Import a sheet</h1>
        <p class="sub">Employers as a CSV or Excel file of at most 10 MB, one row for each. Next you see how its columns are read.</p></div></div>
        \(ImportStages(station: .file))
        \(ErrorSummary(errors))
        \(frame.form("/imports/new", upload: true))
          <div class="field">
            <label for="file">The sheet</label>
            \(FieldNotes(name: "file", hint: "A file that ends in .csv or .xlsx. Its first row should say what the columns hold.", error: error))
            <input id="file" name="file" type="file" accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"\
        \(FieldNotes.pointers("file", "hint", error))>
          </div>
          <p><button>Look at the columns</button></p>
        </form>
        """
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if let error { errors.add("file", error) }
        return errors
    }
}
