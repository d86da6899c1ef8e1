import Markup
import Phrases
import Storage

/// Where the suggestions are shown to the person on their own telephone.
struct ShareGuidancePage: StaffPage {
    let participant: Participant
    /// The whole address behind the code, while it may be shown.
    let address: String?

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { "Show \(participant.firstName) the services" }

    private var meaning: String {
        "In \(participant.language.englishName), with reasons. \(participant.firstName) may refuse any of them there, and say what is not right. No account."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: crumbs, FieldErrors()))
        \(with: address, code)
        \(frame.form(participant.id.shareServices, class: "row"))<button>Show a code for the telephone</button></form>
        <p><a href="\(participant.id.printServices)">Or print it</a></p>
        """
    }

    private var crumbs: Crumbs {
        Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Services", participant.id.services))
    }

    private func code(_ address: String) -> HTML {
        guard let code = QRCode(address) else { return .empty }
        return """
            <figure>\(code.picture(label: "The way to the services, for a telephone’s camera"))\
            <figcaption>Hold the telephone’s camera over it.</figcaption></figure>
            """
    }
}
