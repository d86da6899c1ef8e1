import Markup
import Phrases
import Storage
import Suitability

/// Which openings suit a person, with reasons; and why the others do not.
struct SuggestedOpeningsPage: StaffPage {
    let participant: Participant
    let suggested: [Match]
    /// The others, each with what keeps it out.
    let others: [Match]
    let words: ReasonWords
    /// What to know of the employers of those suggested before somebody is sent.
    var marks: [ID<Employer>: HTML] = [:]

    let section = Section.people
    var title: String { "Which openings suit \(participant.name)?" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (participant.name, participant.id.page)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(summary)</p></div></div>
        \(if: suggested.isEmpty && others.isEmpty, Empty(words: "There is no open opening yet. Openings come from employers’ answers, or are noted on an employer’s page.").html)
        \(if: !suggested.isEmpty, """
            <section aria-labelledby="suggested"><h2 id="suggested" class="visually-hidden">Suggested</h2>\
            \(each: suggested, { view($0, frame, introducing: true) })</section>
            """)
        \(if: !others.isEmpty, """
            <section class="sect" aria-labelledby="others"><h2 id="others">Not suggested</h2>\(each: others, { view($0, frame, introducing: false) })</section>
            """)
        """
    }

    private var summary: String {
        "\(suggested.count) of \(suggested.count + others.count) open openings. Suitability is a beginning to think from; whether a program takes "
            + "\(participant.firstName) stands apart."
    }

    private func view(_ match: Match, _ frame: StaffFrame, introducing: Bool) -> HTML {
        let introduce: HTML = """
            <a class="button tight" href="\(match.opening.id.introduce(participant.id))">Put forward\
            <span class="visually-hidden"> for \(match.opening.title)</span></a>
            """
        return MatchView(
            match: match, words: words, heading: ("\(match.opening.title), \(match.employerName)", match.opening.id.page),
            acts:
                "\(with: introducing ? marks[match.opening.employerId] : nil, { "<p>\($0)</p>" })\(if: introducing && frame.staff.role.servesEmployers, introduce)"
        ).html
    }
}

/// On a person's page: the way to the openings that suit.
struct OpeningsForPersonBox: Component {
    let participant: Participant

    static let ofPerson = ParticipantAside { OpeningsForPersonBox(participant: $0.person).html }

    var html: HTML {
        """
        <section class="sect" aria-labelledby="suit"><h2 id="suit">Openings</h2>
          <p><a href="\(participant.id.openings)">See which openings suit \(participant.firstName), with reasons</a></p></section>
        """
    }
}

extension ID<Participant> {
    var openings: Link { "/people/\(self)/openings" }
}
