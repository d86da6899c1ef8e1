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
    var title: String { "Give \(participant.firstName) the services" }

    private var meaning: String {
        "In \(participant.language.englishName), with reasons. \(participant.firstName) may refuse any of them there, and say what is not right. No account."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: crumbs, FieldErrors()))
        \(HandingOver(person: participant, action: participant.id.shareServices, address: address, frame: frame))
        <p><a href="\(participant.id.printServices)">Or print it</a></p>
        """
    }

    private var crumbs: Crumbs {
        Crumbs(("People", "/people"), (participant.name, participant.id.page), ("Services", participant.id.services))
    }

    /// The mail that brings the link; it names no service, for mails are read by others.
    static let letter: @Sendable (Participant, Agency) -> LinkLetter = { person, agency in
        let language = person.language
        return LinkLetter(
            kind: .referralTold, language: language, toName: person.name, toMailbox: person.mailbox,
            subject: SheetWords.subject(agency.name)[language],
            words: [SheetWords.opening(person.firstName)[language], SheetWords.mailWhy[language]], button: SheetWords.look[language],
            after: [SheetWords.untilWhen(ShownGuidance.daysOfLink)[language]])
    }
}
