import Markup
import Phrases
import Storage

/// A person's résumé: built from what is recorded, to print or to take along; and the file that the person brought.
struct ResumePage: StaffPage {
    let participant: Participant
    let resume: Resume
    /// The person's own file, if there is one.
    let hasFile: Bool
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Résumé of \(participant.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="no-print">\(FormHead(title, "Built from what is recorded. Print it on one page, or save it as a PDF by printing.", in: crumbs, errors))
        </div>
        \(ResumeSheet(resume: resume, language: .en))
        <section class="sect no-print" aria-labelledby="files"><h2 id="files">Files</h2>
          <p><a href="\(participant.id.resumeJSON)">Take it along as JSON Resume</a>\
        \(if: hasFile, " · <a href=\"\(participant.id.resumeFile)\">The file that \(participant.firstName) brought</a>")</p>
          \(frame.form(participant.id.resume, upload: true))
            <div class="field">
              <label for="file">A résumé as PDF, picture or JSON Resume</label>
              \(FieldNotes(name: "file", hint: "PDF and pictures are kept as they are. A JSON Resume is read into the record.", error: errors["file"]))
              <input id="file" name="file" type="file" accept=".pdf,.png,.jpg,.jpeg,.json"\(FieldNotes.pointers("file", "x", errors["file"]))>
            </div>
            <div class="row"><button class="quiet">Take it in</button></div>
          </form>
          \(if: hasFile, "\(frame.form(participant.id.dropResume, class: "row"))<button class=\"quiet\">Take the file away</button></form>")
        </section>
        """
    }

    private var crumbs: Crumbs { Crumbs(("People", "/people"), (participant.name, participant.id.page)) }
}

extension ID<Participant> {
    var resume: Link { "/people/\(self)/resume" }
    var resumeJSON: Link { "/people/\(self)/resume/json" }
    var resumeFile: Link { "/people/\(self)/resume/file" }
    var dropResume: Link { "/people/\(self)/resume/drop" }
}
