import Markup
import Phrases
import Storage

/// Where the questions are handed over.
struct HandOverPage: StaffPage {
    let participant: Participant
    let intake: Intake?
    /// The whole address behind the code, while it may be shown.
    let address: String?
    /// The same for the page on which the person changes how we reach them.
    let ownAddress: String?

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "Hand the questions to \(participant.firstName)" }

    private var meaning: String {
        "Ten short pages in \(participant.language.englishName), saved one by one; no account. \(participant.firstName) can go on later."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: Crumbs(("People", "/people"), (participant.name, participant.id.page)), FieldErrors()))
        <p>\(state(frame))</p>
        \(HandingOver(person: participant, action: participant.id.intake, address: address, frame: frame))
        <p><a href="\(participant.id.work)">Or fill it in together, on one page</a></p>
        <section class="sect" aria-labelledby="own">
          <h2 id="own">How to reach \(participant.firstName), and consents</h2>
          <p>A page of \(participant.firstName)’s own, for \(String(Participant.daysOfOwnDetails)) days: to change phone, mail, language and \
        interpreter, and to see and end what was agreed to.</p>
          \(HandingOver(person: participant, action: participant.id.handOwnDetails, address: ownAddress, frame: frame))
        </section>
        """
    }

    private func state(_ frame: StaffFrame) -> String {
        guard let intake else { return "Not handed over yet." }
        if let done = intake.doneAt { return "Answered \(frame.moment(done))." }
        let reached = intake.reached.map { "\($0.number) of \(Intake.Step.allCases.count) pages are saved" } ?? "nothing is saved yet"
        return "Handed over \(frame.moment(intake.handedAt)); \(reached)."
    }
}

extension ID<Participant> {
    var intake: Link { "/people/\(self)/intake" }
}
