import Dates
import Markup
import Phrases

/// What staff do about an opening: show it to everybody, close it, open it again.
struct OpeningActs: Component {
    let opening: Opening
    let closing: CloseOpeningForm
    let agreed: String
    let errors: FieldErrors
    let frame: StaffFrame

    var html: HTML { opening.isOpen ? "\(opening.isPublic ? offline : publish)\(close)" : reopen }

    private var publish: HTML {
        """
        <section class="sect" aria-labelledby="public">
          <h2 id="public">A page for everybody</h2>
          <p class="hint">With the employer’s name and our address; search engines find it as a job posting. Only if the employer agrees.</p>
          \(frame.form(opening.id.publish))
            \(TextField(name: "agreed_by", label: "Who there agreed", value: agreed, error: errors["agreed_by"]))
            <div class="row"><button class="quiet">Make it public</button></div>
          </form>
        </section>
        """
    }

    private var offline: HTML {
        let day = opening.publicAgreedAt.map { DayWords.past($0.day(in: frame.zone), today: frame.today) } ?? ""
        return """
            <section class="sect" aria-labelledby="public">
              <h2 id="public">A page for everybody</h2>
              <p><a href="\(opening.id.jobPage)">See the public page</a>. \(opening.publicAgreedBy ?? "") agreed \(day).</p>
              \(frame.form(opening.id.takeOffline, class: "row"))<button class="quiet tight">Take the page away</button></form>
            </section>
            """
    }

    private var close: HTML {
        """
        <section class="sect" aria-labelledby="close">
          <h2 id="close">Nobody is wanted any more</h2>
          \(frame.form(opening.id.close))
            \(SelectField(
                name: "reason", label: "Why", choices: [Choice(value: "", label: "Choose")]
                    + Opening.CloseReason.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: closing.reason,
                error: errors["reason"]))
            <div class="row"><button class="quiet">Close the opening</button></div>
          </form>
        </section>
        """
    }

    private var reopen: HTML {
        """
        <section class="sect" aria-labelledby="reopen">
          <h2 id="reopen">Wanted again</h2>
          \(frame.form(opening.id.reopen, class: "row"))<button class="quiet">Open it again</button></form>
        </section>
        """
    }
}
