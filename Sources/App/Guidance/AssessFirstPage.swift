import Markup
import Storage

/// What stands in the place of suggestions as long as nobody has asked the person what helps.
struct AssessFirstPage: StaffPage {
    let participant: Participant

    let section = Section.people
    var title: String { "Services for \(participant.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (participant.name, participant.id.page)))
        <div class="head"><div><h1>\(title)</h1></div></div>
        \(Empty(
            words: "Nobody has asked \(participant.firstName) yet what helps. Ten questions, five minutes; then services stand here with reasons.",
            act: ("Assess first", participant.id.assessment)))
        <p><a href="/providers">Or look in the directory</a></p>
        """
    }
}
