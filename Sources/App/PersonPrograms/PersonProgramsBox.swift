import Markup
import Rules
import Storage

/// The verdicts on a person in words, at the side of the person's page.
struct PersonProgramsBox: Component {
    let person: ID<Participant>
    let programs: PersonPrograms

    static let aside = ParticipantAside(
        query: { PersonFactQueries.owned(by: "= \($0)", seenBy: $1.viewer) },
        draw: { desk in
            let programs = PersonPrograms(desk.facts, by: desk.visit.office.rules, on: try desk.visit.today)
            return PersonProgramsBox(person: desk.person.id, programs: programs).html
        })

    var html: HTML {
        """
        <section aria-labelledby="prog">
          <h2 id="prog">Programs</h2>
          \(lines)
          <p><a href="\(person.programsPage)">\(isEmpty ? "Ask for programs" : "Why, rule by rule")</a></p>
        </section>
        """
    }

    private var isEmpty: Bool { programs.facts.standing.isEmpty }

    private var lines: HTML {
        guard !isEmpty else { return "<p class=\"hint\">Not known until the person has been asked.</p>" }
        let words = Verdict.Word.inOrder.filter { !programs.verdicts($0).isEmpty }
        return "<ul role=\"list\" class=\"stack tight\">\(each: words, line)</ul>"
    }

    private func line(_ word: Verdict.Word) -> HTML {
        let names = programs.verdicts(word).map { verdict in
            verdict.tier.map { word == .eligible ? "\(verdict.name.en) (\($0.en.lowercasedFirst))" : verdict.name.en } ?? verdict.name.en
        }
        return "<li>\(word.tag) \(names.joined(separator: ", "))</li>"
    }
}

extension PersonDesk {
    /// What the person answered for programs.
    var facts: PersonFacts { PersonFacts(of: found()) }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
