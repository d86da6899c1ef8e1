import Markup
import Phrases
import Storage

/// Where the questions are handed over.
struct HandOverPage: StaffPage {
    let participant: Participant
    let intake: Intake?
    /// The whole address behind the code, while it may be shown.
    let address: String?

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "Hand the questions to \(participant.firstName)" }

    private var meaning: String {
        "Nine short pages in \(participant.language.englishName), saved one by one; no account. \(participant.firstName) can go on later."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: Crumbs(("People", "/people"), (participant.name, participant.id.page)), FieldErrors()))
        <p>\(state(frame))</p>
        \(with: address, code)
        <div class="row">
          \(frame.form(participant.id.intake, class: "row"))<input type="hidden" name="way" value="code"><button>Show a code for the telephone</button></form>
          \(if: !participant.mailbox.isEmpty, """
            \(frame.form(participant.id.intake, class: "row"))<input type="hidden" name="way" value="mail">\
            <button class="quiet">Send a mail</button></form>
            """)
        </div>
        <p><a href="\(participant.id.work)">Or fill it in together, on one page</a></p>
        """
    }

    private func state(_ frame: StaffFrame) -> String {
        guard let intake else { return "Not handed over yet." }
        if let done = intake.doneAt { return "Answered \(frame.moment(done))." }
        let reached = intake.reached.map { "\($0.number) of \(Intake.Step.allCases.count) pages are saved" } ?? "nothing is saved yet"
        return "Handed over \(frame.moment(intake.handedAt)); \(reached)."
    }

    private func code(_ address: String) -> HTML {
        guard let code = QRCode(address) else { return .empty }
        return
            "<figure>\(code.picture(label: "The way to the questions, for a telephone’s camera"))<figcaption>Hold the telephone’s camera over it.</figcaption></figure>"
    }
}

extension ID<Participant> {
    var intake: Link { "/people/\(self)/intake" }
}
