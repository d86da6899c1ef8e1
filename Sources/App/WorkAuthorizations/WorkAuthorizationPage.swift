import Markup
import Storage
import Web

/// Whether a person may work here, on the person's page.
struct WorkAuthorizationBox: Component {
    let participant: Participant
    /// Nothing while nobody has.
    let confirmedBy: String?

    static let ofPerson = ParticipantAside(
        query: { WorkAuthorizationQueries.of($0, seenBy: $1.viewer) },
        draw: { desk in
            WorkAuthorizationBox(participant: desk.person, confirmedBy: desk.found(WorkAuthorization.self).first?.confirmedBy).html
        })

    var html: HTML {
        """
        <section aria-labelledby="leave">
          <h2 id="leave">Leave to work</h2>
          <p>\(confirmedBy.map { "Confirmed by \($0)." } ?? "Not confirmed yet: no employer hears of \(participant.firstName) before.") \
        <a href="\(participant.id.workAuthorization)">\(confirmedBy == nil ? "Confirm it" : "See how")</a></p>
        </section>
        """
    }
}

/// Writing down that a person may work here, without a copy of anything.
struct WorkAuthorizationPage: StaffPage {
    let participant: Participant
    let confirmed: WorkAuthorization?
    var evidence = ""
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "May \(participant.name) work here?" }

    private static let meaning = """
        Look at the papers and give them back. Keep no copy, no number and no date of expiry: nobody may be turned away because papers end.
        """

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, WorkAuthorizationPage.meaning, in: Crumbs(("People", "/people"), (participant.name, participant.id.page)), confirmed == nil ? errors : FieldErrors()))
        \(with: confirmed, { standing($0, frame) })
        \(if: confirmed == nil, confirming(frame))
        """
    }

    private func standing(_ confirmed: WorkAuthorization, _ frame: StaffFrame) -> HTML {
        """
        <p>\(StatusTag("Confirmed", .ok)) by \(confirmed.confirmedBy) \(frame.moment(confirmed.confirmedAt)): \(confirmed.evidence.label).</p>
        \(frame.form(participant.id.endWorkAuthorization, class: "row"))<button class="quiet">It stands no longer</button></form>
        """
    }

    private func confirming(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(participant.id.workAuthorization))
          <fieldset class="field" id="evidence"\(FieldNotes.pointers("evidence", nil, errors["evidence"]))>
            <legend>What was seen</legend>
            \(FieldNotes(name: "evidence", hint: nil, error: errors["evidence"]))
            \(each: WorkAuthorization.Evidence.allCases, { choice in """
                <label class="choice"><input type="radio" name="evidence" value="\(choice.rawValue)"\(if: choice.rawValue == evidence, " checked")>\
                <span>\(choice.label.capitalizedFirst)</span></label>
                """ })
          </fieldset>
          <div class="sticky"><button>Confirm</button><a class="button quiet" href="\(participant.id.page)">Cancel</a></div>
        </form>
        """
    }
}

extension ID<Participant> {
    var workAuthorization: Link { "/people/\(self)/authorization" }
    var endWorkAuthorization: Link { "/people/\(self)/authorization/end" }
}
