import Markup
import Phrases
import Storage

/// Job seekers by name.
struct ParticipantListPage: StaffPage {
    let query: String
    let people: [Participant]
    let hasMore: Bool

    let section = Section.people
    let title = "People"

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head">
          <div><h1>People</h1><p class="sub">Those who look for work with our help, by last name.</p></div>
          <div class="acts"><a class="button" href="/people/new">Add a job seeker</a>\
        <a class="button quiet" href="/referrals">Referrals</a><a class="button quiet" href="/unmet-needs">What is missing</a>\
        \(if: frame.staff.role.servesEmployers, "<a class=\"button quiet\" href=\"/retention\">Do people stay?</a><a class=\"button quiet\" href=\"/partners\">Partners</a>")</div>
        </div>
        <search class="no-print">
          <form class="row ends" action="/people">
            \(TextField(name: "q", label: "Any part of a name, phone or e-mail", value: query, type: "search"))
            <button class="quiet">Find</button>
          </form>
        </search>
        \(people.isEmpty ? Empty(words: nothing).html : table)
        \(with: hasMore ? people.last : nil, more)
        """
    }

    private var nothing: String {
        query.isEmpty ? "Nobody yet. Job seekers stand here with their language and what work they want." : "Nobody is found by “\(query)”."
    }

    private var table: HTML {
        CardTable(
            caption: "Job seekers", heads: ["Name", "Language", "Work wanted", "Phone"],
            rows: people.map { person in
                [
                    "<a href=\"\(person.id.page)\">\(person.lastName), \(person.firstName)</a>", HTML.text(person.language.englishName),
                    HTML.text(person.goal), person.phone.isEmpty ? "" : "<a href=\"\(Link.phone(person.phone))\">\(person.phone)</a>",
                ]
            }, wide: "Work wanted"
        ).html
    }

    private func more(_ last: Participant) -> HTML {
        let link = Link("/people").query([("q", query), ("after", last.id.description)])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }
}
