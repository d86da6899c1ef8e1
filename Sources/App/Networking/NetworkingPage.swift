import Dates
import Markup
import Storage

/// How fresh our relation with each provider is, the stalest first, each with one act.
struct NetworkingPage: StaffPage {
    let view: RelationView
    let relations: [Relation]
    let hasMore: Bool

    let section = Section.services
    let title = "Networking"

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Services", "/providers")))
        <div class="head"><div><h1>Networking</h1>
          <p class="sub">When we last spoke with each provider, longest ago first. Fresh is up to \(Relation.daysFresh) days, stale is over \
        \(Relation.daysFading).</p></div>
          <div class="acts"><a class="button quiet" href="/networking/outcomes">Does contact help?</a></div></div>
        <nav aria-label="Which providers"><ul class="chips">\(each: RelationView.allCases, chip)</ul></nav>
        \(relations.isEmpty ? Empty(words: nothing, act: ("See the providers", "/providers")).html : table(frame))
        \(with: hasMore ? relations.last : nil, more)
        """
    }

    private var nothing: String {
        view == .known
            ? "Visits, presentations, meetings, chats and calls with providers belong here. Write one down on a provider’s page."
            : "We have spoken with every provider of the directory."
    }

    private func chip(_ item: RelationView) -> HTML {
        """
        <li><a class="chip" href="\(Link("/networking").query([("show", item.rawValue)]))"\(if: item == view, " aria-current=\"true\"")>\(item.label)</a></li>
        """
    }

    private func table(_ frame: StaffFrame) -> HTML {
        CardTable(
            caption: view.label, heads: ["Provider", "How fresh", "Last spoken", "Seemed", "Planned", "Act"],
            rows: relations.map { relation in
                [
                    "<a href=\"\(relation.provider.page)\">\(relation.name)</a>",
                    relation.freshness(on: frame.today).tag.html, HTML.text(relation.age(on: frame.today)),
                    relation.lastQuality.map { StatusTag($0.label, $0.tone).html } ?? HTML.text("not said"),
                    HTML.text(relation.plannedFor.map { "\(DayWords.due($0, today: frame.today)), \(relation.plannedBy)" } ?? "nothing"),
                    act(relation, frame),
                ]
            }
        ).html
    }

    private func act(_ relation: Relation, _ frame: StaffFrame) -> HTML {
        let name: HTML = "<span class=\"visually-hidden\">: \(relation.name)</span>"
        guard relation.plannedFor == nil else {
            return "<a class=\"button quiet tight\" href=\"\(relation.provider.newContact)\">Write it down\(name)</a>"
        }
        return """
            \(frame.form(relation.provider.plan, class: "row"))<input type="hidden" name="from" value="list">\
            <button class="quiet tight">Plan a visit\(name)</button></form>
            """
    }

    private func more(_ last: Relation) -> HTML {
        let link = Link("/networking").query([("show", view.rawValue), ("after", last.provider.description)])
        return "<nav class=\"pager\" aria-label=\"Pages\"><a class=\"button quiet\" href=\"\(link)\" rel=\"next\">Next 50</a></nav>"
    }
}
